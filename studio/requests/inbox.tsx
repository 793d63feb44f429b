import {InboxIcon} from '@sanity/icons/Inbox'
import type {StructureBuilder, StructureResolverContext} from 'sanity/structure'
import {groupsPane, type Group} from '../structure/groups-pane.tsx'
import {apiVersion, liveList} from '../structure/live-list.ts'
import {useLiveQuery} from '../structure/use-live-query.ts'
import {hasStatus} from './request-filters.ts'

const groups: Group[] = [
  {
    id: 'new',
    title: 'New',
    sentence: 'Write back to these, and set them to “answered”.',
    filter: hasStatus('new'),
  },
  {
    id: 'answered',
    title: 'Answered',
    sentence: 'You have written back. Close them once all is settled.',
    filter: hasStatus('answered'),
  },
  {
    id: 'closed',
    title: 'Closed',
    sentence: 'Nothing is left to do. They are removed after the time that the settings say.',
    filter: hasStatus('closed'),
  },
]

/** Returns the inbox: requests from the form for sessions, grouped by status. */
export function inbox(S: StructureBuilder, context: StructureResolverContext) {
  return S.listItem()
    .id('requests')
    .title('Requests')
    .icon(InboxIconWithCount)
    .child(
      S.component(groupsPane)
        .id('requests')
        .title('Requests for sessions')
        .options({groups, type: 'request'})
        .child((id) => {
          const group = groups.find((one) => one.id === id)
          return group
            ? liveList(S, context, {
                ...group,
                type: 'request',
                ordering: [{field: 'receivedAt', direction: 'desc'}],
              })
            : undefined
        }),
    )
}

const newRequestsQuery = {fetch: `count(*[${hasStatus('new')}])`, listen: '*[_type == "request"]'}

/**
 * Renders the icon beside “Requests”. It shows the number of new requests, so that a writer sees it without a
 * click.
 */
function InboxIconWithCount() {
  const count = useLiveQuery<number>(
    newRequestsQuery,
    {},
    {perspective: 'drafts', apiVersion, tag: 'structure.inbox'},
  )
  if (!count) return <InboxIcon />
  return (
    <span title={`${count} new`} style={badge}>
      {count > 99 ? '99+' : count}
    </span>
  )
}

/** The pane clips everything that is larger than an icon. */
const badge = {
  display: 'inline-block',
  minWidth: '1.5em',
  paddingInline: '0.3em',
  borderRadius: '0.75em',
  background: 'var(--card-focus-ring-color, currentColor)',
  color: 'var(--card-bg-color, canvas)',
  fontSize: '0.8em',
  fontWeight: 600,
  lineHeight: 1.4,
  textAlign: 'center',
} as const
