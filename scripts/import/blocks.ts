/** Consecutive lines: a paragraph, a line of its own, or an item of a list. */
export interface RawBlock {
  kind: 'text' | 'bullet' | 'number'
  text: string
  /** Whether the block was a single line on the page. Only such a block can be a title or a heading. */
  oneLine: boolean
}

/** Longer lines were not wrapped by a program: each is a paragraph of its own. */
const maxWrapWidth = 120

const bullet = /^[•*–‣▪◦·-]\s+(?=\S)/
const number = /^\d{1,3}[.)]\s+(?=\S)/

/**
 * Groups lines into blocks. An empty line ends a block. Within a block, a line that is shorter than the wrap
 * width ends a paragraph; the other lines were wrapped by a program and are joined again. Short lines, as in a poem,
 * are one block with line ends.
 */
export function toBlocks(lines: string[]): RawBlock[] {
  const groups: string[][] = [[]]
  let before = ''
  for (const line of lines) {
    const group = groups.at(-1)
    if (!line.trim() || (beginsParagraph(line, before) && !isItem(group?.at(-1) ?? '')))
      groups.push([])
    if (line.trim()) groups.at(-1)?.push(line.trim())
    before = line
  }
  return onlyRealLists(groups.flatMap(splitGroup))
}

/** Returns whether a line is indented and the one before it is not, as in a typescript. */
function beginsParagraph(line: string, before: string): boolean {
  return /^(?: {2,}|\t)\s*\S/.test(line) && /^\S/.test(before)
}

function isItem(line: string): boolean {
  return bullet.test(line) || number.test(line)
}

/** Shorter lines were not wrapped by a program, such as those of an address. */
const minWrapWidth = 30
const maxVerseWidth = 60

/** Returns whether lines belong to one another but end where they do, as in a poem or an address. */
function isVerse(lines: string[]): boolean {
  const maxLength = Math.max(...lines.map(({length}) => length))
  if (lines.length < 2 || lines.some(isItem)) return false
  const haveCapitals = lines.every((line) => /^\P{L}*\p{Lu}/u.test(line))
  return (
    maxLength < minWrapWidth || (maxLength <= maxVerseWidth && lines.length > 2 && haveCapitals)
  )
}

function splitGroup(lines: string[]): RawBlock[] {
  if (isVerse(lines)) return [{kind: 'text', text: lines.join('\n'), oneLine: false}]
  const blocks: RawBlock[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) blocks.push(toBlock(open))
    open = []
  }
  const maxLength = Math.max(...lines.map((line) => line.length))
  for (const [at, line] of lines.entries()) {
    if (bullet.test(line) || number.test(line)) close()
    open.push(line)
    const [nextWord] = lines[at + 1]?.split(/\s/) ?? []
    if (nextWord === undefined) continue
    const couldContinue = line.length + 1 + nextWord.length <= maxLength
    if (couldContinue || maxLength > maxWrapWidth) close()
  }
  close()
  return blocks
}

function toBlock(lines: string[]): RawBlock {
  const text = lines.join(' ').replaceAll(/[ \t]+/g, ' ')
  const kind = bullet.test(text) ? 'bullet' : number.test(text) ? 'number' : 'text'
  return {kind, text, oneLine: lines.length === 1}
}

/** A single “1. …” or “- …” is not a list, so its marker stays. Items of a list lose their markers. */
function onlyRealLists(blocks: RawBlock[]): RawBlock[] {
  return blocks.map((block, at) => {
    const {kind, text} = block
    if (kind === 'text') return block
    const inList = blocks[at - 1]?.kind === kind || blocks[at + 1]?.kind === kind
    if (!inList) return {...block, kind: 'text'}
    return {...block, text: text.replace(kind === 'bullet' ? bullet : number, '')}
  })
}
