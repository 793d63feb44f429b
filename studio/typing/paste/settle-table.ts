import {isElement} from './block-elements.ts'

/** Whether a table only places things on a page, as those in mails do. */
export function isLayout(table: Element): boolean {
  const isPresented = /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')
  return isPresented || cellsOf(table).length <= 1 || table.querySelector('table') !== null
}

/** A table whose cells hold settled blocks. Words beside its rows, as its caption, come before it. */
export function settleTable(
  table: Element,
  settle: (nodes: Iterable<Node>, isCell: boolean) => Element[],
): Element[] {
  for (const cell of cellsOf(table)) cell.replaceChildren(...settle(cell.childNodes, true))
  const beside = [...table.childNodes].filter((node) => !isRowGroup(node))
  const before = settle(beside, false)
  for (const node of beside) node.parentNode?.removeChild(node)
  return table.textContent.trim() ? [...before, table] : before
}

function isRowGroup(node: Node): boolean {
  return isElement(node) && /^(?:THEAD|TBODY|TFOOT|TR)$/i.test(node.nodeName)
}

function cellsOf(table: Element): Element[] {
  return [...table.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === table)
}
