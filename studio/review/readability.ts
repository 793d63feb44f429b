import {defaultLanguage, languageName} from '../../web/shared/language.ts'
import type {Counts} from './measure-text.ts'

export type Ease =
  | 'very easy'
  | 'easy'
  | 'fairly easy'
  | 'plain'
  | 'fairly hard'
  | 'hard'
  | 'very hard'

export interface Readability {
  measure: 'Flesch reading ease' | 'Flesch reading ease (Amstad)' | 'LIX'
  score: number
  ease: Ease
}

/**
 * Returns the readability of a text; undefined if it has no sentence. English uses Flesch ("A new readability
 * yardstick", 1948), and German Amstad's adaptation of it (1978). Any other language uses Björnsson's LIX
 * (1968), which needs no syllables.
 */
export function readabilityOf(counts: Counts, language: string): Readability | undefined {
  const {words, sentences, syllables, longWords} = counts
  if (words === 0 || sentences === 0) return undefined
  const length = words / sentences
  if (syllables !== undefined && language === 'en') {
    const score = 206.835 - 1.015 * length - 84.6 * (syllables / words)
    return {measure: 'Flesch reading ease', score, ease: easeOfFlesch(score)}
  }
  if (syllables !== undefined && language === 'de') {
    const score = 180 - length - 58.5 * (syllables / words)
    return {measure: 'Flesch reading ease (Amstad)', score, ease: easeOfFlesch(score)}
  }
  const score = length + (100 * longWords) / words
  return {measure: 'LIX', score, ease: easeOfLix(score)}
}

/** Flesch's levels ("The Art of Readable Writing", 1949). */
function easeOfFlesch(score: number): Ease {
  if (score >= 90) return 'very easy'
  if (score >= 80) return 'easy'
  if (score >= 70) return 'fairly easy'
  if (score >= 60) return 'plain'
  if (score >= 50) return 'fairly hard'
  return score >= 30 ? 'hard' : 'very hard'
}

/** Björnsson's levels: children's books, fiction, newspapers, reports, treatises. */
function easeOfLix(score: number): Ease {
  if (score < 30) return 'very easy'
  if (score < 40) return 'easy'
  if (score < 50) return 'plain'
  return score < 60 ? 'hard' : 'very hard'
}

/** Returns the language of a tag, `de` for `de-AT`. Any other value gives the default. */
export function languageOf(tag: unknown): string {
  const language = typeof tag === 'string' ? tag.trim().toLowerCase().split(/[-_]/)[0] : ''
  return language && /^[a-z]{2,3}$/.test(language) ? language : defaultLanguage
}

/** Returns how a text's readability was measured, in a sentence or two. */
export function explainReadability(readability: Readability | undefined, language: string): string {
  const basis = `How long the sentences and words are, as is usual for ${languageName(language) ?? language}, the language of the site’s settings.`
  if (!readability) return basis
  const {measure, score} = readability
  const easier = measure === 'LIX' ? 'lower' : 'higher'
  return `${basis} The ${measure} is ${Math.round(score)}: ${easier} is easier.`
}
