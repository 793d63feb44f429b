import {
  isSpan,
  isTextBlock,
  type PortableTextBlock,
  type PortableTextObject,
  type PortableTextTextBlock,
  type Schema,
} from '@portabletext/schema'
import {toMediaBlock} from '../../../web/shared/media/media-address.ts'
import {paragraph} from './paragraph.ts'

/** The titles of pasted players, by the address of their link. */
export type PlayerTitles = ReadonlyMap<string, string>

export interface MediaOptions {
  schema: Schema
  keyGenerator: () => string
  titles?: PlayerTitles
}

/** Returns whether a text may contain videos and podcasts. */
export function allowsMedia(schema: Schema): boolean {
  return schema.blockObjects.some(({name}) => name === 'media')
}

/**
 * Replaces each paragraph that contains only the address of a video or podcast, or the link of a pasted player, with
 * a block for it. All other paragraphs stay, and so do links with words of their own.
 */
export function addressesToMedia(
  blocks: PortableTextBlock[],
  {schema, keyGenerator, titles = new Map()}: MediaOptions,
): PortableTextBlock[] {
  if (!allowsMedia(schema)) return blocks
  return blocks.map((block) => {
    if (!isTextBlock({schema}, block) || !isPlainParagraph(block)) return block
    const text = block.children
      .map((child) => (isSpan({schema}, child) ? child.text : '\uFFFC'))
      .join('')
      .trim()
    const found = toMediaBlock(text) ?? playerOf(block, text, titles)
    return found ? {...found, _key: keyGenerator()} : block
  })
}

/**
 * Converts plain text with the address of a video or podcast in a line of its own. Returns false for every other text,
 * which the Studio converts.
 */
export function pastedLinesToBody(
  text: string,
  options: MediaOptions,
): PortableTextBlock[] | false {
  const lines = text.split(/\r\n?|\n/)
  if (!allowsMedia(options.schema) || lines.length < 2 || !lines.some(isAddress)) return false
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (isAddress(line)) paragraphs.push([line], [])
    else if (line.trim()) paragraphs.at(-1)?.push(line)
    else paragraphs.push([])
  }
  const blocks = paragraphs
    .filter(({length}) => length > 0)
    .map((each) => paragraph(each.join('\n'), options.keyGenerator))
  return addressesToMedia(blocks, options)
}

function isAddress(line: string): boolean {
  return toMediaBlock(line) !== undefined
}

/** Returns the block of a pasted player, whose link has its title as words. */
function playerOf(
  {children, markDefs = []}: PortableTextTextBlock,
  text: string,
  titles: PlayerTitles,
) {
  const [link, ...more] = markDefs
  const isWhole = children.every(
    ({marks, text: words}) => words === '' || (Array.isArray(marks) && marks.includes(link?._key)),
  )
  const address = more.length === 0 && isWhole ? hrefOf(link) : undefined
  return address !== undefined && titles.get(address) === text
    ? toMediaBlock(address, text)
    : undefined
}

function hrefOf(link: PortableTextObject | undefined): string | undefined {
  const href = link?.['href']
  return typeof href === 'string' ? href : undefined
}

function isPlainParagraph({style, listItem}: PortableTextTextBlock): boolean {
  return style === 'normal' && listItem === undefined
}
