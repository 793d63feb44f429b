import type {DocumentInspector, DocumentInspectorMenuItem, DocumentInspectorsResolver} from 'sanity'
import {isErrorOf} from '../finding.ts'
import {reviewIcon} from './review-icon.tsx'
import {ReviewPanel} from './review-panel.tsx'
import {useReview} from './use-review.ts'

const reviewInspector: DocumentInspector = {
  name: 'before-you-publish',
  component: ReviewPanel,
  useMenuItem,
}

/** The Studio's own list of what its validation says. The panel holds all of it. */
const validationInspector = 'sanity/structure/validation'

/** Beside the form of an article, "Before you publish" takes the place of the list of errors. */
export const inspectors: DocumentInspectorsResolver = (given, {documentType}) =>
  documentType === 'article'
    ? [reviewInspector, ...given.filter(({name}) => name !== validationInspector)]
    : given

function useMenuItem(): DocumentInspectorMenuItem {
  const {findings} = useReview()
  const errors = findings.filter(isErrorOf).length
  return {
    title: `Before you publish: ${summaryOf(errors, findings.length - errors)}`,
    icon: reviewIcon(findings.length),
    showAsAction: true,
    tone: errors > 0 ? 'critical' : findings.length > 0 ? 'caution' : 'positive',
  }
}

/** How much there is to do, in a few words. */
export function summaryOf(errors: number, advice: number): string {
  if (errors === 0 && advice === 0) return 'nothing to mend'
  const parts = [errors > 0 && `${errors} to mend`, advice > 0 && `${advice} to consider`]
  return parts.filter(Boolean).join(', ')
}
