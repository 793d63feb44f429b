import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ComponentProps, ReactNode} from 'react'

export interface LookProps {
  value: Record<string, unknown>
  /** The Studio’s menu of the block. */
  actions: ReactNode
}

interface FrameProps {
  /** What it is, above its words. */
  kind: string
  icon: ReactNode
  tone?: ComponentProps<typeof Card>['tone']
  actions: ReactNode
  children?: ReactNode
}

/** How a block looks in the editor: what it is, its words, and the Studio’s menu in the corner. */
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

/** In the place of words that are still to be written. */
export function Missing({children}: {children: string}) {
  return (
    <Text size={1} muted style={{fontStyle: 'italic'}}>
      {children}
    </Text>
  )
}

export function asWords(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
