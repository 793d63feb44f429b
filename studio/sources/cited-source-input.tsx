import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useRef, useState, type ClipboardEvent} from 'react'
import {PatchEvent, useClient, useFormValue, type InputProps, type ObjectInputProps} from 'sanity'
import {useToast} from '@sanity/ui/toast'
import {readObject, textOf} from '../../web/shared/stored.ts'
import {randomHex} from '../random-text.ts'
import {apiVersion} from '../structure/live-list.ts'
import {draftOf, referTo} from './cite-pasted.ts'
import {nameOf, type ExistingSource} from './find-existing.ts'
import type {Reading} from './source-fields.ts'
import {useExisting} from './use-existing.ts'

/** Returns whether an input is a reference to a source. */
export function isCitedSource(props: InputProps): props is ObjectInputProps {
  const {name} = props.schemaType
  const to: unknown = readObject(props.schemaType)['to']
  return (
    name === 'reference' &&
    Array.isArray(to) &&
    to.some((target) => readObject(target)['name'] === 'source')
  )
}

type ReadReference = (text: string) => Reading | {problem: string}

/**
 * Renders the search for a source. A reference that is pasted into it (APA, BibTeX, RIS, PubMed or a DOI) is not
 * searched for as words: the work is offered, or the creation of a source from the reference.
 */
export function CitedSourceInput(props: ObjectInputProps) {
  const {value, readOnly, renderDefault} = props
  const isEmpty = !textOf(value?.['_ref']) && !readOnly
  const read = useReader(isEmpty)
  const [pasted, setPasted] = useState<Reading>()
  const paste = (event: ClipboardEvent) => {
    const reading = read.current?.(event.clipboardData.getData('text/plain'))
    setPasted(reading && 'fields' in reading ? reading : undefined)
    // Sanity's search would look for the whole reference, and find nothing.
    if (reading && 'fields' in reading) event.preventDefault()
  }
  return (
    <Stack gap={3} onPasteCapture={isEmpty ? paste : undefined}>
      {renderDefault(props)}
      {isEmpty && pasted && (
        <PastedReference reading={pasted} input={props} onCancel={() => setPasted(undefined)} />
      )}
    </Stack>
  )
}

/** Loads the parsers as soon as a reference may be pasted, because a paste can only be taken while it happens. */
function useReader(isNeeded: boolean) {
  const read = useRef<ReadReference>(undefined)
  useEffect(() => {
    if (!isNeeded) return
    const keep = (loaded: ReadReference) => {
      read.current = loaded
    }
    import('./read-reference.ts').then(
      ({readReference}) => keep(readReference),
      (error: unknown) => console.error('The reader of references could not be loaded.', error),
    )
  }, [isNeeded])
  return read
}

interface PastedReferenceProps {
  reading: Reading
  input: ObjectInputProps
  onCancel: () => void
}

function PastedReference({reading, input, onCancel}: PastedReferenceProps) {
  const {fields, notes} = reading
  const existing = useExisting(fields)
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
  if (existing === undefined) return null
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
        {!existing && notes.length > 0 && (
          <Text size={1} muted>
            {notes.join(' ')}
          </Text>
        )}
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
