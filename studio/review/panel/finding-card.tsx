import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {IntentLink} from 'sanity/router'
import {isError, type Finding} from '../finding.ts'

interface FindingCardProps {
  finding: Finding
  /** The title of the field or part, for a finding without a quotation. */
  place: string | undefined
  /** Whether the message is omitted, because the group shows it above its places. */
  isSaid?: boolean
  onOpen: () => void
}

/** Renders one finding. A click opens its place in the form. */
export function FindingCard({finding, place, isSaid = false, onOpen}: FindingCardProps) {
  const {message, words, document} = finding
  const Icon = isError(finding) ? ErrorOutlineIcon : InfoOutlineIcon
  return (
    <Stack gap={1}>
      <Card
        __unstable_focusRing
        as="button"
        data-testid="finding"
        onClick={onOpen}
        padding={3}
        radius={2}
        {...(isError(finding) ? {tone: 'critical'} : {border: true})}
        style={{textAlign: 'start', width: '100%', cursor: 'pointer'}}
      >
        <Flex gap={3}>
          <Box flex="none">
            <Text size={1} {...(!isError(finding) && {style: caution})}>
              <Icon />
            </Text>
          </Box>
          <Stack flex={1} gap={3}>
            {!isSaid && <Text size={1}>{message}</Text>}
            <Text size={1} muted>
              {words ? `“${excerptOf(words)}”` : place}
            </Text>
          </Stack>
        </Flex>
      </Card>
      {document && (
        <Box paddingX={3} paddingY={2}>
          <Text size={1}>
            <IntentLink intent="edit" params={{id: document.id, type: document.type}}>
              Open the {document.type}
            </IntentLink>
          </Text>
        </Box>
      )}
    </Stack>
  )
}

const caution = {color: 'var(--card-badge-caution-icon-color)'}

const excerptLength = 120

/** Shortens a long quotation in the middle, because a writer recognises a sentence by either end. */
function excerptOf(words: string): string {
  const line = words.replace(/\s+/gu, ' ')
  if (line.length <= excerptLength) return line
  const start = line.slice(0, 70)
  const end = line.slice(-40)
  return `${start.slice(0, start.lastIndexOf(' '))} … ${end.slice(end.indexOf(' ') + 1)}`
}
