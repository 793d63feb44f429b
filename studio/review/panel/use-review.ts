import {useDeferredValue, useMemo, useState} from 'react'
import {useDocumentPane} from 'sanity/structure'
import type {Entry} from '../entry.ts'
import {useFacts} from './use-facts.ts'
import {questionsOf, type Facts} from '../facts.ts'
import {languageOf} from '../language.ts'
import {readBody} from '../read-text.ts'
import {review, type Review} from '../review.ts'

export interface OpenReview extends Review {
  document: Entry
  facts: Facts | undefined
  language: string
}

/**
 * The review of the article in this pane. It follows what is typed as soon as there is time for it, and
 * never before the letter itself is shown.
 */
export function useReview(): OpenReview {
  const {value, validation} = useDocumentPane()
  const [now] = useState(() => new Date())
  const document: Entry = useDeferredValue(value)
  const markers = useDeferredValue(validation)
  const questions = useMemo(
    () => questionsOf(document, readBody(document['body'], ['body'])),
    [document],
  )
  const facts = useFacts(questions)
  const language = languageOf(facts?.site.language)
  return useMemo(() => {
    const reviewed = review(document, {language, now, markers, facts})
    return {...reviewed, document, facts, language}
  }, [document, language, now, markers, facts])
}
