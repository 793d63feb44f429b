import type {Body, Callout} from '../lake/types.ts'

// Generated from the schemas. A table over one of these types that lacks an entry does not compile.

type Block = Body[number]
type Paragraph = Extract<Block, {_type: 'block'}>

/** The types of a body's blocks: `block` for paragraphs, `figure`, … */
export type BlockType = Block['_type']
/** The types inside a paragraph: `span`, `footnote`, … */
export type InlineType = NonNullable<Paragraph['children']>[number]['_type']
/** The types of links on a range of text. */
export type AnnotationType = NonNullable<Paragraph['markDefs']>[number]['_type']
/** The styles of a paragraph. */
export type Style = NonNullable<Paragraph['style']>
export type Tone = NonNullable<Callout['tone']>
