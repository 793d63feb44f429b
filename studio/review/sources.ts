import type {Facts, Related} from './facts.ts'
import type {Finding} from './finding.ts'
import type {Inline, Passage} from './read-text.ts'
import {referenceOf} from './entry.ts'

/** Finds cited sources with missing fields, and reports each at its first citation. */
export function findSources(passages: Passage[], {documents}: Facts): Finding[] {
  const cited = new Map<string, Inline>()
  for (const inline of passages.flatMap(({inlines}) => inlines)) {
    const id = inline.type === 'citation' ? referenceOf(inline.value['source']) : undefined
    if (id && !cited.has(id)) cited.set(id, inline)
  }
  return [...cited].flatMap(([id, {path}]) => {
    const source = documents.get(id)
    const message = source && problemsOf(source).join(' ')
    if (!message) return []
    const {type, title} = source
    const document = {id, type, title}
    return [{level: 'advice', theme: 'sources', message, path, words: title, document}]
  })
}

function problemsOf({kind, year, doi, url}: Related): string[] {
  return [
    ...(year === undefined
      ? ['This source has no year. Its reference will say “n.d.”, no date.']
      : []),
    ...(kind === 'article' && !doi
      ? ['This source has no DOI. Nearly every journal gives one; with it, readers find the work.']
      : []),
    ...((kind === 'website' || kind === 'report') && !doi && !url
      ? ['This source has no address. Readers cannot look it up.']
      : []),
  ]
}
