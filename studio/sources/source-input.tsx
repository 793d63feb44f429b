import {Stack} from '@sanity/ui'
import {PatchEvent, set, type ObjectInputProps} from 'sanity'
import {randomHex} from '../random-text.ts'
import {AlreadyThere} from './already-there.tsx'
import {PasteReference} from './paste-reference.tsx'
import {valuesToSet} from './plan-fill.ts'

/** Renders the form of a source below a field for a pasted reference. */
export function SourceInput(props: ObjectInputProps) {
  return (
    <Stack gap={5}>
      {!props.readOnly && (
        <PasteReference
          form={props.value ?? {}}
          onFill={(found, chosen) => {
            const values = valuesToSet(found, chosen, () => randomHex(6))
            const patches = Object.entries(values).map(([field, value]) => set(value, [field]))
            props.onChange(PatchEvent.from(patches))
          }}
        />
      )}
      <AlreadyThere fields={props.value ?? {}} />
      {props.renderDefault(props)}
    </Stack>
  )
}
