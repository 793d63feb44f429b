import {Card, Flex, Stack, Text} from '@sanity/ui'
import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {usePaneRouter, type UserComponent} from 'sanity/structure'
import {apiVersion} from './live-list.ts'
import {useLiveQuery} from './use-live-query.ts'

/** A list of documents with something in common, and a sentence that explains it to the writer. */
export interface Group {
  id: string
  title: string
  sentence: string
  /** A GROQ filter for the documents of the group. */
  filter: string
}

/** A pane that links to several lists, with the purpose and the number of documents of each. */
export const groupsPane: UserComponent = ({options, childItemId}) => {
  const {groups, type} = options as {groups: Group[]; type: string}
  const {ChildLink} = usePaneRouter()
  const counts = useLiveQuery<Record<string, number>>(
    {
      fetch: `{${groups.map(({id, filter}) => `"${id}": count(*[${filter}])`).join(', ')}}`,
      listen: '*[_type == $type]',
    },
    {type},
    {perspective: 'drafts', apiVersion, tag: 'structure.groups'},
  )
  return (
    <Stack as="ul" padding={2} gap={1} data-testid="groups">
      {groups.map(({id, title, sentence}) => (
        <li key={id}>
          <Card
            as={ChildLink}
            {...{childId: id}}
            data-as="a"
            padding={3}
            radius={2}
            pressed={childItemId === id}
            tone={childItemId === id ? 'primary' : 'default'}
          >
            <Flex gap={3} align="flex-start">
              <Stack gap={3} flex={1}>
                <Text size={1} weight="medium">
                  {title}
                </Text>
                <Text size={1} muted>
                  {sentence}
                </Text>
              </Stack>
              <Text size={1} muted aria-label={counts ? `${counts[id]} articles` : undefined}>
                {counts?.[id]}
              </Text>
              <Text size={1} muted>
                <ChevronRightIcon />
              </Text>
            </Flex>
          </Card>
        </li>
      ))}
    </Stack>
  )
}
