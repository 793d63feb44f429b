import type {SearchResult} from '../../content/search.ts'
import {maxFound} from '../../search/combine-hits.ts'
import type {Words} from '../../words/words.ts'

/** What a search found, in sentences for its reader. */
export interface SearchDescription {
  about: string[]
  /** What the articles with only some of the words have in common, if there are any. */
  aboutPartial?: string
}

export function describeSearch(result: SearchResult, {search, site}: Words): SearchDescription {
  const {words, complete, partial, near, skipped, newest} = result
  const texts = words.map(({text}) => text)
  const hold = texts.length === 1 ? search.holds : search.holdsAll
  const quote = (quotable: string[]) => quoted(quotable, site)
  const about = [
    ...near.map((one) => search.noneHolds(quote([one.word]), quote(one.found))),
    near.length > 0 && complete > 0 ? search.foundNear(complete) : hold(complete, quote(texts)),
    ...(complete + partial > maxFound ? [search.onlyBest(maxFound)] : []),
    ...(skipped.length > 0 ? [search.skipped(quote(skipped))] : []),
    ...(newest === undefined ? [] : [search.onlyNewest(newest)]),
  ]
  if (partial > 0) return {about, aboutPartial: search.holdsSome(partial)}
  return {about: complete > 0 || near.length > 0 ? about : [...about, search.advice]}
}

/** Puts each text in quotation marks. */
export function quoted(texts: string[], {quote, comma}: Words['site']): string {
  return texts.map(quote).join(comma)
}
