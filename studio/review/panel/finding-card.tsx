import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {IntentLink} from 'sanity/router'
import {isErrorOf, type Finding} from '../finding.ts'

interface FindingCardProps {
  finding: Finding
  /** The name of the field that it is in, for a finding that quotes no words. */
  field: string | undefined
  onOpen: () => void
}

/** One finding: a press on it opens its place in the form. */
export function FindingCard({finding, field, onOpen}: FindingCardProps) {
  const {message, words, document} = finding
  const Icon = isErrorOf(finding) ? ErrorOutlineIcon : InfoOutlineIcon
  return (
    <Stack gap={1}>
      <Card
        __unstable_focusRing
        as="button"
        data-testid="finding"
        onClick={onOpen}
        padding={3}
        radius={2}
        tone={isErrorOf(finding) ? 'critical' : 'caution'}
        style={{textAlign: 'start', width: '100%', cursor: 'pointer'}}
      >
        <Flex gap={3}>
          <Box flex="none">
            <Text size={1}>
              <Icon />
            </Text>
          </Box>
          <Stack flex={1} gap={3}>
            <Text size={1}>{message}</Text>
            <Text size={1} muted>
              {words ? `“${excerptOf(words)}”` : field}
            </Text>
          </Stack>
        </Flex>
      </Card>
      {document && (
        <Text size={1} style={{paddingInlineStart: '2.5em'}}>
          <IntentLink intent="edit" params={{id: document.id, type: document.type}}>
            Open “{excerptOf(document.title)}”
          </IntentLink>
        </Text>
      )}
    </Stack>
  )
}

const excerptLength = 120

/** Both ends of words that are long, because a writer knows a sentence by either. */
function excerptOf(words: string): string {
  const line = words.replace(/\s+/gu, ' ')
  if (line.length <= excerptLength) return line
  const start = line.slice(0, 70)
  const end = line.slice(-40)
  return `${start.slice(0, start.lastIndexOf(' '))} … ${end.slice(end.indexOf(' ') + 1)}`
}
