import {styleValue} from './block-elements.ts'

/** Placeholders for a space and a tab that must not collapse. They are noncharacters, which no text contains. */
const preservedSpace = '\uFDD0'
const preservedTab = '\uFDD1'

export const preservedCharacters = /[\uFDD0\uFDD1]/g

/** Preserves line breaks and indentation of preformatted text: `<pre>`, and code from an editor. */
export function preserveWhitespace(source: Document): void {
  for (const element of source.querySelectorAll(
    'pre, textarea, listing, xmp, [style*="white-space"]',
  )) {
    if (!/^(?:PRE|TEXTAREA|LISTING|XMP)$/.test(element.nodeName) && !isCode(element)) continue
    const texts = source.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    while (texts.nextNode()) found.push(texts.currentNode as Text)
    for (const text of found) text.replaceWith(...linesOf(text.data, source))
  }
}

/** Google Docs sets `pre-wrap` on every word, so a monospace font is required too. */
function isCode(element: Element): boolean {
  return (
    styleValue(element, 'white-space').startsWith('pre') &&
    /mono|courier|consolas|menlo/.test(styleValue(element, 'font-family'))
  )
}

function linesOf(text: string, source: Document): Node[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  return lines.flatMap((line, index) => {
    const preserved = line.replace(/^[ \t]+|[ \t]{2,}|\t/g, (whitespace) =>
      whitespace.replaceAll(' ', preservedSpace).replaceAll('\t', preservedTab),
    )
    const words = source.createTextNode(preserved)
    return index === 0 ? [words] : [source.createElement('br'), words]
  })
}

export function restoreWhitespace(text: string): string {
  return text.replaceAll(preservedSpace, ' ').replaceAll(preservedTab, '\t')
}
