type Format = 'RSS' | 'Atom' | 'JSON Feed'

/** The elements that a feed and each of its entries must have (RSS 2.0; RFC 4287, sections 4.1.1 and 4.1.2). */
const required: Record<
  'RSS' | 'Atom',
  {root: RegExp; entry: RegExp; feed: string[]; each: string[]}
> = {
  RSS: {
    root: /<rss\b[^>]*version="2\.0"/,
    entry: /<item>[\s\S]*?<\/item>/g,
    feed: ['title', 'link', 'description'],
    each: ['title', 'link', 'guid'],
  },
  Atom: {
    root: /<feed\b[^>]*xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    entry: /<entry>[\s\S]*?<\/entry>/g,
    feed: ['id', 'title', 'updated'],
    each: ['id', 'title', 'updated'],
  },
}

/** Returns why a feed is not valid; undefined if it is. */
export function feedProblem(format: Format, text: string): string | undefined {
  return format === 'JSON Feed' ? problemOfJson(text) : problemOfXml(format, text)
}

function problemOfXml(format: 'RSS' | 'Atom', text: string): string | undefined {
  const {root, entry, feed, each} = required[format]
  if (!root.test(text)) return `it has no ${format} element at its root`
  const unbalanced = unbalancedElement(text)
  if (unbalanced !== undefined) return `<${unbalanced}> is not closed`
  const own = text.replace(entry, '')
  const missing = feed.find((name) => !has(own, name))
  if (missing !== undefined) return `it has no <${missing}>`
  for (const [item] of text.matchAll(entry)) {
    const lacking = each.find((name) => !has(item, name))
    if (lacking !== undefined) return `an entry has no <${lacking}>`
  }
  return undefined
}

function has(text: string, name: string): boolean {
  return new RegExp(`<${name}[\\s>/]`).test(text)
}

/** Returns the name of the first element that is not closed where it should be. */
export function unbalancedElement(text: string): string | undefined {
  const open: string[] = []
  const plain = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
  for (const [, slash, name = '', rest = ''] of plain.matchAll(
    /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g,
  )) {
    if (rest.endsWith('/')) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return name
  }
  return open.at(-1)
}

/** The required properties of version 1.1 (jsonfeed.org). */
function problemOfJson(text: string): string | undefined {
  let feed: {version?: unknown; title?: unknown; items?: unknown}
  try {
    feed = JSON.parse(text) as typeof feed
  } catch {
    return 'it is not JSON'
  }
  if (feed.version !== 'https://jsonfeed.org/version/1.1') return 'it has no version of JSON Feed'
  if (typeof feed.title !== 'string') return 'it has no title'
  if (!Array.isArray(feed.items)) return 'it has no items'
  const items = feed.items as {id?: unknown; content_html?: unknown; content_text?: unknown}[]
  if (items.some(({id}) => typeof id !== 'string')) return 'an item has no id'
  const isEmpty = items.some(
    ({content_html: html, content_text: words}) => html === undefined && words === undefined,
  )
  return isEmpty ? 'an item has no content' : undefined
}
