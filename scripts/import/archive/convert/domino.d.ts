/** The package's own declarations name another package, so TypeScript does not find them. */
declare module '@mixmark-io/domino' {
  const domino: {
    createDocument(html?: string, force?: boolean): Document
    impl: {
      Node: typeof Node
      Element: typeof Element
      Document: typeof Document
      DocumentFragment: typeof DocumentFragment
      HTMLElement: typeof HTMLElement
      HTMLTableElement: typeof HTMLTableElement
      HTMLTableRowElement: typeof HTMLTableRowElement
      NodeFilter: typeof NodeFilter
    }
  }
  export default domino
}
