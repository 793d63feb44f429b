import {DownloadIcon} from '@sanity/icons/Download'
import {TagIcon} from '@sanity/icons/Tag'
import {TrashIcon} from '@sanity/icons/Trash'
import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {Button, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useClient} from 'sanity'
import {deleteToBin} from '../bin/bin.ts'
import {ConfirmDialog} from '../dialogs/confirm-dialog.tsx'
import {apiVersion} from '../structure/live-list.ts'
import {TopicChoice} from '../topics/topic-choice.tsx'
import {
  addTopic,
  exportLines,
  unpublish,
  type ListedDocument,
  type Outcome,
} from './bulk-actions.ts'

type Step = 'topic' | 'unpublish' | 'delete'

interface BulkButtonsProps {
  type: string
  documents: readonly ListedDocument[]
  /** Called after a step that changed documents. */
  onDone: () => void
}

/** Buttons that do one thing to all chosen documents, after a question that says what readers will notice. */
export function BulkButtons({type, documents, onDone}: BulkButtonsProps) {
  const client = useClient({apiVersion})
  const toast = useToast()
  const [asked, setAsked] = useState<Step>()
  const [isRunning, setRunning] = useState(false)
  const [topic, setTopic] = useState('')
  const published = documents.filter(({isPublished}) => isPublished)
  const isNone = documents.length === 0

  const run = async (step: () => Promise<Outcome | void>) => {
    setRunning(true)
    try {
      const outcome = await step()
      const [first] = outcome?.failed ?? []
      if (outcome && first) {
        toast.push({
          status: 'warning',
          title: `Done for ${outcome.done}, not for ${outcome.failed.length}.`,
          description: `“${first.title}”: ${first.reason}`,
        })
      }
      onDone()
    } catch (error) {
      toast.push({
        status: 'error',
        title: 'Nothing was changed.',
        description: error instanceof Error ? error.message : undefined,
      })
    }
    setRunning(false)
    setAsked(undefined)
  }
  const steps: Record<Step, () => Promise<Outcome | void>> = {
    topic: () => addTopic(client, documents, topic),
    unpublish: () => unpublish(client, documents),
    delete: () =>
      deleteToBin(
        client,
        documents.map(({id}) => id),
      ),
  }
  const download = async () => {
    const lines = await exportLines(client, documents)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([lines], {type: 'application/x-ndjson'}))
    link.download = `${type}.ndjson`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Stack gap={3}>
      <Text size={1} muted aria-live="polite">
        {isNone ? 'Choose documents in the list below.' : `${documents.length} chosen`}
      </Text>
      <Flex gap={2} wrap="wrap">
        {type === 'article' && (
          <Button
            {...look}
            icon={TagIcon}
            text="Add a topic"
            disabled={isNone}
            onClick={() => setAsked('topic')}
          />
        )}
        <Button
          {...look}
          icon={DownloadIcon}
          text="Export"
          disabled={isNone}
          onClick={() => void download()}
        />
        <Button
          {...look}
          icon={UnpublishIcon}
          tone="critical"
          text="Unpublish"
          disabled={published.length === 0}
          onClick={() => setAsked('unpublish')}
        />
        <Button
          {...look}
          icon={TrashIcon}
          tone="critical"
          text="Delete"
          disabled={isNone}
          onClick={() => setAsked('delete')}
        />
      </Flex>
      {asked && (
        <ConfirmDialog
          {...question(asked, documents.length, published.length)}
          isRunning={isRunning}
          isDisabled={asked === 'topic' && !topic}
          onConfirm={() => void run(steps[asked])}
          onClose={() => setAsked(undefined)}
        >
          {asked === 'topic' && <TopicChoice label="The topic" value={topic} onChange={setTopic} />}
        </ConfirmDialog>
      )}
    </Stack>
  )
}

const look = {mode: 'ghost', fontSize: 1, padding: 3} as const

/** Returns the question before a step: what will happen to readers, in one sentence. */
function question(step: Step, count: number, published: number) {
  const all = count === 1 ? 'this document' : `these ${count} documents`
  const seen = published === 1 ? '1 page' : `${published} pages`
  if (step === 'topic') {
    return {
      header: 'Add a topic',
      confirm: 'Add it',
      message: `Readers find ${all} under the topic at once, where they are published.`,
    }
  }
  if (step === 'unpublish') {
    return {
      header: 'Unpublish',
      confirm: 'Unpublish',
      message: `Readers no longer find ${seen}. Everything that you wrote stays as drafts.`,
    }
  }
  return {
    header: 'Delete',
    confirm: 'Delete',
    message: `Readers no longer find ${seen}. The bin keeps ${all}, so that you can bring them back.`,
  }
}
