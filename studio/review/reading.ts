import {adviceOn, type Finding} from './finding.ts'
import {measureText} from './measure-text.ts'
import {add, nothing, readabilityOf, type Counts, type Readability} from './readability.ts'
import type {Passage} from './read-text.ts'

/** How long a text is and how it reads. */
export interface Figures {
  words: number
  minutes: number
  readability: Readability | undefined
}

/** A calm pace, the one that the article's page counts with. */
const wordsPerMinute = 220

/** More than this is hard to keep in mind; style guides of newspapers stop here at the latest. */
export const longestSentence = 30

/** A screen of text without a break, on a telephone. */
export const longestParagraph = 150

/**
 * Words are those of the running text, with its callouts and tables but not its footnotes. Headings and
 * tables are not sentences, so that they count as words but not for readability.
 */
export function figuresOf(passages: Passage[], language: string): Figures {
  const running = passages.filter(({within}) => within !== 'footnote')
  const words = running.reduce((sum, {text}) => sum + measureText(text, language).counts.words, 0)
  const counts = running
    .filter(isProse)
    .map(({text}) => measureText(text, language).counts)
    .reduce<Counts>(add, nothing)
  return {
    words,
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
    readability: readabilityOf(counts, language),
  }
}

export function isProse({style, within}: Passage): boolean {
  return !isHeading(style) && within !== 'table'
}

export function isHeading(style: string): boolean {
  return /^h[1-6]$/.test(style)
}

/** What makes a text hard to read. */
export function findReading(passages: Passage[], language: string): Finding[] {
  return passages.filter(isProse).flatMap((passage) => {
    const {sentences, counts} = measureText(passage.text, language)
    const long = sentences
      .filter(({words}) => words > longestSentence)
      .map((sentence) =>
        adviceOn(
          'reading',
          `This sentence has ${sentence.words} words. Could it be two?`,
          passage,
          sentence,
        ),
      )
    return counts.words > longestParagraph ? [...long, longParagraph(passage, counts)] : long
  })
}

function longParagraph(passage: Passage, {words}: Counts): Finding {
  return adviceOn(
    'reading',
    `This paragraph has ${words} words. A new one where the thought turns lets readers rest.`,
    passage,
    firstWords(passage),
  )
}

function firstWords({text}: Passage) {
  return {from: 0, to: Math.min(text.length, 80)}
}
