/** The syntax of every DOI: https://www.doi.org/the-identifier/resources/handbook, 2.2. */
const bare = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/

/** Returns whether a text is a bare DOI: `10.…/…`. */
export function isDoi(text: string): boolean {
  return bare.test(text)
}

/** What publishers append to a DOI in an article's address. */
const view = /\/(?:abstract|full|fulltext|pdf|epdf|pdfdirect|html|meta|summary|references|epub)$/i

/** Labels of a DOI: `doi:`, `DOI =`, `info:doi/`, `urn:doi:`, `doi://`. */
const label =
  /^(?:(?:info|urn):\s*)?(?:doi|digital object identifier)(?:\s*[:：=]\s*|\s+|(?=10\.)|\/(?=10\.))\/{0,2}\s*/i

/** Longer than any DOI with its address. */
const maxLength = 2000

/** Invisible characters in copied text: soft hyphens, zero-width characters and direction marks. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g

/**
 * Returns the bare DOI, `10.…/…`, from any common form: with a label, as a URN or an info URI, as an address of the
 * resolver with or without its scheme, or as a publisher's page with the DOI in its path or query. Undefined for
 * anything else.
 */
export function normaliseDoi(text: string): string | undefined {
  if (text.length > maxLength) return undefined
  const named = withoutLabels(unwrapped(text.replaceAll(unseen, '').trim()))
  const address = /^(?:https?:)?\/\//i.test(named)
    ? named.replace(/^(?:https?:)?/i, 'https:')
    : /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\//i.test(named)
      ? `https://${named}`
      : undefined
  const doi = address === undefined ? fromText(named) : fromAddress(address)
  const tidy = doi && withoutTrailing(doi)
  return tidy && isDoi(tidy) ? tidy : undefined
}

/** Strips brackets, braces, quotation marks and punctuation around the whole text. */
function unwrapped(text: string): string {
  const inner = /^[<([{"'“‘]\s*(.*?)\s*[>)\]}"'”’][.,;]*$/s.exec(text)?.[1]
  return inner === undefined || inner === text ? text : unwrapped(inner)
}

/** Labels may be repeated: `doi: https://doi.org/…`, `DOI: doi:10.…`. */
function withoutLabels(text: string): string {
  const rest = text.replace(label, '')
  return rest === text ? text : withoutLabels(unwrapped(rest))
}

/** PubMed appends the kind of number in brackets; a URN may have a colon instead of the slash. */
function fromText(text: string): string {
  const number = text.replace(/\s*\[doi\]$/i, '').replace(/^(10\.\d{4,9}):/, '$1/')
  return number.includes('/') ? number : decoded(number)
}

function fromAddress(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url) return undefined
  const path = decoded(url.pathname)
  const start = /[/:]10\./.exec(path)?.index
  if (start === undefined) return fromQuery(url)
  const found = path.slice(start + 1)
  return /(?:^|\.)doi\.org$/.test(url.hostname) ? found : found.replace(view, '')
}

function fromQuery({searchParams}: URL): string | undefined {
  for (const value of searchParams.values()) {
    const doi = value.startsWith('10.') ? value : /doi\.org\/(10\..*)$/i.exec(value)?.[1]
    if (doi) return doi
  }
  return undefined
}

/** Strips punctuation at the end of a sentence. A closing bracket is kept if its opening bracket is in the DOI. */
function withoutTrailing(doi: string): string {
  let end = doi.length
  for (; end > 0; end -= 1) {
    const last = doi.charAt(end - 1)
    const opener = {')': '(', ']': '[', '>': '<', '}': '{'}[last]
    const kept = doi.slice(0, end)
    if (opener ? count(kept, last) <= count(kept, opener) : !/[.,;:"'”’/]/.test(last)) break
  }
  return doi.slice(0, end)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
