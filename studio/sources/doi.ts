const bare = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/

/** What publishers put after a DOI in the address of an article's page. */
const view = /\/(?:abstract|full|fulltext|pdf|epdf|pdfdirect|html|meta|summary|references|epub)$/i

/**
 * The bare DOI, `10.…/…`, of any form in which one is handed on: `doi:10.…`, an address of the
 * resolver, or the page at a publisher that has the DOI in its path. Undefined for anything else.
 */
export function normaliseDoi(text: string): string | undefined {
  const named = text
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^doi\s*[:=]?\s*/i, '')
  const doi = /^https?:\/\//i.test(named) ? fromAddress(named) : named
  const tidy = doi && withoutTrailing(doi)
  return tidy && bare.test(tidy) ? tidy : undefined
}

function fromAddress(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url) return undefined
  const path = decoded(url.pathname)
  const start = path.indexOf('/10.')
  if (start === -1) return undefined
  const found = path.slice(start + 1)
  return /(?:^|\.)doi\.org$/.test(url.hostname) ? found : found.replace(view, '')
}

/** A DOI is often followed by the end of a sentence; a closing bracket stays when it was opened. */
function withoutTrailing(doi: string): string {
  const last = doi.at(-1) ?? ''
  const opener = {')': '(', ']': '[', '>': '<'}[last]
  if (/[.,;:"'”’/]/.test(last) || (opener && count(doi, last) > count(doi, opener))) {
    return withoutTrailing(doi.slice(0, -1))
  }
  return doi
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
