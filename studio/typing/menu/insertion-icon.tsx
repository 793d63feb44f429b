import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {OlistIcon} from '@sanity/icons/Olist'
import {TextIcon} from '@sanity/icons/Text'
import {UlistIcon} from '@sanity/icons/Ulist'
import {Flex, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {useSchema} from 'sanity'
import type {Insertion} from './insertion.ts'

export function InsertionIcon({insertion: {kind, name}}: {insertion: Insertion}) {
  const schema = useSchema()
  const isObject = kind === 'block' || kind === 'inline'
  const Icon = isObject ? schema.get(name)?.icon : textIcons[name]
  return (
    <Flex align="center" justify="center" style={{width: 21}} aria-hidden>
      <Text size={1} weight="semibold">
        {Icon ? <Icon /> : name.toUpperCase()}
      </Text>
    </Flex>
  )
}

const textIcons: Record<string, ComponentType> = {
  normal: TextIcon,
  blockquote: BlockquoteIcon,
  bullet: UlistIcon,
  number: OlistIcon,
}
