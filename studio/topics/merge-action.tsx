import {TagsIcon} from '@sanity/icons/Tags'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useState} from 'react'
import {
  useClient,
  type DocumentActionComponent,
  type DocumentActionProps,
  type SanityClient,
} from 'sanity'
import {useRouter} from 'sanity/router'
import {publishedId} from '../../web/shared/references.ts'
import {ConfirmDialog} from '../dialogs/confirm-dialog.tsx'
import {apiVersion} from '../structure/live-list.ts'
import {mergeTopics, readMerge} from './merge-topics.ts'
import {TopicChoice} from './topic-choice.tsx'

/** A menu entry of a topic that makes it part of another one. */
export const mergeTopic: DocumentActionComponent = (props: DocumentActionProps) => {
  const [isOpen, setOpen] = useState(false)
  const {id, draft, published, version} = props
  if (version) return null
  return {
    label: 'Merge into another topic',
    icon: TagsIcon,
    tone: 'critical',
    disabled: !(draft ?? published),
    title: 'Moves its articles to another topic, and removes it',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'custom',
      component: <MergeDialog id={id} onClose={() => setOpen(false)} />,
    },
  }
}

function MergeDialog({id, onClose}: {id: string; onClose: () => void}) {
  const client = useClient({apiVersion})
  const toast = useToast()
  const router = useRouter()
  const [into, setInto] = useState('')
  const [uses, setUses] = useState<{into: string; count: number}>()
  const count = uses?.into === into ? uses.count : undefined
  const [isRunning, setRunning] = useState(false)

  useEffect(() => {
    if (!into) return undefined
    let isOpen = true
    countUses(client, id, into).then((found) => isOpen && setUses({into, count: found}), report)
    return () => {
      isOpen = false
    }
  }, [client, id, into])

  const merge = async () => {
    setRunning(true)
    try {
      await mergeTopics(client, id, into)
      toast.push({status: 'success', title: 'The two topics are one.'})
      onClose()
      router.navigateIntent('edit', {id: into, type: 'topic'})
    } catch (error) {
      setRunning(false)
      toast.push({
        status: 'error',
        title: 'Nothing was changed.',
        description: error instanceof Error ? error.message : undefined,
      })
    }
  }
  return (
    <ConfirmDialog
      header="Merge into another topic"
      message={consequence(into, count)}
      confirm={isRunning ? 'Merging…' : 'Merge'}
      isRunning={isRunning}
      isDisabled={!into || count === undefined}
      onConfirm={() => void merge()}
      onClose={onClose}
    >
      <TopicChoice label="The topic that stays" value={into} except={id} onChange={setInto} />
    </ConfirmDialog>
  )
}

/** Returns how many documents a merge changes, apart from the two topics. */
async function countUses(client: SanityClient, from: string, into: string): Promise<number> {
  const {changes} = await readMerge(client, from, into)
  const changed = new Set(changes.map(({id}) => publishedId(id)))
  changed.delete(into)
  return changed.size
}

/** Returns what will happen to readers. */
function consequence(into: string, count: number | undefined): string {
  if (!into) return 'Its articles move to the other topic, and its name becomes a synonym there.'
  if (count === undefined) return 'Looking at what uses it…'
  const places = count === 1 ? '1 document' : `${count} documents`
  return `In ${places}, the other topic takes its place. Readers who have its old address are sent on.`
}

function report(error: unknown): void {
  console.error('The topics could not be read.', error)
}
