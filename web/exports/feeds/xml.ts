import {escapeMarkup} from '../../text/html-format.ts'

type Attributes = Record<string, string | undefined>

/** A serialized XML element. */
export interface XmlElement {
  xml: string
}

export type XmlContent = string | XmlElement | undefined | XmlContent[]

/** Serializes an element. Strings in its content are text, and are escaped. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...content: XmlContent[]
): XmlElement {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  )
  return {xml: `<${name}${pairs.join('')}>${write(content)}</${name}>`}
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}

function write(content: XmlContent): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escapeXml(content)
  return Array.isArray(content) ? content.map(write).join('') : content.xml
}

/** Escapes a text. Control characters and unpaired surrogates, which XML 1.0 cannot represent, are removed. */
function escapeXml(text: string): string {
  const writable = text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
  return escapeMarkup(writable)
}
