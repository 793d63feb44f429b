import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import type {DocumentInspector, DocumentInspectorMenuItem, DocumentInspectorsResolver} from 'sanity'
import {countFindings, summaryOf} from '../finding.ts'
import {isReviewed} from '../review.ts'
import {ReviewPanel} from './review-panel.tsx'
import {useReview} from './use-review.ts'

export const reviewInspectorName = 'before-you-publish'

const reviewInspector: DocumentInspector = {
  name: reviewInspectorName,
  component: ReviewPanel,
  useMenuItem,
}

/** The name of Sanity's own validation inspector. The panel contains all of its messages. */
const validationInspector = 'sanity/structure/validation'

/** The panels that list what prevents publication. */
export const errorPanels = [reviewInspectorName, validationInspector]

/** Returns the panel that lists what prevents the publication of a document of a type. */
export function errorPanelOf(type: string): string {
  return isReviewed(type) ? reviewInspectorName : validationInspector
}

/** Replaces the list of errors by "Before you publish" for texts. */
export const inspectors: DocumentInspectorsResolver = (given, {documentType}) =>
  isReviewed(documentType)
    ? [reviewInspector, ...given.filter(({name}) => name !== validationInspector)]
    : given

function useMenuItem(): DocumentInspectorMenuItem {
  const {ready, findings, isBegun} = useReview()
  const {errors, advice} = countFindings(findings)
  if (!ready) return {title: 'Before you publish', icon: CheckmarkCircleIcon, showAsAction: true}
  return {
    title: `Before you publish: ${summaryOf({errors, advice})}`,
    showAsAction: true,
    ...(errors > 0 && !isBegun
      ? {icon: ErrorOutlineIcon, tone: 'critical'}
      : errors + advice > 0
        ? {icon: InfoOutlineIcon, tone: isBegun ? 'default' : 'caution'}
        : {icon: CheckmarkCircleIcon, tone: 'positive'}),
  }
}
