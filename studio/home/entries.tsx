import {Box, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useId, type MouseEventHandler, type ReactNode} from 'react'
import {useIntentLink} from 'sanity/router'
import {readableMinute} from '../../web/shared/dates.ts'
import {attentions} from '../structure/attention.ts'
import type {ArticleEntry, RequestEntry} from './home-facts.ts'
import {useStudioLink} from './use-studio-link.ts'

interface Entries<Entry> {
  entries: Entry[]
  /** How many there are in all. */
  count: number
}

export function Requests({entries, count}: Entries<RequestEntry>) {
  return (
    <Section title="New requests" count={count} list="requests;new">
      {entries.length === 0 ? (
        <Empty>No request waits for an answer.</Empty>
      ) : (
        entries.map(({id, name, date}) => (
          <Entry key={id} id={id} type="request" title={name ?? 'No name'} date={date} />
        ))
      )}
    </Section>
  )
}

interface ArticlesProps extends Entries<ArticleEntry> {
  title: string
  /** The id of the list of all of them. */
  list: string
  /** The sentence in place of entries if there are none. */
  empty: string
}

export function Articles({title, list, empty, entries, count}: ArticlesProps) {
  return (
    <Section title={title} count={count} list={`articles;${list}`}>
      {entries.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        entries.map((entry) => (
          <Entry
            key={entry.id}
            id={entry.id}
            type="article"
            title={entry.title ?? 'Untitled'}
            date={entry.date}
          />
        ))
      )}
    </Section>
  )
}

export function NeedsAttention({counts}: {counts: Record<string, number>}) {
  const found = attentions.filter(({id}) => (counts[id] ?? 0) > 0)
  return (
    <Section title="Needs attention" list="articles;attention">
      {found.length === 0 ? (
        <Empty>Nothing lacks a source, an introduction or a description.</Empty>
      ) : (
        found.map(({id, title}) => (
          <Group key={id} list={`articles;attention;${id}`} title={title} count={counts[id] ?? 0} />
        ))
      )}
    </Section>
  )
}

/** A part of the page: a heading that links to the whole list, and its first documents. */
function Section({
  title,
  count,
  list,
  children,
}: {
  title: string
  count?: number
  list: string
  children: ReactNode
}) {
  const id = useId()
  const link = useStudioLink(`structure/${list}`)
  return (
    <Card as="section" border radius={3} padding={3} aria-labelledby={id}>
      <Stack gap={3}>
        <Flex gap={3} align="baseline" padding={2}>
          <Box flex={1}>
            <Heading as="h2" size={1} id={id}>
              {title}
              {count ? ` (${count})` : ''}
            </Heading>
          </Box>
          <Text size={1}>
            <a {...link} aria-label={`${title}: open the list`}>
              Open the list
            </a>
          </Text>
        </Flex>
        <Stack gap={1}>{children}</Stack>
      </Stack>
    </Card>
  )
}

function Empty({children}: {children: ReactNode}) {
  return (
    <Box padding={2}>
      <Text size={1} muted>
        {children}
      </Text>
    </Box>
  )
}

/** A line that opens a document. */
function Entry(props: {id: string; type: string; title: string; date: string | null}) {
  const {id, type, title, date} = props
  const link = useIntentLink({intent: 'edit', params: {id, type}})
  return <Row link={link} title={title} detail={readableMinute(date)} />
}

/** A line that opens a list of articles. */
function Group({list, title, count}: {list: string; title: string; count: number}) {
  const link = useStudioLink(`structure/${list}`)
  const detail = count === 1 ? '1 article' : `${count} articles`
  return <Row link={link} title={title} detail={detail} />
}

interface RowProps {
  link: {href: string | undefined; onClick: MouseEventHandler<HTMLElement>}
  title: string
  detail: string | undefined
}

function Row({link, title, detail}: RowProps) {
  return (
    <Card as="a" {...link} data-as="a" padding={2} radius={2}>
      <Flex gap={3} align="baseline">
        <Box flex={1}>
          <Text size={1} textOverflow="ellipsis">
            {title}
          </Text>
        </Box>
        <Text size={1} muted>
          {detail}
        </Text>
      </Flex>
    </Card>
  )
}
