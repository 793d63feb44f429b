import {bibtexKinds} from './bibtex-fields.ts'
import type {BibtexEntry} from './bibtex.ts'

/**
 * Returns the entries with the fields that they inherit from others (`crossref`, BibLaTeX's `xdata`), without those
 * others. A reference to an entry that is not in the text stays a field.
 */
export function withInheritedFields(entries: readonly BibtexEntry[]): BibtexEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  byKey.delete('')
  const parents = new Set<BibtexEntry>()
  const inherited = entries.map((entry) => {
    const fields = new Map(entry.fields)
    for (const name of ['xdata', 'crossref']) {
      const keys = (entry.fields.get(name) ?? '').split(',').map((key) => key.trim().toLowerCase())
      const found = keys.flatMap((key) => byKey.get(key) ?? []).filter((one) => one !== entry)
      for (const parent of found) {
        parents.add(parent)
        addMissing(fields, parent, entry.type)
      }
      if (found.length > 0 && found.length === keys.length) fields.delete(name)
    }
    return {...entry, fields}
  })
  const own = inherited.filter((_, at) => {
    const entry = entries[at]
    return entry && !parents.has(entry) && entry.type !== 'xdata'
  })
  return own.length > 0 ? own : inherited.filter(({type}) => type !== 'xdata')
}

/** Fields of a book or of proceedings that a chapter in it does not inherit. */
const ofWhole =
  /^(?:abstract|annote|annotation|crossref|doi|eprint|file|ids|keywords|note|pages|pagetotal|short.*|sort.*|url|urldate)$/

/** The title of the whole is the book title or the journal of its part. Data without an entry of its own has none. */
function addMissing(fields: Map<string, string>, parent: BibtexEntry, type: string): void {
  const isData = parent.type === 'xdata'
  const ofPart = type === 'article' ? 'journal' : bibtexKinds[type] === 'book' ? 'main' : 'book'
  for (const [name, value] of parent.fields) {
    if (!isData && ofWhole.test(name)) continue
    const own = isData ? name : name.replace(/^(?=(?:sub)?title$)/, ofPart)
    if (!fields.has(own)) fields.set(own, value)
  }
}
