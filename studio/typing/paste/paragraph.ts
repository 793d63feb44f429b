import type {
  PortableTextBlock,
  PortableTextObject,
  PortableTextSpan,
  PortableTextTextBlock,
} from '@portabletext/schema'

export type Child = PortableTextSpan | PortableTextObject

export function paragraph(text: string, keyGenerator: () => string): PortableTextTextBlock {
  return {
    _type: 'block',
    _key: keyGenerator(),
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: keyGenerator(), text, marks: []}],
  }
}

export function isTextual(child: Child): child is PortableTextSpan {
  return child._type === 'span'
}

export function marksOf(child: Child): string[] {
  return isTextual(child) ? (child.marks ?? []) : []
}

function childrenOf(block: PortableTextBlock): Child[] {
  return Array.isArray(block['children']) ? block['children'] : []
}

/** Returns whether all text of a block is strong. True for an empty block. */
export function isStrong(block: PortableTextBlock): boolean {
  return childrenOf(block)
    .filter(isTextual)
    .every((span) => !span.text.trim() || marksOf(span).includes('strong'))
}

export function withoutStrong<Block extends PortableTextBlock>(block: Block): Block {
  const children = childrenOf(block).map((child) =>
    isTextual(child)
      ? {...child, marks: marksOf(child).filter((mark) => mark !== 'strong')}
      : child,
  )
  return {...block, children}
}
