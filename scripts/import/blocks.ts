/** Lines that belong together: a paragraph, a line that stands alone, or an item of a list. */
export interface RawBlock {
  kind: 'text' | 'bullet' | 'number'
  text: string
  /** Whether it was one line on the page. Only such a block can be a title or a heading. */
  oneLine: boolean
}

/** Longer lines than this were not wrapped by a program: each is a paragraph of its own. */
const widestWrap = 120

const bullet = /^[•*–‣▪◦·-]\s+(?=\S)/
const number = /^\d{1,3}[.)]\s+(?=\S)/

/**
 * Lines → blocks. A blank line ends a block; within one, a line that is shorter than it had to be was
 * ended on purpose, and the others were wrapped by a program and are joined again.
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
  const longest = Math.max(...lines.map((line) => line.length))
  for (const [at, line] of lines.entries()) {
    if (bullet.test(line) || number.test(line)) close()
    open.push(line)
    const [nextWord] = lines[at + 1]?.split(/\s/) ?? []
    if (nextWord === undefined) continue
    const hadRoom = line.length + 1 + nextWord.length <= longest
    if (hadRoom || longest > widestWrap) close()
  }
  close()
  return blocks
}

function toBlock(lines: string[]): RawBlock {
  const text = lines.join(' ').replaceAll(/[ \t]+/g, ' ')
  const kind = bullet.test(text) ? 'bullet' : number.test(text) ? 'number' : 'text'
  return {kind, text, oneLine: lines.length === 1}
}

/** A single “1. …” or “- …” is not a list: it keeps its mark. The items of a list lose theirs. */
function onlyRealLists(blocks: RawBlock[]): RawBlock[] {
  return blocks.map((block, at) => {
    const {kind, text} = block
    if (kind === 'text') return block
    const inList = blocks[at - 1]?.kind === kind || blocks[at + 1]?.kind === kind
    if (!inList) return {...block, kind: 'text'}
    return {...block, text: text.replace(kind === 'bullet' ? bullet : number, '')}
  })
}
