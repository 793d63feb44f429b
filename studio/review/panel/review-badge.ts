import type {DocumentBadgeComponent, DocumentBadgesResolver} from 'sanity'
import {countFindings, summaryOf} from '../finding.ts'
import {useReview} from './use-review.ts'

/** How much there is to do, at the foot of an article's form beside "Publish". */
const useReviewBadge: DocumentBadgeComponent = () => {
  const count = countFindings(useReview().findings)
  const {errors, advice} = count
  if (errors === 0 && advice === 0) return null
  return {
    label: summaryOf(count),
    title: 'The list is under “Before you publish”, at the head of the form.',
    color: errors > 0 ? 'danger' : 'warning',
  }
}

export const badges: DocumentBadgesResolver = (given, {schemaType}) =>
  schemaType === 'article' ? [...given, useReviewBadge] : given
