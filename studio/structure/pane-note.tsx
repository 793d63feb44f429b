import {Box, Text} from '@sanity/ui'

/**
 * A sentence in place of a pane's list: what it waits for, or why it is empty. Screen readers hear it when it changes,
 * because an `output` is a live region.
 */
export function PaneNote({children}: {children: string}) {
  return (
    <Box padding={4}>
      <Text as="output" size={1} muted>
        {children}
      </Text>
    </Box>
  )
}
