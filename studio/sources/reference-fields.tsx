import {Button, Card, Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {useId, useState, useEffect} from 'react'
import type {FieldFilling, SourceField} from './plan-fill.ts'
import type {Reading} from './source-fields.ts'

interface ReferenceFieldsProps {
  plan: FieldFilling[]
  reading: Reading
  onFill: (chosen: ReadonlySet<SourceField>) => void
  onCancel: () => void
}

/**
 * Renders the fields of a reference. Empty fields of the form are preselected; the writer selects those that
 * would be overwritten.
 */
export function ReferenceFields({plan, reading, onFill, onCancel}: ReferenceFieldsProps) {
  const [chosen, setChosen] = useState<ReadonlySet<SourceField>>(
    () => new Set(plan.filter(({state}) => state === 'new').map(({field}) => field)),
  )
  const {format, notKept, notes} = reading
  const toggle = (field: SourceField) => {
    const next = new Set(chosen)
    if (!next.delete(field)) next.add(field)
    setChosen(next)
  }
  return (
    <Stack gap={4}>
      <Stack as="ul" gap={3} aria-label={`What the ${format} entry says`} style={plainList}>
        {plan.map((filling) => (
          <FieldItem
            key={filling.field}
            filling={filling}
            chosen={chosen.has(filling.field)}
            onToggle={() => toggle(filling.field)}
          />
        ))}
      </Stack>
      {notes.length > 0 && (
        <Card tone="caution" border radius={2} padding={3}>
          <Stack gap={3}>
            {notes.map((note) => (
              <Text key={note} size={1}>
                {note}
              </Text>
            ))}
          </Stack>
        </Card>
      )}
      {notKept.length > 0 && (
        <Text size={1} muted>
          Not kept: {notKept.join(', ')}.
        </Text>
      )}
      <Flex gap={2}>
        <Button
          fontSize={1}
          text={chosen.size === 1 ? 'Fill in 1 field' : `Fill in ${chosen.size} fields`}
          disabled={chosen.size === 0}
          onClick={() => onFill(chosen)}
        />
        <Button mode="bleed" fontSize={1} text="Cancel" onClick={onCancel} />
      </Flex>
    </Stack>
  )
}

interface FieldItemProps {
  filling: FieldFilling
  chosen: boolean
  onToggle: () => void
}

function FieldItem({filling: {label, before, after, state}, chosen, onToggle}: FieldItemProps) {
  const id = useId()
  return (
    <Flex as="li" gap={3} align="flex-start">
      <Checkbox id={id} checked={chosen} disabled={state === 'same'} onChange={onToggle} />
      <Stack gap={2} flex={1} paddingY={1}>
        <Text as="label" htmlFor={id} size={1} muted={state === 'same'}>
          <strong>{label}</strong> {after}
        </Text>
        {state === 'different' && (
          <Text size={1} muted>
            instead of “{before}”
          </Text>
        )}
        {state === 'same' && (
          <Text size={1} muted>
            stands there already
          </Text>
        )}
      </Stack>
    </Flex>
  )
}

const plainList = {margin: 0, padding: 0, listStyle: 'none'}

type Found = Reading | {problem: string}

/**
 * Parses a pasted reference. The parsers are loaded on the first paste, so that opening a form does not load
 * them. Undefined until the text is parsed.
 */
export function useReading(text: string): Found | undefined {
  const [found, setFound] = useState<{text: string; reading: Found}>()
  useEffect(() => {
    if (!text.trim()) return undefined
    let isCurrent = true
    const settle = (reading: Found) => {
      if (isCurrent) setFound({text, reading})
    }
    import('./read-reference.ts').then(
      ({readReference}) => settle(readReference(text)),
      () => settle({problem: 'The reader could not be loaded. Reload the page and paste again.'}),
    )
    return () => {
      isCurrent = false
    }
  }, [text])
  return found?.text === text && text.trim() ? found.reading : undefined
}
