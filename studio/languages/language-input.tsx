import {Select, Stack} from '@sanity/ui'
import {useState, type ChangeEvent, type Ref} from 'react'
import {set, unset, useFormValue, type InputProps, type StringInputProps} from 'sanity'
import {isChoice, languageChoices} from './language-choices.ts'

const other = 'other'

/** Returns whether an input is the language of a document. That of a few words in a text has a field of one line. */
export function isLanguageInput(props: InputProps): props is StringInputProps {
  return props.path.length === 1 && props.path[0] === 'language'
}

/** Renders a choice of languages by name and, for a language that is not among them, a line for its code. */
export function LanguageInput(props: StringInputProps) {
  const {value, onChange, readOnly, elementProps, schemaType, path} = props
  const isOfSite = useFormValue(['_type']) === 'settings'
  const [isOther, setOther] = useState(false)
  const isWritten = isOther || !isChoice(value)
  const choose = ({currentTarget}: ChangeEvent<HTMLSelectElement>) => {
    const chosen = currentTarget.value
    setOther(chosen === other)
    if (chosen !== other) onChange(chosen ? set(chosen) : unset())
  }
  // Below another language, the line for its code is what the label and the Studio's focus belong to.
  const {id, ref, onFocus, onBlur} = elementProps
  const own = isWritten ? {} : {id, ref: ref as Ref<HTMLElement> as Ref<HTMLSelectElement>}
  return (
    <Stack gap={3}>
      <Select
        {...own}
        aria-label={schemaType.title}
        data-testid={`choice-of-${path.join('.')}`}
        value={isWritten ? other : (value ?? '')}
        onChange={choose}
        onFocus={onFocus}
        onBlur={onBlur}
        disabled={readOnly}
        fontSize={2}
      >
        <option value="">{isOfSite ? 'Not chosen: English' : 'The language of the site'}</option>
        {languageChoices.map(({tag, name}) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
        <option value={other}>Another language, by its code …</option>
      </Select>
      {isWritten && props.renderDefault(props)}
    </Stack>
  )
}
