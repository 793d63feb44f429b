import {UsersIcon} from '@sanity/icons/Users'
import type {StructureBuilder, StructureResolverContext} from 'sanity/structure'
import {groupsPane, type Group} from '../structure/groups-pane.tsx'
import {liveList} from '../structure/live-list.ts'
import {isInState} from './request-filters.ts'

const groups: Group[] = [
  {
    id: 'confirmed',
    title: 'They follow',
    sentence: 'Each new article is sent to these once. “Delete” erases an address for good.',
    filter: isInState('confirmed'),
  },
  {
    id: 'pending',
    title: 'Not confirmed yet',
    sentence: 'Nothing is sent to these. They are erased seven days after they asked.',
    filter: isInState('pending'),
  },
  {
    id: 'ended',
    title: 'Ended',
    sentence: 'Nothing is sent to these any more. They are erased thirty days after the end.',
    filter: isInState('ended'),
  },
]

/** Returns the list of the readers who follow by e-mail, grouped by state. */
export function followers(S: StructureBuilder, context: StructureResolverContext) {
  return S.listItem()
    .id('followers')
    .title('Followers')
    .icon(UsersIcon)
    .child(
      S.component(groupsPane)
        .id('followers')
        .title('Followers by e-mail')
        .options({groups, type: 'follower'})
        .child((id) => {
          const group = groups.find((one) => one.id === id)
          return group
            ? liveList(S, context, {
                ...group,
                type: 'follower',
                ordering: [{field: 'createdAt', direction: 'desc'}],
              })
            : undefined
        }),
    )
}
