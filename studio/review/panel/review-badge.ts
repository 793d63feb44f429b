import type {DocumentBadgeComponent, DocumentBadgesResolver} from 'sanity'
import {countFindings, summaryOf} from '../finding.ts'
import {isReviewed} from '../review.ts'
import {useReview} from './use-review.ts'

/** Shows the number of findings in the footer of a text's form, beside "Publish". */
const useReviewBadge: DocumentBadgeComponent = () => {
  const {ready, findings} = useReview()
  const count = countFindings(findings)
  if (!ready || findings.length === 0) return null
  return {
    label: summaryOf(count),
    title: 'The list is under “Before you publish”, at the head of the form.',
    color: count.errors > 0 ? 'danger' : 'warning',
  }
}

export const badges: DocumentBadgesResolver = (given, {schemaType}) =>
  isReviewed(schemaType) ? [...given, useReviewBadge] : given
