import type {Words} from './read-text.ts'
import {countOf, type Counts} from './readability.ts'
import {sentencesOf} from './sentences.ts'
import {wordsOf} from './words.ts'

export interface Sentence extends Words {
  words: number
}

export interface Measures {
  counts: Counts
  sentences: Sentence[]
}

const known = new Map<string, Measures>()

/**
 * The measures of a block's text. They are remembered, because a keystroke changes one block of many and
 * the panel asks for all.
 */
export function measureText(text: string, language: string): Measures {
  const key = `${language}:${text}`
  const measures = known.get(key) ?? measure(text, language)
  if (known.size > 5000) known.clear()
  known.set(key, measures)
  return measures
}

function measure(text: string, language: string): Measures {
  const sentences = sentencesOf(text, language).map(({from, to}) => ({
    from,
    to,
    words: wordsOf(text.slice(from, to)).length,
  }))
  return {counts: countOf(wordsOf(text), sentences.length, language), sentences}
}
