import type {Html, List, Root, RootContent, Table} from 'mdast'
import type {PageBlock, WordsBlock} from '../page.ts'
import {quote} from '../page.ts'
import {htmlToText, missingPictures} from './html.ts'
import {plainText, toRuns, type Reading} from './inline.ts'

/** Parses the text of HTML, which can contain decorators. */
type Parse = (markdown: string) => Root

/** Parses the blocks of a Markdown file, in order. A heading's `level` is still that of the file. */
export function toBlocks(nodes: RootContent[], reading: Reading, parse: Parse): PageBlock[] {
  return nodes.flatMap((node) => toBlock(node, reading, parse))
}

function toBlock(node: RootContent, reading: Reading, parse: Parse): PageBlock[] {
  switch (node.type) {
    case 'paragraph':
      return words('paragraph', node.children, reading)
    case 'heading':
      return words('heading', node.children, reading, node.depth)
    case 'blockquote':
      return toBlocks(node.children, reading, parse).map((block) => toQuotation(block, reading))
    case 'list':
      return toItems(node, 1, reading, parse)
    case 'code':
      reading.doubts.add(`Code became a plain paragraph: ${quote(node.value)}`)
      return [{kind: 'paragraph', text: node.value, runs: [{text: node.value, marks: []}]}]
    case 'table':
      return [toTable(node, reading)]
    case 'html':
      return toWords(node, reading, parse)
    case 'thematicBreak':
      reading.doubts.add('A line between two parts was left out.')
      return []
    default:
      return []
  }
}

function words(
  kind: WordsBlock['kind'],
  nodes: Parameters<typeof toRuns>[0],
  reading: Reading,
  level?: number,
): PageBlock[] {
  const runs = toRuns(nodes, reading)
  const text = plainText(runs).trim()
  const hasNote = runs.some((run) => 'note' in run)
  return text || hasNote ? [{kind, text, runs, ...(level && {level})}] : []
}

function toQuotation(block: PageBlock, {doubts}: Reading): PageBlock {
  const isWords = block.kind === 'paragraph' || block.kind === 'heading'
  if (!isWords) {
    if ('text' in block && block.kind !== 'quotation') {
      doubts.add(`This was quoted, but only paragraphs can be: ${quote(block.text)}`)
    }
    return block
  }
  const {level: _, ...quoted} = block
  return {...quoted, kind: 'quotation'}
}

function toItems(list: List, level: number, reading: Reading, parse: Parse): PageBlock[] {
  const kind = list.ordered ? 'number' : 'bullet'
  if (list.ordered && (list.start ?? 1) !== 1) {
    reading.doubts.add(`A list that began with ${list.start} begins with 1 now.`)
  }
  return list.children.flatMap(({children, checked}) => {
    const [first, ...rest] = children
    const own = first?.type === 'paragraph' ? words(kind, first.children, reading, level) : []
    const others = own.length > 0 ? rest : children
    const [item] = own
    if (typeof checked === 'boolean' && item && 'runs' in item) tick(item, checked)
    return [
      ...own,
      ...others.flatMap((child) =>
        child.type === 'list'
          ? toItems(child, level + 1, reading, parse)
          : toBlock(child, reading, parse),
      ),
    ]
  })
}

function tick(item: WordsBlock, checked: boolean): void {
  const box = checked ? '☑ ' : '☐ '
  item.text = `${box}${item.text}`
  item.runs = [{text: box, marks: []}, ...(item.runs ?? [])]
}

function toTable({children}: Table, reading: Reading): PageBlock {
  const rows = children.map((row) => row.children.map((cell) => toRuns(cell.children, reading)))
  const text = rows.flat().map(plainText).join(' ')
  return {kind: 'table', text, headerRows: 1, rows}
}

/** HTML in the text is reduced to its plain text, which may contain decorators. */
function toWords({value}: Html, reading: Reading, parse: Parse): PageBlock[] {
  const text = htmlToText(value)
  for (const picture of missingPictures(value)) reading.doubts.add(picture)
  reading.doubts.add(
    text ? `HTML was reduced to its words: ${quote(value)}` : `Left out: ${quote(value)}`,
  )
  return text ? toBlocks(parse(text.replaceAll('<', '\\<')).children, reading, parse) : []
}
