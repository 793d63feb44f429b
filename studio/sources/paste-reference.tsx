import {Button, Card, Stack, Text, TextArea} from '@sanity/ui'
import {useId, useRef, useState} from 'react'
import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {HandOverFocus} from '../focus/hand-over-focus.tsx'
import {AlreadyThere} from './already-there.tsx'
import {planFill, type SourceField} from './plan-fill.ts'
import {ReferenceFields, useReading} from './reference-fields.tsx'
import type {Reading, SourceFields} from './source-fields.ts'

interface PasteReferenceProps {
  /** The current values of the form. */
  form: SourceFields
  onFill: (found: SourceFields, chosen: ReadonlySet<SourceField>) => void
}

/**
 * Renders the field for a pasted reference (APA, BibTeX, RIS, PubMed, CSL-JSON or a DOI). It shows what the reference
 * contains and fills in the fields that the writer selects.
 */
export function PasteReference({form, onFill}: PasteReferenceProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const [isOpened, setIsOpened] = useState(false)
  const [text, setText] = useState('')
  const [filled, setFilled] = useState('')
  const open = isOpened || !form.title || text !== ''
  const reading = useReading(text)

  if (!open) {
    return (
      <Stack gap={3}>
        <HandOverFocus to={() => box.current}>
          <Button
            ref={button}
            icon={ClipboardIcon}
            text="Fill in from a reference"
            mode="ghost"
            fontSize={1}
            onClick={() => setIsOpened(true)}
          />
        </HandOverFocus>
        <StatusMessage words={filled} />
      </Stack>
    )
  }
  return (
    <HandOverFocus key="box" to={() => button.current}>
      <Card border radius={3} padding={4} data-testid="paste-reference">
        <Stack gap={4}>
          <Stack gap={3}>
            <Text as="label" size={1} weight="medium" htmlFor={id}>
              Fill in from a reference
            </Text>
            <Text size={1} muted id={`${id}-about`}>
              Paste the APA line that Google Scholar shows under “Cite”, a BibTeX, RIS or CSL-JSON
              entry, as Zotero or a publisher gives it, what PubMed saves as .nbib, or a DOI.
              Nothing is changed before you say so.
            </Text>
          </Stack>
          <TextArea
            ref={box}
            id={id}
            aria-describedby={`${id}-about`}
            rows={text ? 6 : 2}
            fontSize={1}
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setFilled('')
            }}
          />
          {reading && 'problem' in reading && (
            <Card as="output" tone="caution" border radius={2} padding={3}>
              <Text size={1}>{reading.problem}</Text>
            </Card>
          )}
          {reading && 'fields' in reading && <AlreadyThere fields={reading.fields} />}
          {reading && 'fields' in reading && (
            <HandOverFocus to={() => box.current}>
              <ReferenceFields
                key={text}
                plan={planFill(form, reading.fields)}
                reading={reading}
                onCancel={() => setText('')}
                onFill={(chosen) => {
                  onFill(reading.fields, chosen)
                  setFilled(describeFilling(reading, chosen, form))
                  setText('')
                  setIsOpened(false)
                }}
              />
            </HandOverFocus>
          )}
          <StatusMessage words={filled} />
        </Stack>
      </Card>
    </HandOverFocus>
  )
}

/** The status after filling in, also for screen readers. */
function StatusMessage({words}: {words: string}) {
  return (
    <output style={words ? undefined : {position: 'absolute'}}>
      {words && (
        <Text size={1} muted>
          {words}
        </Text>
      )}
    </output>
  )
}

function describeFilling(
  {fields, notKept}: Reading,
  chosen: ReadonlySet<SourceField>,
  form: SourceFields,
): string {
  const labels = planFill(form, fields)
    .filter(({field}) => chosen.has(field))
    .map(({label}) => label.toLowerCase())
  const done = `Filled in: ${labels.join(', ')}.`
  return notKept.length > 0 ? `${done} Not kept: ${notKept.join(', ')}.` : done
}
