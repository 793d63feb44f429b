import type {Words, Passage} from './read-text.ts'
import {memoize} from './memoize.ts'
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

/** Abbreviations after which a full stop never ends the sentence. */
const abbreviations = new Set(
  [
    'mr mrs ms dr prof st jr sr no nos vol vols ed eds fig figs pp p ch sec approx vs cf ca esp e.g i.e al',
    'hr fr nr bd bde hrsg abb kap bzw vgl ggf evtl sog u.a z.b d.h o.ä s.o s.u i.d.r v.a usf inkl geb',
  ].flatMap((line) => line.split(' ')),
)

/** An initial (`J. Bowlby`), half of `z. B.`, or, in German, an ordinal number (`3. Mai`). */
const oneLetter = /^\p{L}$/u
const ordinal = /^\p{N}{1,2}$/u

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * Returns the sentences of a block, by offsets and without surrounding whitespace. Unicode's rules (UAX #29)
 * break after every full stop; breaks after an abbreviation are removed here.
 */
export function sentencesOf(text: string, language: string): Words[] {
  const sentences: Words[] = []
  let from = 0
  for (const {index, segment} of segmenterFor(language).segment(text)) {
    const to = index + segment.length
    if (continuesSentence(segment, language) && to < text.length) continue
    const sentence = trimmed(text, {from, to})
    if (sentence) sentences.push(sentence)
    from = to
  }
  return sentences
}

function continuesSentence(segment: string, language: string): boolean {
  const [, last] = /(?:^|[\s([“„"‘'])([^\s([“„"‘']+)\.\s*$/u.exec(segment) ?? []
  if (!last) return false
  const word = last.toLowerCase()
  return (
    abbreviations.has(word) || oneLetter.test(last) || (language === 'de' && ordinal.test(last))
  )
}

function trimmed(text: string, {from, to}: Words): Words | undefined {
  const words = text.slice(from, to)
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined
  const start = from + (words.length - words.trimStart().length)
  return {from: start, to: start + words.trim().length}
}

function segmenterFor(language: string): Intl.Segmenter {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, {granularity: 'sentence'})
  segmenters.set(language, segmenter)
  return segmenter
}

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
