import type {Path} from 'sanity'
import {placeOf, type Passage, type Words} from './read-text.ts'

/** An error stops publishing; advice does not. */
export type Level = 'error' | 'advice'

/** What a finding is about, in the order in which the panel shows it. */
export const themes = {
  fields: 'The form',
  pictures: 'Pictures',
  links: 'Links',
  sources: 'Sources',
  headings: 'Headings',
  reading: 'Reading',
  search: 'Search and sharing',
} as const

export type Theme = keyof typeof themes

/** One thing to mend, as the writer is told of it. */
export interface Finding {
  level: Level
  theme: Theme
  message: string
  /** The place that a click on it opens. */
  path: Path
  /** The very words that it is about. */
  words?: string
  /** Where those words stand, so that they can be marked in the editor. */
  range?: Range
  /** Another document in which it is to be mended. */
  document?: {id: string; type: string; title: string}
}

/** Some words of a block of the body. */
export interface Range extends Words {
  block: Path
}

/** Advice on some words of a passage. */
export function adviceOn(
  theme: Theme,
  message: string,
  passage: Passage,
  words: Words = {from: 0, to: passage.text.length},
): Finding {
  return {
    level: 'advice',
    theme,
    message,
    path: placeOf(passage, words),
    ...wordsOfFinding(passage, words),
  }
}

/** What a finding says about the words it means; nothing where there are none. */
export function wordsOfFinding(
  {text, path, within}: Passage,
  words: Words,
): Pick<Finding, 'words' | 'range'> {
  const excerpt = text.slice(words.from, words.to).trim()
  if (!excerpt) return {}
  return {words: excerpt, ...(within === 'block' && {range: {...words, block: path}})}
}
