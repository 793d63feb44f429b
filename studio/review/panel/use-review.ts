import {useDeferredValue, useState} from 'react'
import {useDocumentPane} from 'sanity/structure'
import type {Entry} from '../entry.ts'
import {questionsOf, type Facts, type Questions} from '../facts.ts'
import {languageOf} from '../readability.ts'
import {readBody} from '../read-text.ts'
import {review, type Review, type Surroundings} from '../review.ts'
import {useFacts} from './use-facts.ts'

export interface OpenReview extends Review {
  /** False while the document is on its way; nothing can be said of it then. */
  ready: boolean
  document: Entry
  facts: Facts | undefined
  language: string
}

/**
 * The review of the article in this pane. It follows what is typed as soon as there is time for it, and
 * never before the letter itself is shown.
 */
export function useReview(): OpenReview {
  const {ready, value, validation} = useDocumentPane()
  const [now] = useState(() => new Date())
  const document: Entry = useDeferredValue(value)
  const markers = useDeferredValue(validation)
  const facts = useFacts(questionsOnce(document))
  const language = languageOf(facts?.site.language)
  const reviewed = reviewOnce(document, {language, now, markers, facts})
  return {...reviewed, ready, document, facts, language}
}

// The panel, its button and its badge each ask for the same, and a document is never changed in place.
const questions = new WeakMap<Entry, Questions>()
const reviews = new WeakMap<Entry, Surroundings & {review: Review}>()

function questionsOnce(document: Entry): Questions {
  const known =
    questions.get(document) ?? questionsOf(document, readBody(document['body'], ['body']))
  questions.set(document, known)
  return known
}

function reviewOnce(document: Entry, surroundings: Surroundings): Review {
  const known = reviews.get(document)
  const {language, markers, facts} = surroundings
  if (known?.language === language && known.markers === markers && known.facts === facts) {
    return known.review
  }
  const made = review(document, surroundings)
  reviews.set(document, {...surroundings, review: made})
  return made
}
