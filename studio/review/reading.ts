import {readingMinutes} from '../../web/shared/words.ts'
import {adviceOn, type Finding} from './finding.ts'
import {addCounts, measureText, noCounts, type Counts} from './measure-text.ts'
import {readabilityOf, type Readability} from './readability.ts'
import type {Passage} from './read-text.ts'

/** The length and the readability of a text. */
export interface Figures {
  words: number
  minutes: number
  readability: Readability | undefined
}

/**
 * The maximum number of words in a sentence. Longer ones are hard to follow; newspapers' style guides set the
 * same limit.
 */
export const maxSentenceWords = 30

/** The number of words that fill a telephone's screen. */
export const maxParagraphWords = 150

/**
 * Counts the words of the running text, with callouts and tables but without footnotes. Headings and tables
 * are not sentences, so they count as words but not for readability.
 */
export function figuresOf(passages: Passage[], language: string): Figures {
  const running = passages.filter(({within}) => within !== 'footnote')
  const words = running.reduce((sum, {text}) => sum + measureText(text, language).counts.words, 0)
  const counts = running
    .filter(isProse)
    .map(({text}) => measureText(text, language).counts)
    .reduce<Counts>(addCounts, noCounts)
  return {
    words,
    minutes: readingMinutes(words),
    readability: readabilityOf(counts, language),
  }
}

export function isProse({style, within}: Passage): boolean {
  return !isHeading(style) && within !== 'table'
}

export function isHeading(style: string): boolean {
  return /^h[1-6]$/.test(style)
}

/** Finds what makes a text hard to read. */
export function findReading(passages: Passage[], language: string): Finding[] {
  return passages.filter(isProse).flatMap((passage) => {
    const {sentences, counts} = measureText(passage.text, language)
    const long = sentences
      .filter(({words}) => words > maxSentenceWords)
      .map((sentence) => ({
        ...adviceOn(
          'reading',
          `This sentence has ${sentence.words} words. Could it be two?`,
          passage,
          sentence,
        ),
        messageOfMany: 'These sentences are long. Could each be two?',
      }))
    return counts.words > maxParagraphWords ? [...long, longParagraph(passage, counts)] : long
  })
}

function longParagraph(passage: Passage, {words}: Counts): Finding {
  return {
    ...adviceOn(
      'reading',
      `This paragraph has ${words} words. A new one where the thought turns lets readers rest.`,
      passage,
      firstWords(passage),
    ),
    messageOfMany:
      'These paragraphs are long. A new one where the thought turns lets readers rest.',
  }
}

function firstWords({text}: Passage) {
  return {from: 0, to: Math.min(text.length, 80)}
}
