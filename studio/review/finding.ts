import type {Path} from 'sanity'
import {pointAt, type Passage, type Point, type Words} from './read-text.ts'

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
  /** Else the type of the part of the text that it is about, such as `figure`. */
  part?: string
  /** Where those words stand, so that they can be marked in the editor. */
  range?: Range
  /** Another document in which it is to be mended. */
  document?: {id: string; type: string; title: string}
}

/** Some words of the body, from one place in its stored text to another. */
export interface Range {
  from: Point
  to: Point
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
    path: pointAt(passage, words.from).path,
    ...wordsOfFinding(passage, words),
  }
}

/** What a finding says about the words it means; nothing where there are none. */
export function wordsOfFinding(
  passage: Passage,
  {from, to}: Words,
): Pick<Finding, 'words' | 'range'> {
  const words = passage.text.slice(from, to).trim()
  if (!words) return {}
  // The editor can mark what is its own text, not what is written in a dialog over it.
  if (passage.within !== 'block') return {words}
  return {words, range: {from: pointAt(passage, from), to: pointAt(passage, to)}}
}

export function isError({level}: Finding): boolean {
  return level === 'error'
}

/** How much there is to do. */
export interface Count {
  errors: number
  advice: number
}

export function countFindings(findings: Finding[]): Count {
  const errors = findings.filter(isError).length
  return {errors, advice: findings.length - errors}
}

/** The same in a few words. */
export function summaryOf({errors, advice}: Count): string {
  const parts = [errors > 0 && `${errors} to mend`, advice > 0 && `${advice} to consider`]
  return parts.filter(Boolean).join(', ') || 'nothing to mend'
}
