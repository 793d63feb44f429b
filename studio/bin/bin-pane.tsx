import {ResetIcon} from '@sanity/icons/Reset'
import {TrashIcon} from '@sanity/icons/Trash'
import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useClient, useSchema} from 'sanity'
import {useRouter} from 'sanity/router'
import {readableMinute} from '../../web/shared/dates.ts'
import {ConfirmDialog} from '../dialogs/confirm-dialog.tsx'
import {readableText} from '../dialogs/readable-text.ts'
import {apiVersion} from '../structure/live-list.ts'
import {PaneNote} from '../structure/pane-note.tsx'
import {useLiveQuery} from '../structure/use-live-query.ts'
import {contentOf, type BinEntry} from './bin-entry.ts'
import {binQuery, emptyBin, restoreFromBin} from './bin.ts'

/** A pane that lists the deleted documents, with their text, and brings them back. */
export function BinPane() {
  const client = useClient({apiVersion})
  const toast = useToast()
  const entries = useLiveQuery<BinEntry[]>(
    {fetch: binQuery, listen: '*[_type == "binEntry"]'},
    {},
    {perspective: 'raw', apiVersion, tag: 'bin.list'},
  )
  const [asked, setAsked] = useState<BinEntry[]>()
  const erase = async (those: BinEntry[]) => {
    setAsked(undefined)
    try {
      await emptyBin(client, those)
    } catch (error) {
      toast.push({
        status: 'error',
        title: 'Nothing was removed. Try again.',
        description: String(error),
      })
    }
  }
  if (!entries) return <PaneNote>Reading the bin…</PaneNote>
  if (entries.length === 0) {
    return (
      <PaneNote>The bin is empty. What you delete is kept here, and can be brought back.</PaneNote>
    )
  }
  return (
    <Stack padding={3} gap={4} data-testid="bin">
      <Flex gap={3} align="center">
        <Box flex={1}>
          <Text size={1} muted>
            Readers do not find these. Restored ones come back as drafts.
          </Text>
        </Box>
        <Button
          mode="bleed"
          tone="critical"
          fontSize={1}
          text="Empty the bin"
          onClick={() => setAsked(entries)}
        />
      </Flex>
      <Stack as="ul" gap={2} style={{margin: 0, padding: 0, listStyle: 'none'}}>
        {entries.map((entry) => (
          <li key={entry._id}>
            <Entry entry={entry} onErase={() => setAsked([entry])} />
          </li>
        ))}
      </Stack>
      {asked && (
        <ConfirmDialog
          header={asked.length === 1 ? 'Remove it for good' : 'Empty the bin'}
          message={`${asked.length === 1 ? `“${asked[0]?.title}” cannot` : `These ${asked.length} documents cannot`} be brought back from here afterwards.`}
          confirm="Remove for good"
          onConfirm={() => void erase(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Stack>
  )
}

function Entry({entry, onErase}: {entry: BinEntry; onErase: () => void}) {
  const client = useClient({apiVersion})
  const toast = useToast()
  const router = useRouter()
  const schema = useSchema()
  const [isRestoring, setRestoring] = useState(false)
  const {documentId, documentType, title, deletedAt} = entry
  const kind = schema.get(documentType)?.title ?? documentType
  const text = readableText(contentOf(entry))
  const restore = async () => {
    setRestoring(true)
    try {
      await restoreFromBin(client, entry)
      toast.push({status: 'success', title: `“${title}” is back, as a draft.`})
      router.navigateIntent('edit', {id: documentId, type: documentType})
    } catch (error) {
      setRestoring(false)
      toast.push({
        status: 'error',
        title: `“${title}” was not restored.`,
        description: error instanceof Error ? error.message : undefined,
      })
    }
  }
  return (
    <Card border radius={3} padding={3}>
      <Stack gap={3}>
        <Flex gap={3} align="center" wrap="wrap">
          <Stack gap={3} flex={1} style={{minWidth: '12em'}}>
            <Text size={1} weight="medium">
              {title}
            </Text>
            <Text size={1} muted>
              {kind} · deleted {readableMinute(deletedAt)}
            </Text>
          </Stack>
          <Button
            mode="ghost"
            fontSize={1}
            icon={ResetIcon}
            text="Restore"
            aria-label={`Restore “${title}”`}
            disabled={isRestoring}
            onClick={() => void restore()}
          />
          <Button
            mode="bleed"
            tone="critical"
            icon={TrashIcon}
            aria-label={`Remove “${title}” for good`}
            onClick={onErase}
          />
        </Flex>
        {text && (
          <details>
            <Text as="summary" size={1} muted style={{cursor: 'pointer'}}>
              Show its text
            </Text>
            <Box paddingTop={3}>
              <Text size={1} style={{whiteSpace: 'pre-wrap'}}>
                {text}
              </Text>
            </Box>
          </details>
        )}
      </Stack>
    </Card>
  )
}
