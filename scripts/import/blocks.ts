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
 * width ends a paragraph; the other lines were wrapped by a program and are joined again.
 */
export function toBlocks(lines: string[]): RawBlock[] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim()) groups.at(-1)?.push(line.trim())
    else groups.push([])
  }
  return onlyRealLists(groups.flatMap(splitGroup))
}

function splitGroup(lines: string[]): RawBlock[] {
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
