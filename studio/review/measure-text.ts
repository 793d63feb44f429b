import type {Words, Passage} from './read-text.ts'
import {memoize} from './memoize.ts'
import {sentencesOf} from '../../web/shared/sentences.ts'
import {wordsOf} from '../../web/shared/words.ts'
import {syllable} from 'syllable'
import {adviceOn, type Finding} from './finding.ts'

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

/** Counts the syllables of a word, for the languages whose readability formula needs them. */
export const syllableCounters: Record<string, (word: string) => number> = {
  en: (word) => Math.max(1, countEnglish(word, 'en')),
  de: countGerman,
}

/**
 * Counting takes some hundredths of a millisecond per word, and most words occur repeatedly, so results are
 * cached.
 */
const countEnglish = memoize((word) => syllable(word), 20_000)

/** Pairs of letters that form one vowel. Every other vowel is a syllable of its own. */
const vowels = /ai|ay|au|äu|ei|ey|eu|ie|oi|oy|aa|ee|oo|[aeiouyäöüàáâèéêëíîïóôúû]/gu

/** Words in which `ie` is two syllables: Fa-mi-li-e, Stu-di-en. */
const separateVowels =
  /(famil|stud|lin|ser|akt|prämi|mater|fer|komöd|tragöd|hyster|bakter|kriter|ital)ie(n|ns)?(?=$|[^aeiou])/gu

/** German spelling follows pronunciation, so its vowels can be counted; the `u` of `qu` is none. */
function countGerman(word: string): number {
  const letters = word.toLowerCase().normalize('NFC').replaceAll('qu', 'q')
  const count = letters.match(vowels)?.length ?? 0
  return Math.max(1, count + (letters.match(separateVowels)?.length ?? 0))
}

/** Finds whitespace that the page will not show as the writer sees it. */
export function findSpacing(passages: Passage[]): Finding[] {
  return passages.flatMap((passage, index) => {
    const {text, style, within, listItem, inlines} = passage
    if (within === 'block' && style === 'normal' && !text.trim() && inlines.length === 0) {
      return isGap(passages, index) && !listItem ? [{...emptyParagraph, path: passage.path}] : []
    }
    const whitespace = /\S([^\S\n]{2,})\S/.exec(text)
    if (!whitespace) return []
    const around = wordsAround(text, whitespace.index, whitespace.index + whitespace[0].length)
    return [adviceOn('reading', 'Two blanks stand here in a row. One is enough.', passage, around)]
  })
}

const emptyParagraph = {
  level: 'advice',
  theme: 'reading',
  message: 'This paragraph is empty. Remove it: the space between paragraphs comes by itself.',
} as const

/** An empty paragraph at the very end is where the cursor is. */
function isGap(passages: Passage[], index: number): boolean {
  return passages.slice(index + 1).some(({text}) => text.trim())
}

/** Returns the words on both sides, so that the writer recognises the place. */
function wordsAround(text: string, from: number, to: number) {
  const before = text.lastIndexOf(' ', from) + 1
  const after = text.indexOf(' ', to)
  return {from: before, to: after === -1 ? text.length : after}
}

/** The counts that readability is computed from. */
export interface Counts {
  words: number
  sentences: number
  /** Undefined for languages whose syllables cannot be counted. */
  syllables: number | undefined
  /** Words of more than six letters. */
  longWords: number
}

export const noCounts: Counts = {words: 0, sentences: 0, syllables: 0, longWords: 0}

function countOf(words: string[], sentences: number, language: string): Counts {
  const countSyllables = syllableCounters[language]
  return {
    words: words.length,
    sentences,
    syllables: countSyllables && words.reduce((sum, word) => sum + countSyllables(word), 0),
    longWords: words.filter((word) => lettersOf(word) > 6).length,
  }
}

export function addCounts(one: Counts, other: Counts): Counts {
  const {syllables} = one
  return {
    words: one.words + other.words,
    sentences: one.sentences + other.sentences,
    syllables:
      syllables === undefined || other.syllables === undefined
        ? undefined
        : syllables + other.syllables,
    longWords: one.longWords + other.longWords,
  }
}

function lettersOf(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0
}
