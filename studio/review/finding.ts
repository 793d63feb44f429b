import type {Path} from 'sanity'
import {pointAt, type Passage, type Point, type Words} from './read-text.ts'

/** An error prevents publishing; advice does not. A note says what publishing does by itself, and is not counted. */
export type Level = 'error' | 'advice' | 'note'

/** The themes of findings, in the order of the panel. */
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

/** One problem to fix, with its message for the writer. */
export interface Finding {
  level: Level
  theme: Theme
  message: string
  /** The message for a group of such findings, if their own messages differ. */
  messageOfMany?: string
  /** The path in the form that a click opens. */
  path: Path
  /** The exact text that it is about. */
  words?: string
  /** If there is no such text: the type of the member of the body, such as `figure`. */
  part?: string
  /** The position of that text, so that the editor can highlight it. */
  range?: Range
  /** Another document in which the problem has to be fixed. */
  document?: {id: string; type: string; title: string}
}

/** A range of the body's text, between two points in the stored value. */
export interface Range {
  from: Point
  to: Point
}

/** Creates advice about a range of words in a passage. */
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
    path: pointAt(passage, words.from).path,
    ...wordsOfFinding(passage, words),
  }
}

/** Returns the part of a finding that refers to its words; empty if there are none. */
export function wordsOfFinding(
  passage: Passage,
  {from, to}: Words,
): Pick<Finding, 'words' | 'range'> {
  const words = passage.text.slice(from, to).trim()
  if (!words) return {}
  // The editor can highlight its own text, but not the text of a dialog above it.
  if (passage.within !== 'block') return {words}
  return {words, range: {from: pointAt(passage, from), to: pointAt(passage, to)}}
}

export function isError({level}: Finding): boolean {
  return level === 'error'
}

export function isNote({level}: Finding): boolean {
  return level === 'note'
}

/** The number of errors and of pieces of advice. */
export interface Count {
  errors: number
  advice: number
}

export function countFindings(findings: Finding[]): Count {
  const of = (level: Level) => findings.filter((finding) => finding.level === level).length
  return {errors: of('error'), advice: of('advice')}
}

/** Returns the counts as a short text. */
export function summaryOf({errors, advice}: Count): string {
  const parts = [errors > 0 && `${errors} to mend`, advice > 0 && `${advice} to consider`]
  return parts.filter(Boolean).join(', ') || 'nothing to mend'
}
