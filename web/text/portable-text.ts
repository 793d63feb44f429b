/** An entry of Portable Text as far as one may rely on it: content can be older than its schema. */
export interface TextBlock {
  _type: string
  _key?: string
  /** The spans and inline objects of a block. */
  children?: TextBlock[]
  /** The texts inside anything that holds some: a callout, a passage, a table's cells, a footnote. */
  texts?: TextBlock[][]
  [field: string]: unknown
}

/**
 * The entries of a text that can be rendered, whatever is stored there: what has no type is left
 * out, and a block's parts have the shapes that a renderer takes for granted. Texts inside other
 * things hold blocks only, so that nothing is nested further than a schema of ours can nest it.
 */
export function readBlocks(value: unknown): TextBlock[] {
  return readList(value).map((block) =>
    block._type === 'block' ? readBlock(block, true) : readMember(block),
  )
}

/** The words of a block, without its marks. */
export function plainText({children}: {children?: unknown}): string {
  return readList(children)
    .map(({text}) => (typeof text === 'string' ? text : ''))
    .join('')
}

/** A read text with everything inside it, block by block, in the order of reading. */
export function allBlocks(blocks: TextBlock[]): TextBlock[] {
  return blocks.flatMap((block) => [block, ...allBlocks(block.texts?.flat() ?? [])])
}

const deepestLevel = 6

function readBlock(
  {_type, _key, style, listItem, level, children, markDefs}: TextBlock,
  hasFootnotes: boolean,
): TextBlock {
  return {
    _type,
    ...(_key && {_key}),
    style: typeof style === 'string' ? ownName(style) : 'normal',
    ...(typeof listItem === 'string' && {listItem: ownName(listItem), level: readLevel(level)}),
    children: readList(children).flatMap((child) => readChild(child, hasFootnotes)),
    markDefs: readList(markDefs).filter(({_key: key}) => key),
  }
}

/** An entry with children or marks of its own would be taken for a block. */
function readMember(member: TextBlock): TextBlock {
  const fields = Object.entries(member).filter(([name]) => !blockParts.has(name))
  return {...Object.fromEntries(fields), _type: member._type, ...readTexts(member)}
}

const blockParts = new Set(['children', 'markDefs', 'listItem', 'texts'])

function readTexts(member: TextBlock): Partial<TextBlock> {
  if (member._type === 'callout') return {texts: [readText(member['text'], true)]}
  if (member._type === 'passageUse') {
    return {texts: [readText(readObject(member['passage'])['text'], true)]}
  }
  return member._type === 'table' ? readTable(member) : {}
}

/** A table's cells one after the other, and how many there are in each row. */
function readTable({rows}: TextBlock): Partial<TextBlock> {
  const cells = readList(rows).map((row) => readList(row['cells']))
  return {
    rows: cells.map(({length}) => length),
    texts: cells.flat().map(({value}) => readText(value, true)),
  }
}

/** The blocks of a text inside something else. */
function readText(value: unknown, hasFootnotes: boolean): TextBlock[] {
  return readList(value)
    .filter(({_type}) => _type === 'block')
    .map((block) => readBlock(block, hasFootnotes))
}

function readLevel(level: unknown): number {
  return typeof level === 'number' && level >= 1 ? Math.min(Math.floor(level), deepestLevel) : 1
}

function readChild(child: TextBlock, hasFootnotes: boolean): TextBlock[] {
  const {_type, _key, text, marks, ...fields} = child
  const named = {_type, ...(_key && {_key})}
  if (_type === 'footnote') return hasFootnotes ? [{...named, texts: [readText(text, false)]}] : []
  if (_type !== 'span') {
    const {children: _, texts: __, ...rest} = fields
    return [{...rest, ...named}]
  }
  return [
    {
      ...named,
      text: typeof text === 'string' ? text : '',
      marks: Array.isArray(marks) ? marks.filter(isOwnName) : [],
    },
  ]
}

function readList(value: unknown): TextBlock[] {
  return Array.isArray(value) ? value.filter(isTextBlock) : []
}

/** The fields of an object, and none of anything else. */
export function readObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? {...value} : {}
}

function isTextBlock(value: unknown): value is TextBlock {
  if (typeof value !== 'object' || value === null || !('_type' in value)) return false
  if ('_key' in value && typeof value._key !== 'string') return false
  return isOwnName(value._type) && value._type !== '' && !madeHere.has(value._type)
}

/**
 * Renderers look types, styles and marks up in plain objects, the library's own too. There, "constructor" and the
 * other names of `Object.prototype` would find inherited members.
 */
function isOwnName(name: unknown): name is string {
  return typeof name === 'string' && !(name in Object.prototype)
}

/** A style or kind of list, which nobody knows if it is one of those names. */
function ownName(name: string): string {
  return isOwnName(name) ? name : 'unknown'
}

/** What only `numberNotes` makes is never stored. */
const madeHere = new Set(['noteMark', 'sourceMark'])
