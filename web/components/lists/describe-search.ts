import type {SearchResult} from '../../content/search.ts'
import {maxFound} from '../../search/combine-hits.ts'

/** What a search found, in sentences for its reader. */
export interface SearchDescription {
  about: string[]
  /** What the articles with only some of the words have in common, if there are any. */
  aboutPartial?: string
}

export function describeSearch(result: SearchResult): SearchDescription {
  const {words, complete, partial, near, skipped, newest} = result
  const texts = words.map(({text}) => text)
  const all = texts.length === 1 ? quoted(texts) : `all of ${quoted(texts)}`
  const about = [
    ...near.map((one) => `No article holds “${one.word}”. Close to it: ${quoted(one.found)}.`),
    ...(near.length > 0 && complete > 0 ? [countNear(complete)] : [count(complete, all)]),
    ...(complete + partial > maxFound ? [`These are the ${maxFound} best.`] : []),
    ...(skipped.length > 0
      ? [`The search took too long to look for ${quoted(skipped)}, too.`]
      : []),
    ...(newest === undefined ? [] : [`Only the newest ${newest} articles were searched.`]),
  ]
  if (partial === 0) return {about: complete > 0 || near.length > 0 ? about : [...about, advice]}
  return {
    about,
    aboutPartial:
      partial === 1
        ? 'One article holds some of the words.'
        : `${partial} articles hold some of the words.`,
  }
}

const advice = 'Try fewer words, or only their beginnings.'

function count(found: number, what: string): string {
  if (found === 0) return `No article holds ${what}.`
  return found === 1 ? `One article holds ${what}.` : `${found} articles hold ${what}.`
}

function countNear(found: number): string {
  return found === 1 ? 'One article was found that way.' : `${found} articles were found that way.`
}

/** Puts each text in quotation marks. */
export function quoted(texts: string[]): string {
  return texts.map((text) => `“${text}”`).join(', ')
}
