import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useRef, useState, type KeyboardEvent, type SyntheticEvent} from 'react'
import {
  PatchEvent,
  useClient,
  useFormValue,
  type FieldProps,
  type InputProps,
  type ObjectInputProps,
  type SchemaType,
} from 'sanity'
import {useToast} from '@sanity/ui/toast'
import {readObject, textOf} from '../../web/shared/stored.ts'
import {HandOverFocus} from '../focus/hand-over-focus.tsx'
import {randomHex} from '../random-text.ts'
import {apiVersion} from '../structure/live-list.ts'
import {draftOf, referTo} from './cite-pasted.ts'
import {nameOf, type ExistingSource} from './find-existing.ts'
import {looksLikeReference} from './looks-like-reference.ts'
import {ReadFields} from './read-fields.tsx'
import {useReading} from './reference-fields.tsx'
import type {Reading} from './source-fields.ts'
import {useExisting} from './use-existing.ts'

/** Returns whether an input is a reference to a source. */
export function isCitedSource(props: InputProps): props is ObjectInputProps {
  return refersToSource(props.schemaType)
}

/** Renders the field of a citation's source. */
export function CitedSourceField(props: FieldProps) {
  return props.renderDefault(hasNothingToMend(props.value) ? {...props, validation: []} : props)
}

/**
 * Returns whether a reference to a source is left unmarked in its form: no source is chosen yet, which the text
 * marks, or it is a new one, which is published together with the text.
 */
function hasNothingToMend(value: unknown): boolean {
  const {_ref, _strengthenOnPublish} = readObject(value)
  return !textOf(_ref) || _strengthenOnPublish !== undefined
}

export function refersToSource(schemaType: SchemaType): boolean {
  const {name} = schemaType
  const to: unknown = readObject(schemaType)['to']
  return (
    name === 'reference' &&
    Array.isArray(to) &&
    to.some((target) => readObject(target)['name'] === 'source')
  )
}

/**
 * Renders the search for a source. A reference that is pasted into it (APA, BibTeX, RIS, PubMed or a DOI), or typed and
 * ended with Enter, is not searched for as words: the work is offered, or the creation of a source from the reference.
 */
export function CitedSourceInput(props: ObjectInputProps) {
  const {value, readOnly, renderDefault} = props
  const isEmpty = !textOf(value?.['_ref']) && !readOnly
  const [pasted, setPasted] = useState('')
  const reading = useReading(isEmpty ? pasted : '')
  const existing = useExisting(reading && 'fields' in reading ? reading.fields : undefined)
  const whole = useRef<HTMLDivElement>(null)
  const take = (event: SyntheticEvent, text: string) => {
    if (!isEmpty || !looksLikeReference(text)) return
    setPasted(text)
    // Sanity's search would look for the whole reference, and find nothing.
    event.preventDefault()
  }
  const takeTyped = (event: KeyboardEvent) => {
    const {key, target, nativeEvent} = event
    if (key !== 'Enter' || nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return
    // With a result chosen by the arrow keys, Enter takes that one.
    if (!target.getAttribute('aria-activedescendant')) take(event, target.value)
  }
  const offer = {input: props, onCancel: () => setPasted('')}
  const shown =
    reading && 'problem' in reading ? (
      <Problem sentence={reading.problem} {...offer} />
    ) : reading && existing !== undefined ? (
      <PastedReference key={pasted} reading={reading} existing={existing} {...offer} />
    ) : undefined
  return (
    <div ref={whole}>
      {shown ? (
        // In place of the search, whose results would cover it.
        <HandOverFocus key="offer" to={() => whole.current?.querySelector('input')}>
          {shown}
        </HandOverFocus>
      ) : (
        <HandOverFocus key="search" to={() => whole.current?.querySelector('button')}>
          <div
            onPasteCapture={(event) => take(event, event.clipboardData.getData('text/plain'))}
            // A phone's keyboard inserts what it offers to paste without an event of its own.
            onBeforeInputCapture={(event) => take(event, event.data)}
            onKeyDownCapture={takeTyped}
          >
            {renderDefault(hasNothingToMend(value) ? {...props, validation: []} : props)}
          </div>
        </HandOverFocus>
      )}
    </div>
  )
}

function Problem({sentence, onCancel}: {sentence: string; onCancel: () => void}) {
  return (
    <Card border radius={2} padding={3} tone="caution">
      <Stack gap={3}>
        <Text as="output" size={1}>
          {sentence}
        </Text>
        <Flex>
          <Button fontSize={1} mode="bleed" text="Cancel" onClick={onCancel} />
        </Flex>
      </Stack>
    </Card>
  )
}

interface PastedReferenceProps {
  reading: Reading
  existing: ExistingSource | null
  input: ObjectInputProps
  onCancel: () => void
}

function PastedReference({reading, existing, input, onCancel}: PastedReferenceProps) {
  const {fields} = reading
  const client = useClient({apiVersion})
  const toast = useToast()
  const [isCreating, setCreating] = useState(false)
  // A source of a release would have to be in it, too.
  const isInRelease = textOf(useFormValue(['_id'])).startsWith('versions.')
  const cite = (source: Pick<ExistingSource, '_id' | 'isPublished'>) => {
    input.onChange(PatchEvent.from(referTo(source)))
    input.onPathFocus([])
  }
  const create = async () => {
    setCreating(true)
    try {
      const draft = draftOf(fields, randomHex(16), () => randomHex(6))
      await client.create(draft, {tag: 'sources.create'})
      cite({_id: draft._id, isPublished: false})
    } catch (error) {
      setCreating(false)
      toast.push({
        status: 'error',
        title: 'The source was not created. Try again.',
        description: error instanceof Error ? error.message : undefined,
      })
    }
  }
  const {title = null, year = null, authors} = fields
  const name = title
    ? nameOf({title, year, family: authors?.[0]?.family ?? null})
    : `the DOI ${fields.doi}`
  return (
    <Card border radius={2} padding={3} data-testid="pasted-reference">
      <Stack gap={3}>
        <Text as="output" size={1}>
          {existing
            ? `You have this source: ${nameOf(existing)}.`
            : `None of your sources is ${name} yet.`}
        </Text>
        {!existing && <ReadFields reading={reading} />}
        <Flex gap={2} wrap="wrap">
          {existing && <Button fontSize={1} text="Cite it" onClick={() => cite(existing)} />}
          {!existing && !isInRelease && (
            <Button
              fontSize={1}
              text={isCreating ? 'Creating…' : 'Create it and cite it'}
              disabled={isCreating}
              onClick={create}
            />
          )}
          <Button fontSize={1} mode="bleed" text="Cancel" onClick={onCancel} />
        </Flex>
      </Stack>
    </Card>
  )
}
