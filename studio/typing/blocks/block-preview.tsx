import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ComponentProps, ReactNode} from 'react'

export interface BlockPreviewProps {
  value: Record<string, unknown>
  /** The Studio’s menu for the block. */
  actions: ReactNode
}

interface FrameProps {
  /** The label above the text: the type of the block. */
  kind: string
  icon: ReactNode
  tone?: ComponentProps<typeof Card>['tone']
  actions: ReactNode
  children?: ReactNode
}

/** Renders the frame of a block in the editor: its type, its text, and the Studio’s menu in the corner. */
export function Frame({kind, icon, tone = 'default', actions, children}: FrameProps) {
  return (
    <Card tone={tone} radius={2} paddingX={3} paddingY={2}>
      <Flex align="center" gap={2}>
        <Text size={1} muted>
          {icon}
        </Text>
        <Text size={1} muted weight="medium" style={{flex: 1}}>
          {kind}
        </Text>
        {actions}
      </Flex>
      {children && (
        <Stack gap={4} paddingTop={3} paddingBottom={2}>
          {children}
        </Stack>
      )}
    </Card>
  )
}

/** Shows a placeholder for a text that is still empty. */
export function Missing({children}: {children: string}) {
  return (
    <Text size={1} muted style={{fontStyle: 'italic'}}>
      {children}
    </Text>
  )
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
