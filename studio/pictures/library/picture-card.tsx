import {SyncIcon} from '@sanity/icons/Sync'
import {TrashIcon} from '@sanity/icons/Trash'
import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {IntentLink} from 'sanity/router'
import {isUnused, largeBytes, type LibraryPicture} from './library.ts'
import {Thumbnail} from './thumbnail.tsx'

interface PictureCardProps {
  picture: LibraryPicture
  onReplace: () => void
  onDelete: () => void
}

/** Shows a picture of the library with its file, its uses and its actions. */
export function PictureCard({picture, onReplace, onDelete}: PictureCardProps) {
  const {name, width, height, bytes, uses, inBin} = picture
  return (
    <Card border radius={3} overflow="hidden" height="fill">
      <Flex direction="column" height="fill">
        <Thumbnail picture={picture} />
        <Stack gap={3} padding={3} flex={1}>
          <Text size={1} weight="medium" textOverflow="ellipsis" title={name}>
            {name}
          </Text>
          <Text size={1} muted>
            {width} × {height} · {readableSize(bytes)}
            {bytes > largeBytes && ', large'}
          </Text>
          {uses.length > 0 && (
            <Stack as="ul" gap={2} style={{margin: 0, padding: 0, listStyle: 'none'}}>
              {uses.map(({id, type, title, lacksDescription}) => (
                <li key={id}>
                  <Text size={1}>
                    <IntentLink intent="edit" params={{id, type}}>
                      {title}
                    </IntentLink>
                    {lacksDescription && ' – no description'}
                  </Text>
                </li>
              ))}
            </Stack>
          )}
          {inBin.length > 0 && (
            <Text size={1} muted>
              In the bin: {inBin.map((title) => `“${title}”`).join(', ')}
            </Text>
          )}
          {isUnused(picture) && (
            <Text size={1} muted>
              Not used
            </Text>
          )}
        </Stack>
        <Flex gap={2} padding={2}>
          <Box flex={1}>
            {uses.length > 0 && (
              <Button
                mode="bleed"
                fontSize={1}
                padding={2}
                icon={SyncIcon}
                text="Replace"
                aria-label={`Replace “${name}” everywhere`}
                onClick={onReplace}
              />
            )}
          </Box>
          {isUnused(picture) && (
            <Button
              mode="bleed"
              tone="critical"
              fontSize={1}
              padding={2}
              icon={TrashIcon}
              aria-label={`Delete “${name}”`}
              onClick={onDelete}
            />
          )}
        </Flex>
      </Flex>
    </Card>
  )
}

/** Returns a size as file managers show it: 1 MB is a million bytes. */
function readableSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
