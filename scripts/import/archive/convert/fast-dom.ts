/** Replaces methods of the library whose time grows with the square of a page's length. */
export function makeFast(prototype: object): void {
  Object.defineProperty(prototype, 'querySelectorAll', {value: quickSelect(prototype as Element)})
  Object.defineProperty(prototype, 'childNodes', {get: childNodesOf})
  const text = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(prototype), 'textContent')
  Object.defineProperty(prototype, 'textContent', {...text, get: textOf})
}

/** Does the same for the selectors of a page, whose prototype has a method that cannot be redefined. */
export function makePageFast(page: Document): void {
  Object.defineProperty(page, 'querySelectorAll', {value: quickSelect(page)})
}

/** The library compares each match of a group with all others, and sorts them. It evaluates `:is()` in one pass. */
function quickSelect({querySelectorAll: select}: ParentNode) {
  return function (this: Element, selectors: string) {
    return select.call(this, selectors.includes(',') ? `:is(${selectors})` : selectors)
  }
}

/** Returns the text of an element. The library’s own getter reads the list of children once for each child. */
function textOf(this: Element): string {
  let text = ''
  const read = (parent: Node) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === textNode) text += (child as Text).data
      else if (child.nodeType === elementNode) read(child)
    }
  }
  read(this)
  return text
}

const [elementNode, textNode] = [1, 3]

/**
 * Returns the children as a copy. The library’s own list makes each later removal take time in proportion to the number
 * of children, so that a page of ten thousand paragraphs would take minutes.
 */
function childNodesOf(this: Element): Node[] {
  const children: Node[] = []
  for (let child = this.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}
