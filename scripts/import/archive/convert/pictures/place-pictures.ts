import {isRecord} from '../../../../../web/shared/stored.ts'
import {takeMarks} from './marks.ts'

export type Block = {_type: string; _key: string} & Record<string, unknown>

/** A picture in a text, before it is uploaded. */
export interface PictureBlock extends Block {
  _type: 'figure'
  /** Its index in the pictures of the conversion. */
  picture: number
}

/**
 * Replaces the marks of pictures with blocks. A picture inside a list item, a quotation, a table or a footnote follows
 * after that block.
 */
export function placePictures(blocks: Block[], keyOf: () => string): Block[] {
  return blocks.flatMap((block) => {
    const indexes: number[] = []
    const cleaned = clean(block, indexes) as Block
    if (indexes.length === 0) return [block]
    const figures = indexes.map((picture): PictureBlock => ({
      _type: 'figure',
      _key: keyOf(),
      picture,
    }))
    return isEmpty(cleaned) ? figures : [cleaned, ...figures]
  })
}

/** Returns whether a block is text without words. */
export function isEmpty(block: Block): boolean {
  const {children} = block
  if (!Array.isArray(children)) return false
  return children.every(
    (child: unknown) =>
      isRecord(child) && child['_type'] === 'span' && !String(child['text']).trim(),
  )
}

function clean(value: unknown, indexes: number[]): unknown {
  if (Array.isArray(value)) return value.map((one) => clean(one, indexes))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (typeof one !== 'string' || (name !== 'text' && name !== 'caption')) {
        return [name, clean(one, indexes)]
      }
      const {text, indexes: found} = takeMarks(one)
      indexes.push(...found)
      return [name, text]
    }),
  )
}
