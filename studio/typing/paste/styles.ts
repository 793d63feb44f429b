import type {LeftOut} from './left-out.ts'
import {linesOf} from './plain-blocks.ts'

/**
 * Normalizes inline styles: lower case, and none of the whitespace that Word and mail programs write between the
 * parts. Later steps can compare them as text.
 */
export function normalizeStyles(source: Document): void {
  for (const element of source.querySelectorAll('[style]')) {
    const style = (element.getAttribute('style') ?? '').toLowerCase()
    element.setAttribute(
      'style',
      style
        .replace(/\s+/g, ' ')
        .replace(/ ?([:;]) ?/g, '$1')
        .trim(),
    )
  }
}

/**
 * Converts inline styles to elements: bold, italic, superscript and subscript. Removes emphasis that a style cancels,
 * such as the bold element that Google Docs wraps around everything.
 */
export function stylesToElements(source: Document): void {
  for (const wrapper of source.querySelectorAll('b[id^="docs-internal-guid"]')) {
    wrapper.replaceWith(...wrapper.childNodes)
  }
  for (const element of source.querySelectorAll('b[style], strong[style], i[style], em[style]')) {
    const {weight, slant} = readStyle(element)
    const isBold = /^(?:B|STRONG)$/.test(element.tagName)
    if (isBold ? weight === 'normal' : slant === 'normal') {
      element.replaceWith(...element.childNodes)
    }
  }
  for (const element of source.querySelectorAll('span[style], font[style]')) {
    if (isWholeHeading(element)) continue
    const {weight, slant, raised} = readStyle(element)
    if (weight === 'bold') wrap(element, 'strong')
    if (slant === 'italic') wrap(element, 'em')
    if (raised) wrap(element, raised)
  }
}

function readStyle(element: Element) {
  const style = element.getAttribute('style') ?? ''
  const value = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim() ?? ''
  const weight = value('font-weight')
  const slant = value('font-style')
  const align = value('vertical-align')
  return {
    weight: /^(?:bold|bolder|[6-9]00)$/.test(weight)
      ? 'bold'
      : /^(?:normal|lighter|[1-4]00)$/.test(weight)
        ? 'normal'
        : undefined,
    slant: /^(?:italic|oblique)/.test(slant) ? 'italic' : slant === 'normal' ? 'normal' : undefined,
    raised: align === 'super' ? 'sup' : align === 'sub' ? 'sub' : undefined,
  }
}

const struckOut = 's, strike, del, [style*="line-through"]'

/** Returns the words with a line through them. A text has no such line, and without it they say the opposite. */
export function findStruckOut(source: Document): LeftOut[] {
  return [...source.querySelectorAll(struckOut)]
    .filter((element) => !element.parentElement?.closest(struckOut))
    .map((element) => linesOf(element).join(' '))
    .filter(Boolean)
    .map((name) => ({kind: 'struck', name}))
}

/** Headings are bold by default, so the emphasis is redundant. */
function isWholeHeading(element: Element): boolean {
  const heading = element.closest('h1, h2, h3, h4, h5, h6')
  return heading !== null && heading.textContent.trim() === element.textContent.trim()
}

function wrap(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  element.replaceWith(wrapper)
  wrapper.append(element)
}
