import {Button, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useState, type ReactNode} from 'react'
import {useClient} from 'sanity'
import {useIntentLink} from 'sanity/router'
import type {SampleType} from '../../web/shared/samples.ts'
import {BulletList} from '../structure/bullet-list.tsx'
import {apiVersion} from '../structure/live-list.ts'
import {publishedId} from '../../web/shared/references.ts'
import {titleOf, type KeptSample, type SampleRemoval, type StoredDocument} from './plan-removal.ts'
import {readRemoval, removeSamples} from './remove-samples.ts'

/** Shows what the removal of the samples deletes and what stays, and removes them on confirmation. */
export function RemoveSamples({onClose}: {onClose: () => void}) {
  const client = useClient({apiVersion})
  const toast = useToast()
  const [plan, setPlan] = useState<SampleRemoval>()
  const [isRunning, setRunning] = useState(false)
  useEffect(() => {
    let isOpen = true
    readRemoval(client).then(
      (found) => isOpen && setPlan(found),
      (error: unknown) => toast.push(failure('What would be removed could not be read.', error)),
    )
    return () => {
      isOpen = false
    }
  }, [client, toast])

  const remove = async (from: SampleRemoval) => {
    setRunning(true)
    try {
      await removeSamples(client, from)
      toast.push({status: 'success', title: 'The samples are gone.'})
      onClose()
    } catch (error) {
      toast.push(failure('Nothing was removed. Try again.', error))
      setPlan(await readRemoval(client).catch(() => from))
      setRunning(false)
    }
  }
  const nothing = plan?.removed.length === 0
  return (
    <Dialog
      id="remove-samples"
      header="Remove the samples"
      width={1}
      onClose={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="bleed" text="Keep them" onClick={onClose} />
          <Button
            tone="critical"
            text={isRunning ? 'Removing…' : 'Remove them'}
            disabled={!plan || nothing || isRunning}
            onClick={() => plan && remove(plan)}
          />
        </Flex>
      }
    >
      <Stack gap={5} padding={4}>
        {plan ? <Plan plan={plan} /> : <Text muted>Looking at what is there…</Text>}
      </Stack>
    </Dialog>
  )
}

function Plan({plan}: {plan: SampleRemoval}) {
  const {removed, unset, endsRequests} = plan
  const staying = whatStays(plan)
  return (
    <>
      {removed.length > 0 ? (
        <Stack gap={3}>
          <Text weight="medium">Readers no longer find</Text>
          <BulletList items={[...byType(removed), ...(endsRequests ? [requests] : [])]} />
        </Stack>
      ) : (
        <Text>There is nothing to remove.</Text>
      )}
      {staying.length > 0 && (
        <Stack gap={3}>
          <Text weight="medium">What stays</Text>
          <BulletList items={staying} />
        </Stack>
      )}
      {unset.length > 0 && (
        <Text size={1} muted>
          What the sample said about you and the site is taken out of your profile, the menu and the
          settings. What you wrote yourself stays.
        </Text>
      )}
      <Text size={1} muted>
        Only what came with the system is deleted, and nothing that you have written. No button
        brings the samples back.
      </Text>
    </>
  )
}

/** The heading of each type, in the order of the list. */
const headings: Record<SampleType, string> = {
  article: 'Articles',
  page: 'Pages',
  author: 'Author',
  topic: 'Topics',
  series: 'Series',
  source: 'Sources',
  passage: 'Reusable texts',
  offering: 'Sessions offered',
}

/** Returns a line for each type of document, with the titles. */
function byType(documents: StoredDocument[]): [key: string, text: string][] {
  return Object.entries(headings).flatMap(([type, heading]): [string, string][] => {
    const titles = documents.filter(({_type}) => _type === type).map(titleOf)
    return titles.length > 0 ? [[type, `${heading}: ${titles.join(' · ')}`]] : []
  })
}

const requests: [key: string, text: string] = [
  'requests',
  'The form with which they ask for a session, its link in the menu and the invitation under articles. If you offer sessions, add your own under Content → Sessions offered first.',
]

/** Returns a line with a link for each thing of the samples that readers go on seeing, and why. */
function whatStays({kept, keepsCareNotes}: SampleRemoval): [key: string, content: ReactNode][] {
  return [
    ...kept.map((sample): [string, ReactNode] => [
      sample.document._id,
      <Kept key={sample.document._id} {...sample} />,
    ]),
    ...(keepsCareNotes
      ? [['careNotes', <CareNotes key="care" />] satisfies [string, ReactNode]]
      : []),
  ]
}

function Kept({document, because}: KeptSample) {
  const link = useIntentLink({
    intent: 'edit',
    params: {id: publishedId(document._id), type: document._type},
  })
  return (
    <>
      <a {...link}>{titleOf(document)}</a>
      {'usedBy' in because
        ? `, because “${because.usedBy}” uses it.`
        : document._type === 'author'
          ? ', because it is your profile now.'
          : ', because you have edited it: it counts as yours. If you do not want it, open and delete it.'}
    </>
  )
}

function CareNotes() {
  const link = useIntentLink({
    intent: 'edit',
    params: {id: 'settings', type: 'settings', path: 'careNotes'},
  })
  return (
    <>
      <a {...link}>The emergency numbers under articles</a>, because they are real, and a reader may
      need them. Change or delete them in the settings.
    </>
  )
}

function failure(title: string, error: unknown) {
  const description = error instanceof Error ? error.message : undefined
  return {status: 'error', title, description} as const
}
