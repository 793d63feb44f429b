import {useDeferredValue, useMemo, useState} from 'react'
import {getPublishedId, isVersionId, useValidationStatus, type ValidationMarker} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {isBeingTyped, isEarly, type MarkedForm} from '../../marks/early-marks.ts'
import {isAboutNewPart} from '../../marks/new-part-marks.ts'
import {useVisit} from '../../marks/visits.ts'
import type {Entry} from '../entry.ts'
import {questionsOf, type Facts, type Questions} from '../facts.ts'
import {isError, type Finding} from '../finding.ts'
import {languageOf} from '../readability.ts'
import {readBody} from '../read-text.ts'
import {review, type Review, type Surroundings} from '../review.ts'
import {useFacts} from './use-facts.ts'
import {isValidated, useSettled} from './use-settled.ts'

export interface OpenReview extends Review {
  /** False until the document, its validation and its facts were loaded once. The review is meaningless until then. */
  ready: boolean
  /**
   * The findings of the present text. `findings` are the last ones for which the validation and the facts had arrived, so
   * that their number does not flicker while somebody types.
   */
  present: Finding[]
  /** Whether the document has only been begun: it has errors, but the form marks none of them yet. */
  isBegun: boolean
  document: Entry
  facts: Facts | undefined
  language: string
}

/**
 * Returns the review of the article in this pane. It is computed at low priority, so that typing is never
 * delayed.
 */
export function useReview(): OpenReview {
  const {ready, value, validation, editState, documentId, documentType} = useDocumentPane()
  const [now] = useState(() => new Date())
  const document: Entry = useDeferredValue(value)
  const visit = useVisit(getPublishedId(documentId))
  const all = useDeferredValue(validation)
  const markers = useMemo(() => {
    const isTyping = all.some(({path}) => isBeingTyped(path, visit))
    return isTyping ? all.filter(({path}) => !isBeingTyped(path, visit)) : all
  }, [all, visit])
  const {facts, isCurrent} = useFacts(questionsOnce(document))
  const id = value._id
  const status = useValidationStatus(id, documentType, !isVersionId(id))
  const isSettled = useDeferredValue(isValidated(status, value)) && isCurrent
  const language = languageOf(facts?.site.language)
  const reviewed = reviewOnce(document, {language, now, markers, facts})
  const errors = reviewed.findings.filter(isError)
  const published = editState?.published ?? undefined
  const isBegun =
    errors.length > 0 &&
    markers.every((marker) => !isShownError(marker, {document, published, visit}))
  const settled = useSettled(reviewed, isSettled)
  const wasBegun = useSettled(isBegun, isSettled)
  return {
    figures: reviewed.figures,
    findings: settled?.findings ?? [],
    present: reviewed.findings,
    ready: ready && settled !== undefined,
    isBegun: wasBegun ?? true,
    document,
    facts,
    language,
  }
}

/** Returns whether the form marks an error. Only markers become errors of the review (`findMarkers`). */
function isShownError(marker: ValidationMarker, form: MarkedForm): boolean {
  return (
    marker.level === 'error' && !isAboutNewPart(marker, form.document) && !isEarly(marker, form)
  )
}

// The panel, its button and its badge use the same review. Documents are immutable, so they are the cache
// keys.
const questions = new WeakMap<Entry, Questions>()
const reviews = new WeakMap<Entry, Surroundings & {review: Review}>()

function questionsOnce(document: Entry): Questions {
  const cached =
    questions.get(document) ?? questionsOf(document, readBody(document['body'], ['body']))
  questions.set(document, cached)
  return cached
}

function reviewOnce(document: Entry, surroundings: Surroundings): Review {
  const cached = reviews.get(document)
  const {language, markers, facts} = surroundings
  if (cached?.language === language && cached.markers === markers && cached.facts === facts) {
    return cached.review
  }
  const result = review(document, surroundings)
  reviews.set(document, {...surroundings, review: result})
  return result
}
