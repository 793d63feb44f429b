import domino from '@mixmark-io/domino'
import {evaluate} from './evaluate-path.ts'
import {makeFast, makePageFast} from './fast-dom.ts'

/**
 * Calls a function with the globals of a browser that the converter of pasted text uses. They exist only during the
 * call, because other libraries take a process with them for a browser.
 */
export function withDom<Result>(run: () => Result): Result {
  if ('DOMParser' in globalThis) return run()
  const {Node, Element, NodeFilter} = domino.impl
  const globals = {Node, Element, NodeFilter, DOMParser: Parser}
  Object.assign(globalThis, globals)
  try {
    return run()
  } finally {
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name)
  }
}

/** Adds the methods of the DOM standard that the library lacks. */
function completeLibrary(): void {
  const {Element, Document, DocumentFragment} = domino.impl
  if ('replaceChildren' in Element.prototype) return
  for (const {prototype} of [Element, Document, DocumentFragment]) {
    Object.defineProperties(prototype, parentMethods)
  }
  const {HTMLElement, HTMLTableElement, HTMLTableRowElement} = domino.impl
  Object.defineProperty(HTMLElement.prototype, 'querySelector', {value: querySelector})
  makeFast(HTMLElement.prototype)
  extend(HTMLTableElement, {rows: {get: rowsOf}})
  extend(HTMLTableRowElement, {cells: {get: cellsOf}})
  Object.defineProperty(Document.prototype, 'evaluate', {value: evaluatePath})
  const {body} = domino.createDocument()
  for (const list of [body.children, body.attributes, body.getElementsByTagName('p')]) {
    Object.defineProperty(Object.getPrototypeOf(list), Symbol.iterator, {value: iterate})
  }
}

/** Parses a complete page or a part of one. */
export function parseHtml(html: string): Document {
  completeLibrary()
  const page = domino.createDocument(html, true)
  if (!page.body) replaceFrameset(page)
  makePageFast(page)
  for (const element of page.querySelectorAll('*')) validateNames(element)
  return page
}

/** The body of a page of frames is its frameset, which the library does not return as such. */
function replaceFrameset(page: Document): void {
  const frames = page.querySelector('frameset')
  const body = page.createElement('body')
  body.append(...(frames?.childNodes ?? []))
  page.documentElement.append(body)
  frames?.remove()
}

const validName = /^[a-z_][\w.:-]*$/i

/** Replaces names that the parser accepts, as in `<p<b>`, and that the library cannot copy. */
function validateNames(element: Element): void {
  const names = Array.from(element.attributes, ({name}) => name)
  for (const name of names) {
    if (!validName.test(name)) element.removeAttribute(name)
  }
  if (validName.test(element.localName)) return
  const renamed = element.ownerDocument.createElement('span')
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

function evaluatePath(this: Document, expression: string) {
  return evaluate(this, expression)
}

class Parser {
  parseFromString(html: string): Document {
    return parseHtml(html)
  }
}

/** `append`, `prepend` and `replaceChildren` of the DOM standard. */
const parentMethods: PropertyDescriptorMap & ThisType<Element> = {
  append: {
    value(this: ParentNode, ...nodes: (Node | string)[]) {
      for (const node of nodes) this.appendChild(toNode(this, node))
    },
  },
  prepend: {
    value(this: ParentNode, ...nodes: (Node | string)[]) {
      const {firstChild} = this
      for (const node of nodes) this.insertBefore(toNode(this, node), firstChild)
    },
  },
  replaceChildren: {
    value(this: ParentNode, ...nodes: (Node | string)[]) {
      while (this.firstChild) this.removeChild(this.firstChild)
      for (const node of nodes) this.appendChild(toNode(this, node))
    },
  },
}

const documentNode = 9

function toNode(parent: Node, node: Node | string): Node {
  if (typeof node !== 'string') return node
  const owner = parent.nodeType === documentNode ? (parent as Document) : parent.ownerDocument
  if (!owner) throw new TypeError('The node belongs to no document.')
  return owner.createTextNode(node)
}

/** Iterates over a copy, because a list of the library changes while its elements are removed. */
function iterate(this: HTMLCollection | NamedNodeMap): ArrayIterator<Node | null> {
  return Array.from({length: this.length}, (_, index) => this.item(index)).values()
}

/** Adds properties whose place in the library is taken by a property that throws and cannot be redefined. */
function extend(type: {prototype: object}, properties: PropertyDescriptorMap): void {
  type.prototype = Object.create(type.prototype, properties) as object
}

/** Returns the rows of a table in the order in which browsers display them: the head first, the foot last. */
function rowsOf(this: Element): Element[] {
  const groups = [...this.children]
  const inOrder = [
    ...groups.filter(({localName}) => localName === 'thead'),
    ...groups.filter(({localName}) => localName === 'tbody' || localName === 'tr'),
    ...groups.filter(({localName}) => localName === 'tfoot'),
  ]
  return inOrder.flatMap((group) =>
    group.localName === 'tr'
      ? [group]
      : [...group.children].filter((one) => one.localName === 'tr'),
  )
}

function cellsOf(this: Element): Element[] {
  return [...this.children].filter(({localName}) => localName === 'td' || localName === 'th')
}

/** The library returns undefined if there is no such element. */
function querySelector(this: Element, selectors: string): Element | null {
  return this.querySelectorAll(selectors).item(0) ?? null
}
