import {isRecord, readObject, textOf} from '../../../../web/shared/stored.ts'

/**
 * Returns the text of a post without HTML, as drafts are exported: from Lexical, the format of Ghost 5, or Mobiledoc,
 * the one before.
 */
export function cardsToHtml(post: Record<string, unknown>): string {
  const lexical = parse(post['lexical'])
  if (lexical) return nodeToHtml(lexical['root'])
  const mobiledoc = parse(post['mobiledoc'])
  if (mobiledoc) return mobiledocToHtml(mobiledoc)
  const plain = textOf(post['plaintext'])
  return plain
    .split(/\n{2,}/)
    .map((part) => `<p>${escape(part)}</p>`)
    .join('')
}

function parse(json: unknown): Record<string, unknown> | null {
  if (typeof json !== 'string' || !json) return null
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Bits of a text's format in Lexical. */
const formats = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const

function nodeToHtml(value: unknown): string {
  const node = readObject(value)
  const inner = Array.isArray(node['children']) ? node['children'].map(nodeToHtml).join('') : ''
  const type = textOf(node['type'])
  if (type === 'text' || type === 'extended-text') {
    const bits = Number(node['format'] ?? 0)
    return formats.reduce(
      (html, [bit, tag]) => ((bits & bit) > 0 ? `<${tag}>${html}</${tag}>` : html),
      escape(String(node['text'] ?? '')),
    )
  }
  if (type === 'linebreak') return '<br>'
  if (type === 'link') return `<a href="${escape(textOf(node['url']))}">${inner}</a>`
  const tag = tagOf(node, type)
  return tag ? `<${tag}>${inner}</${tag}>` : `${cardToHtml(type, node)}${inner}`
}

function tagOf(node: Record<string, unknown>, type: string): string | null {
  if (type.endsWith('heading'))
    return /^h[1-6]$/.test(textOf(node['tag'])) ? textOf(node['tag']) : 'h2'
  if (type === 'list') return node['listType'] === 'number' ? 'ol' : 'ul'
  const tags: Record<string, string> = {
    paragraph: 'p',
    quote: 'blockquote',
    'extended-quote': 'blockquote',
    aside: 'blockquote',
    listitem: 'li',
  }
  return tags[type] ?? null
}

/** A card of either format. */
function cardToHtml(type: string, given: Record<string, unknown>): string {
  const text = (name: string) => textOf(given[name])
  const caption = text('caption') && `<figcaption>${text('caption')}</figcaption>`
  if (type === 'gallery') {
    const images = Array.isArray(given['images']) ? given['images'] : []
    return (
      images.map((image) => cardToHtml('image', readObject(image))).join('') +
      (caption && `<p>${text('caption')}</p>`)
    )
  }
  if (type === 'image') {
    return `<figure><img src="${escape(text('src'))}" alt="${escape(text('alt'))}">${caption}</figure>`
  }
  if (type === 'markdown' || type === 'card-markdown')
    return `<pre>${escape(text('markdown'))}</pre>`
  if (type === 'codeblock' || type === 'code') return `<pre>${escape(text('code'))}</pre>${caption}`
  if (type === 'horizontalrule' || type === 'hr') return '<hr>'
  const words = [
    'html',
    'heading',
    'header',
    'subheader',
    'calloutText',
    'content',
    'title',
    'description',
    'buttonText',
  ]
  const address = text('url') || text('buttonUrl') || text('src')
  const link = /^https?:/.test(address)
    ? `<p><a href="${escape(address)}">${escape(address)}</a></p>`
    : ''
  return words.map((name) => text(name) && `<div>${text(name)}</div>`).join('') + link + caption
}

/** A section is `[1, tag, markers]`, `[3, tag, items]`, `[2, address]` or `[10, card]`. */
function mobiledocToHtml(document: Record<string, unknown>): string {
  const list = (name: string) =>
    Array.isArray(document[name]) ? (document[name] as unknown[]) : []
  const marker = (value: unknown, open: string[]): string => {
    const [kind, opened, closed, text] = value as [number, number[], number, unknown]
    const starts = opened.map((index) => {
      const [tag, given] = list('markups')[index] as [string, string[]?]
      const at = given?.indexOf('href') ?? -1
      open.push(tag)
      return at < 0 ? `<${tag}>` : `<${tag} href="${escape(given?.[at + 1] ?? '')}">`
    })
    const ends = Array.from({length: closed}, () => `</${open.pop() ?? 'span'}>`)
    return `${starts.join('')}${kind === 0 ? escape(String(text)) : '<br>'}${ends.join('')}`
  }
  const line = (markers: unknown[]) => {
    const open: string[] = []
    return markers.map((one) => marker(one, open)).join('')
  }
  return list('sections')
    .map((section) => {
      const [kind, second, third] = section as [number, string & number, unknown[]]
      if (kind === 1) return `<${second}>${line(third)}</${second}>`
      if (kind === 2) return `<img src="${escape(String(second))}">`
      if (kind === 3) {
        const items = third.map((one) => `<li>${line(one as unknown[])}</li>`)
        return `<${second}>${items.join('')}</${second}>`
      }
      const [name, payload] = (list('cards')[second] ?? ['', {}]) as [string, unknown]
      return cardToHtml(name, readObject(payload))
    })
    .join('')
}
