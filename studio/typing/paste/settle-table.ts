import {isElement} from './block-elements.ts'
import {withoutMarks} from './note-mark.ts'
import {linesOf} from './plain-blocks.ts'

/** Whether a table only places things on a page, as those in mails do. */
export function isLayout(table: Element): boolean {
  const isPresented = /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')
  return isPresented || cellsOf(table).length <= 1 || table.querySelector('table') !== null
}

/**
 * A table whose cells hold settled blocks. A caption of one line without links stays inside; other words beside the
 * rows come before the table.
 */
export function settleTable(
  table: Element,
  settle: (nodes: Iterable<Node>, isCell: boolean) => Element[],
): Element[] {
  for (const cell of cellsOf(table)) cell.replaceChildren(...settle(cell.childNodes, true))
  const hasWords = cellsOf(table).some(({textContent}) => textContent.trim())
  const caption = hasWords ? plainCaption(table) : undefined
  const beside = [...table.childNodes].filter((node) => !isRowGroup(node) && node !== caption)
  const before = settle(beside, false)
  for (const node of beside) node.parentNode?.removeChild(node)
  return hasWords ? [...before, table] : before
}

/** The caption that `settleTable` left in a table, or an empty text. */
export function captionOf(table: Node): string {
  const caption = plainCaption(table)
  return caption ? (linesOf(caption)[0] ?? '') : ''
}

/** Makes the words under a figure that is one table, as WordPress writes it, the caption of that table. */
export function nameTables(source: Document): void {
  for (const words of source.querySelectorAll('figure > figcaption')) {
    const tables = words.parentElement?.querySelectorAll('table') ?? []
    const [table] = tables
    if (!table || tables.length > 1 || isLayout(table) || table.querySelector('caption')) continue
    const caption = source.createElement('caption')
    caption.append(...words.cloneNode(true).childNodes)
    table.prepend(caption)
    if (plainCaption(table)) words.remove()
    else caption.remove()
  }
}

/** The caption of a table, if a field of plain text can hold it. Footnotes are marks in the text here. */
function plainCaption(table: Node): Element | undefined {
  return [...table.childNodes].filter(isElement).find((node) => {
    const text = node.textContent
    return (
      node.nodeName.toUpperCase() === 'CAPTION' &&
      withoutMarks(text) === text &&
      !node.querySelector('a[href]') &&
      linesOf(node).length === 1
    )
  })
}

/** Whether each row begins with a heading. Rows of nothing but headings name the columns. */
export function hasRowHeadings(table: Element): boolean {
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => !row.closest('thead'))
    .map((row) => [...row.children].map(isHeading))
    .filter((headings) => headings.includes(false))
  return rows.length > 0 && rows.every(([first]) => first)
}

function isHeading(cell: Element): boolean {
  return cell.nodeName.toUpperCase() === 'TH'
}

function isRowGroup(node: Node): boolean {
  return isElement(node) && /^(?:THEAD|TBODY|TFOOT|TR)$/i.test(node.nodeName)
}

function cellsOf(table: Element): Element[] {
  return [...table.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === table)
}
