import type {Words} from './read-text.ts'
import {countOf, type Counts} from './readability.ts'
import {memoize} from './memoize.ts'
import {sentencesOf} from './sentences.ts'
import {wordsOf} from '../../web/shared/words.ts'

export interface Sentence extends Words {
  words: number
}

export interface Measures {
  counts: Counts
  sentences: Sentence[]
}

/** Returns the measures of a block's text. */
export const measureText = memoize((text, language): Measures => {
  const sentences = sentencesOf(text, language).map(({from, to}) => ({
    from,
    to,
    words: wordsOf(text.slice(from, to)).length,
  }))
  return {counts: countOf(wordsOf(text), sentences.length, language), sentences}
})
