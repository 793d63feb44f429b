/** An entry of Portable Text as far as one may rely on it: content can be older than its schema. */
export interface TextBlock {
  _type: string
  _key?: string
  children?: unknown
  [field: string]: unknown
}

export interface Heading {
  id: string
  level: 2 | 3
}

/**
 * The entries of a text that can be rendered, whatever is stored there: what has no type is left
 * out, and a block's parts have the shapes that a renderer takes for granted.
 */
export function readBlocks(value: unknown): TextBlock[] {
  return readList(value).map((block) =>
    block._type === 'block' ? readBlock(block) : readMember(block),
  )
}

/** The words of a block, without its marks. */
export function plainText({children}: {children?: unknown}): string {
  return readList(children)
    .map(({text}) => (typeof text === 'string' ? text : ''))
    .join('')
}

/**
 * An anchor for each heading, by the heading's key: made from its words, and numbered where two are
 * the same. A smaller heading with no larger one before it is raised, so that no level is left out.
 */
export function readHeadings(blocks: TextBlock[]): Map<string, Heading> {
  const headings = new Map<string, Heading>()
  const taken = new Set<string>()
  for (const block of blocks) {
    const {_key: key, style} = block
    if (!key || (style !== 'h2' && style !== 'h3')) continue
    const level = style === 'h3' && headings.size > 0 ? 3 : 2
    headings.set(key, {id: freeAnchor(plainText(block), taken), level})
  }
  return headings
}

/** Whole minutes at a calm 220 words a minute; at least one. */
export function readingMinutes(blocks: TextBlock[]): number {
  const words = blocks.flatMap((block) => plainText(block).match(/[\p{L}\p{N}’']+/gu) ?? [])
  return Math.max(1, Math.round(words.length / 220))
}

function freeAnchor(text: string, taken: Set<string>): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const name =
    words
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 12)
      .join('-') ?? 'section'
  let anchor = name
  for (let count = 2; taken.has(anchor); count++) anchor = `${name}-${count}`
  taken.add(anchor)
  return anchor
}

const deepestLevel = 6

function readBlock({style, listItem, level, ...block}: TextBlock): TextBlock {
  return {
    ...block,
    style: typeof style === 'string' ? style : 'normal',
    ...(typeof listItem === 'string' && {listItem, level: readLevel(level)}),
    children: readList(block['children']).map(readChild),
    markDefs: readList(block['markDefs']).filter(({_key}) => _key),
  }
}

/** An entry with children or marks of its own would be taken for a block. */
function readMember(member: TextBlock): TextBlock {
  const fields = Object.entries(member).filter(([name]) => !blockParts.has(name))
  return {...Object.fromEntries(fields), _type: member._type}
}

const blockParts = new Set(['children', 'markDefs', 'listItem'])

function readLevel(level: unknown): number {
  return typeof level === 'number' && level >= 1 ? Math.min(Math.floor(level), deepestLevel) : 1
}

function readChild(child: TextBlock): TextBlock {
  if (child._type !== 'span') return child
  const {text, marks} = child
  return {
    ...child,
    text: typeof text === 'string' ? text : '',
    marks: Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : [],
  }
}

function readList(value: unknown): TextBlock[] {
  return Array.isArray(value) ? value.filter(isTextBlock) : []
}

function isTextBlock(value: unknown): value is TextBlock {
  if (typeof value !== 'object' || value === null || !('_type' in value)) return false
  if ('_key' in value && typeof value._key !== 'string') return false
  return typeof value._type === 'string' && value._type !== ''
}
