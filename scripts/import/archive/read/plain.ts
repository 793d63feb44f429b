import {parseHtml} from '../convert/dom.ts'

/** Returns the text of a short piece of HTML, such as a title with entities or an excerpt with paragraphs. */
export function plainOf(html: string): string {
  const text = /[<&]/.test(html) ? textOfHtml(html) : html
  return text
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function textOfHtml(html: string): string {
  const {body} = parseHtml(html.replaceAll(/<(?=\/?(?:p|br|div|li|h\d)\b)/gi, ' <'))
  for (const element of body.querySelectorAll('script, style')) element.remove()
  return body.textContent
}

/** Decodes `%C3%A9`; malformed encoding stays. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Returns the last segment of an address or path, without its extension. */
export function lastSegment(address: string): string {
  const path = URL.parse(address, 'http://localhost/')?.pathname ?? address
  const segment = path.split('/').filter(Boolean).at(-1) ?? ''
  return decodePercent(segment).replace(/\.(?:html?|php|aspx?|mdx?|markdown)$/i, '')
}

/** Returns the host of an address without `www.`; empty for a path. */
export function hostOf(address: string): string {
  return (URL.parse(address)?.host ?? '').replace(/^www\./, '')
}
