import type {StructureBuilder, StructureResolverContext} from 'sanity/structure'
import {groupsPane, type Group} from '../lists/groups-pane.tsx'
import {liveList} from '../lists/live-list.ts'
import {InboxIconWithCount} from './inbox-icon.tsx'
import {ofStatus} from './of-status.ts'

const groups: Group[] = [
  {
    id: 'new',
    title: 'New',
    sentence: 'Write back to these, and set them to “answered”.',
    filter: ofStatus('new'),
  },
  {
    id: 'answered',
    title: 'Answered',
    sentence: 'You have written back. Close them once all is settled.',
    filter: ofStatus('answered'),
  },
  {
    id: 'closed',
    title: 'Closed',
    sentence: 'Nothing is left to do. They are removed after the time that the settings say.',
    filter: ofStatus('closed'),
  },
]

/** What readers wrote into the form for sessions, by how far it has been dealt with. */
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
