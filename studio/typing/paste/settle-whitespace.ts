import {styleValue} from './block-elements.ts'

/** Stand for a blank and a tab that are meant, while all others are joined to one. No character of any text. */
const keptBlank = '\uFDD0'
const keptTab = '\uFDD1'

export const keptCharacters = /[\uFDD0\uFDD1]/g

/** Keeps the lines and the indentation of what is set as typed: `<pre>`, and code from an editor. */
export function settleWhitespace(source: Document): void {
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

/** Google Docs says `pre-wrap` of every word, so it is the font that tells. */
function isCode(element: Element): boolean {
  return (
    styleValue(element, 'white-space').startsWith('pre') &&
    /mono|courier|consolas|menlo/.test(styleValue(element, 'font-family'))
  )
}

function linesOf(text: string, source: Document): Node[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  return lines.flatMap((line, index) => {
    const kept = line.replace(/^[ \t]+|[ \t]{2,}|\t/g, (blanks) =>
      blanks.replaceAll(' ', keptBlank).replaceAll('\t', keptTab),
    )
    const words = source.createTextNode(kept)
    return index === 0 ? [words] : [source.createElement('br'), words]
  })
}

export function restoreBlanks(text: string): string {
  return text.replaceAll(keptBlank, ' ').replaceAll(keptTab, '\t')
}
