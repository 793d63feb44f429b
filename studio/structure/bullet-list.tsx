import {Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface BulletListProps {
  /** The entries, by their keys. */
  items: readonly (readonly [key: string, content: ReactNode])[]
  size?: number
}

/**
 * Renders a list with a bullet beside each entry. The browser's own markers stand above the line: Sanity's
 * `Text` trims the space above its letters, and a marker keeps its own.
 */
export function BulletList({items, size = 1}: BulletListProps) {
  return (
    <Stack as="ul" gap={size + 2} style={{margin: 0, padding: 0, listStyle: 'none'}}>
      {items.map(([key, content]) => (
        <Flex as="li" gap={3} key={key}>
          <Text size={size} muted aria-hidden>
            •
          </Text>
          <Text size={size}>{content}</Text>
        </Flex>
      ))}
    </Stack>
  )
}
