import {Box, Card, Flex, Text} from '@sanity/ui'
import {styled} from 'styled-components'
import {InsertionIcon} from './insertion-icon.tsx'
import type {Insertion} from './insertion.ts'
import {shortcutOf} from './shortcuts.ts'

export interface InsertionListProps {
  id: string
  insertions: Insertion[]
  active: number
  /** Whether the list is filtered. If so, the best match is first, whatever its kind. */
  isFiltered: boolean
  onActivate: (index: number) => void
  onChoose: (insertion: Insertion) => void
}

/** Renders the list of the menu. The cursor stays in the text, so a click must not take the focus. */
export function InsertionList(props: InsertionListProps) {
  const {id, insertions, active, isFiltered, onActivate, onChoose} = props
  if (insertions.length === 0) {
    return (
      <Box padding={3}>
        <Text size={1} muted>
          Nothing is called that. Go on typing, or press Escape.
        </Text>
      </Box>
    )
  }
  const option = (insertion: Insertion) => {
    const index = insertions.indexOf(insertion)
    return (
      <Option
        key={`${insertion.kind}.${insertion.name}`}
        id={`${id}-${index}`}
        ref={index === active ? showOption : undefined}
        aria-selected={index === active}
        onMouseMove={() => {
          if (index !== active) onActivate(index)
        }}
        onClick={() => onChoose(insertion)}
      >
        <Card padding={2} radius={2} tone={index === active ? 'primary' : 'default'}>
          <Flex align="center" gap={3}>
            <InsertionIcon insertion={insertion} />
            <Box flex={1}>
              <Text size={1}>{insertion.title}</Text>
            </Box>
            <Text size={0} muted>
              {shortcutOf(insertion)}
            </Text>
          </Flex>
        </Card>
      </Option>
    )
  }
  return (
    <List id={id} aria-label="Insert" tabIndex={0} onMouseDown={(event) => event.preventDefault()}>
      {isFiltered
        ? insertions.map(option)
        : Object.entries(Object.groupBy(insertions, groupOf)).map(([title, members]) => (
            <Group key={title} aria-label={title}>
              <Box paddingX={2} paddingTop={3} paddingBottom={2} aria-hidden>
                <Text size={0} weight="medium" muted>
                  {title}
                </Text>
              </Box>
              {members?.map(option)}
            </Group>
          ))}
    </List>
  )
}

function groupOf({kind}: Insertion): string {
  if (kind === 'inline') return 'In the sentence'
  return kind === 'block' ? 'Between paragraphs' : 'Turn the paragraph into'
}

/** Scrolls only the list. `scrollIntoView` of a list without a position would also scroll the page. */
function showOption(option: HTMLElement | null): void {
  const list = option?.closest('[role="listbox"]')
  if (!option || !list) return
  const [inside, frame] = [option.getBoundingClientRect(), list.getBoundingClientRect()]
  if (inside.top < frame.top) list.scrollTop -= frame.top - inside.top
  else if (inside.bottom > frame.bottom) list.scrollTop += inside.bottom - frame.bottom
}

const List = styled.div.attrs({role: 'listbox'})`
  box-sizing: border-box;
  width: 280px;
  max-width: 100%;
  max-height: 340px;
  margin: 0;
  padding: 4px;
  overflow: auto;
  cursor: default;
`

const Group = styled.div.attrs({role: 'group'})``

const Option = styled.div.attrs({role: 'option'})``
