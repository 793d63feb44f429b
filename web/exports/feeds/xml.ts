type Attributes = Record<string, string | undefined>

/** An element of XML that is written already. */
export interface XmlElement {
  xml: string
}

export type XmlContent = string | XmlElement | undefined | XmlContent[]

/** An element with its attributes; a string in it is text, and is escaped. */
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

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** XML 1.0 has no way to write most control characters, nor half of a pair: they are left out. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
