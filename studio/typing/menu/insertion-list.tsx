import {Box, Card, Flex, Text} from '@sanity/ui'
import {styled} from 'styled-components'
import {InsertionIcon} from './insertion-icon.tsx'
import type {Insertion} from './insertion.ts'
import {shortcutOf} from './shortcuts.ts'

export interface InsertionListProps {
  id: string
  insertions: Insertion[]
  active: number
  onActivate: (index: number) => void
  onChoose: (insertion: Insertion) => void
}

/** The list of the menu. The cursor stays in the text, so a mouse must not take the focus. */
export function InsertionList({id, insertions, active, onActivate, onChoose}: InsertionListProps) {
  if (insertions.length === 0) {
    return (
      <Box padding={3}>
        <Text size={1} muted>
          Nothing is called that. Go on typing, or press Escape.
        </Text>
      </Box>
    )
  }
  return (
    <List id={id} aria-label="Insert" onMouseDown={(event) => event.preventDefault()}>
      {insertions.map((insertion, index) => (
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
      ))}
    </List>
  )
}

function showOption(option: HTMLElement | null): void {
  option?.scrollIntoView({block: 'nearest'})
}

const List = styled.ul.attrs({role: 'listbox'})`
  box-sizing: border-box;
  width: 280px;
  max-width: 100%;
  max-height: 340px;
  margin: 0;
  padding: 4px;
  overflow: auto;
  list-style: none;
  cursor: default;
`

const Option = styled.li.attrs({role: 'option'})``
