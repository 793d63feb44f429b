import {roleOf} from '../type-roles.ts'
import {findAuthors} from './authors.ts'
import {findClaims} from './claims.ts'
import type {Entry} from './entry.ts'
import type {Facts} from './facts.ts'
import {themes, type Finding, type Level} from './finding.ts'
import {findHeadings} from './headings.ts'
import {findLinkWords} from './link-words.ts'
import {findMarkers, type Marker} from './markers.ts'
import {findPictures} from './pictures.ts'
import {figuresOf, findReading, type Figures} from './reading.ts'
import {readBody} from './read-text.ts'
import {findSearch} from './search.ts'
import {findSources} from './sources.ts'
import {findSpacing} from './measure-text.ts'
import {findTargets, seenFrom} from './targets.ts'

export interface Surroundings {
  language: string
  now: Date
  /** The markers of the Studio's validation. */
  markers?: readonly Marker[]
  /** Facts about other documents; undefined until the lake has responded. */
  facts?: Facts | undefined
}

export interface Review {
  figures: Figures
  /** Errors come first and notes last, then the order is by theme, then by position in the text. */
  findings: Finding[]
}

/** Returns whether documents of a type are reviewed: those with a text. */
export function isReviewed(type: string): boolean {
  return roleOf(type) === 'text'
}

/** Reviews an article or a plain page before it is published. Never throws, whatever is stored. */
export function review(document: Entry, surroundings: Surroundings): Review {
  const {language, now, markers = [], facts} = surroundings
  const body = readBody(document['body'], ['body'])
  const {passages, members} = body
  const findings = [
    ...findMarkers(markers, body, facts),
    ...findPictures(members, document['cover']),
    ...findLinkWords(passages),
    ...(facts ? findTargets(passages, facts, seenFrom(document['publishedAt'], now)) : []),
    ...findClaims(passages, language),
    ...(facts ? findSources(passages, facts) : []),
    ...(facts ? findAuthors(document, facts) : []),
    ...findHeadings(body, language),
    ...findReading(passages, language),
    ...findSpacing(passages),
    ...findSearch(document, now),
  ]
  return {figures: figuresOf(passages, language), findings: findings.sort(byWeight)}
}

const order = Object.keys(themes)
const levels: readonly Level[] = ['error', 'advice', 'note']

function byWeight(one: Finding, other: Finding): number {
  return (
    levels.indexOf(one.level) - levels.indexOf(other.level) ||
    order.indexOf(one.theme) - order.indexOf(other.theme)
  )
}
