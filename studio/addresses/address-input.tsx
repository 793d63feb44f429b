import type {SyntheticEvent} from 'react'
import {
  isStringInputProps,
  PatchEvent,
  set,
  type FieldProps,
  type InputProps,
  type StringInputProps,
} from 'sanity'
import {addressFields} from '../marks/early-marks.ts'
import {completeAddress, isIncomplete} from './complete-address.ts'

/** Returns whether an input is for the address of a page. */
export function isAddressInput(props: InputProps): props is StringInputProps {
  return isStringInputProps(props) && isAddressField(props)
}

/** Returns whether a field holds the address of a page. */
export function isAddressField({path, schemaType}: FieldProps | StringInputProps): boolean {
  return schemaType.jsonType === 'string' && addressFields.includes(String(path.at(-1)))
}

/** Renders a field without the marks of an address that is completed once the writer leaves it. */
export function AddressField(props: FieldProps) {
  const isFine = typeof props.value === 'string' && isIncomplete(props.value)
  return props.renderDefault(isFine ? {...props, validation: []} : props)
}

/** Renders an input that adds the `https://` or `mailto:` that a writer left out, once she leaves it. */
export function AddressInput(props: StringInputProps) {
  const complete = ({target}: SyntheticEvent) => {
    if (props.readOnly || !(target instanceof HTMLInputElement)) return
    const completed = completeAddress(target.value)
    if (completed !== target.value) props.onChange(PatchEvent.from(set(completed)))
  }
  return (
    <div
      onBlur={complete}
      onKeyDownCapture={(event) => {
        // These close the form of a link, which removes the input without a blur event.
        if (event.key === 'Escape' || event.key === 'Enter') complete(event)
      }}
    >
      {props.renderDefault(isIncomplete(props.value ?? '') ? withoutMarks(props) : props)}
    </div>
  )
}

function withoutMarks(props: StringInputProps): StringInputProps {
  const {validationError: _validationError, ...others} = props
  return {...others, validation: []}
}
