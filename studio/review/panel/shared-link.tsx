import {Box, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {ImageIcon} from '@sanity/icons/Image'
import {styled} from 'styled-components'
import {siteOrigin} from '../../settings.ts'
import type {Entry} from '../entry.ts'
import {isRecord} from '../../../web/shared/stored.ts'
import type {Facts} from '../facts.ts'
import {sharingOf} from '../search.ts'

interface SharedLinkProps {
  document: Entry
  site: Facts['site'] | undefined
  picture: string | undefined
}

/** Renders the card that messengers and social networks show for a shared link. */
export function SharedLink({document, site, picture}: SharedLinkProps) {
  const {title, description} = sharingOf(document)
  return (
    <Stack as="section" gap={3} aria-label="As a shared link">
      <Heading as="h2" size={0}>
        As a shared link
      </Heading>
      <Card border radius={3} overflow="hidden">
        {picture ? (
          <Picture src={`${picture}?w=1200&fit=max&auto=format`} alt="" style={focusOf(document)} />
        ) : (
          <NoPicture />
        )}
        <Stack gap={3} padding={4}>
          <Text size={0} muted>
            {new URL(siteOrigin()).host}
            {site?.title.trim() && ` · ${site.title.trim()}`}
          </Text>
          <Text size={1} weight="semibold">
            <Lines $count={2}>{title || 'Untitled'}</Lines>
          </Text>
          {description && (
            <Text size={1} muted>
              <Lines $count={2}>{description}</Lines>
            </Text>
          )}
        </Stack>
      </Card>
    </Stack>
  )
}

function NoPicture() {
  return (
    <Frame>
      <Flex align="center" justify="center" height="fill" gap={3} padding={4}>
        <Text size={1} muted>
          <ImageIcon />
        </Text>
        <Box>
          <Text size={1} muted>
            No picture yet: the cover stands here.
          </Text>
        </Box>
      </Flex>
    </Frame>
  )
}

/** The hotspot stays visible when the picture is cropped to the card's aspect ratio. */
function focusOf({seo, cover}: Entry) {
  const own =
    isRecord(seo) && isRecord(seo['image']) && seo['image']['asset'] ? seo['image'] : cover
  const hotspot = isRecord(own) && isRecord(own['hotspot']) ? own['hotspot'] : {}
  return {objectPosition: `${percent(hotspot['x'])} ${percent(hotspot['y'])}`}
}

function percent(part: unknown): string {
  return `${(typeof part === 'number' ? part : 0.5) * 100}%`
}

/** 1200 × 630 is the size that social networks recommend. */
const Frame = styled(Card).attrs({tone: 'transparent'})`
  aspect-ratio: 1200 / 630;
`

const Picture = styled.img`
  display: block;
  width: 100%;
  aspect-ratio: 1200 / 630;
  object-fit: cover;
`

const Lines = styled.span<{$count: number}>`
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${({$count}) => $count};
`
