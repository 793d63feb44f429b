import type {KeyOf, Link, TextBlock} from '../portable-text.ts'
import type {Note, PageBlock, Run, TableBlock, WordsBlock} from './page.ts'

export type BodyBlock = TextBlock | {_type: 'callToAction'; _key: string} | Table

interface Table {
  _type: 'table'
  _key: string
  headerRows: number
  rows: object[]
}

/** Returns a block of a page in the shape of `schemas/text/body.ts`. */
export function toBodyBlock(block: PageBlock, keyOf: KeyOf): BodyBlock {
  if (block.kind === 'callToAction') return {_type: 'callToAction', _key: keyOf('callToAction')}
  return block.kind === 'table' ? toTable(block, keyOf) : toTextBlock(block, keyOf)
}

const styles = {2: 'h2', 3: 'h3', 4: 'h4'} as const

function styleOf({kind, level}: WordsBlock): TextBlock['style'] {
  if (kind === 'quotation') return 'blockquote'
  if (kind !== 'heading') return 'normal'
  return level === 3 || level === 4 ? styles[level] : styles[2]
}

export function toTextBlock(block: WordsBlock, keyOf: KeyOf): TextBlock {
  const {kind, text, level = 1, runs = [{text, marks: []}]} = block
  const _key = keyOf(`${kind} ${text}`)
  const list = kind === 'bullet' || kind === 'number' ? {listItem: kind, level} : {}
  return {_type: 'block', _key, style: styleOf(block), ...list, ...toChildren(runs, _key)}
}

/** Returns the spans of a block and the definitions of their links. */
function toChildren(runs: Run[], key: string): Pick<TextBlock, 'markDefs' | 'children'> {
  const markDefs: Link[] = []
  const children = runs.map((run, at): TextBlock['children'][number] => {
    const _key = `${key}-${at}`
    if ('note' in run) return {_type: 'footnote', _key, text: toNote(run, _key)}
    const {text, marks, href} = run
    if (!href) return {_type: 'span', _key, text, marks}
    // One link can contain spans with different decorators.
    const last = markDefs.at(-1)
    const joined = last?.href === href && isLinkedTo(runs[at - 1], href)
    const link: Link = joined ? last : {_type: 'link', _key: `${key}-link-${at}`, href}
    if (!joined) markDefs.push(link)
    return {_type: 'span', _key, text, marks: [...marks, link._key]}
  })
  const empty = {_type: 'span', _key: `${key}-0`, text: '', marks: []} as const
  return {markDefs, children: children.length > 0 ? children : [{...empty, marks: []}]}
}

function isLinkedTo(run: Run | undefined, href: string): boolean {
  return run !== undefined && 'text' in run && run.href === href
}

function toNote({note}: Note, key: string): TextBlock[] {
  return note.map((runs, at) => {
    const _key = `${key}-${at}`
    return {_type: 'block', _key, style: 'normal', ...toChildren(runs, _key)}
  })
}

function toTable({text, headerRows, rows}: TableBlock, keyOf: KeyOf): Table {
  const _key = keyOf(`table ${text}`)
  return {
    _type: 'table',
    _key,
    headerRows,
    rows: rows.map((cells, row) => ({
      _type: 'row',
      _key: `${_key}-${row}`,
      cells: cells.map((runs, column) => toCell(runs, `${_key}-${row}-${column}`)),
    })),
  }
}

function toCell(runs: Run[], _key: string): object {
  const key = `${_key}-0`
  const block = {_type: 'block', _key: key, style: 'normal', ...toChildren(runs, key)}
  return {_type: 'cell', _key, value: [block]}
}
