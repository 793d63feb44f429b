import {Stack, Text} from '@sanity/ui'
import {planFill} from './plan-fill.ts'
import type {Reading} from './source-fields.ts'

/**
 * Renders what was read from a reference, field by field, and what the writer should check. It is for a source that does
 * not exist yet; `ReferenceFields` is for one that does.
 */
export function ReadFields({reading: {fields, format, notes, notKept}}: {reading: Reading}) {
  const remarks = notKept.length > 0 ? [...notes, `Not kept: ${notKept.join(', ')}.`] : notes
  return (
    <Stack gap={3}>
      <Stack as="dl" gap={2} margin={0} aria-label={`What the ${format} entry says`}>
        {planFill({}, fields).map(({field, label, after}) => (
          <Text key={field} as="div" size={1}>
            <dt style={{display: 'inline', fontWeight: 500}}>{label}</dt>{' '}
            <dd style={{display: 'inline', margin: 0}}>{after}</dd>
          </Text>
        ))}
      </Stack>
      {remarks.map((remark) => (
        <Text key={remark} size={1} muted>
          {remark}
        </Text>
      ))}
    </Stack>
  )
}
