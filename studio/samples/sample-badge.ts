import type {DocumentBadgeComponent} from 'sanity'
import {isSampleId} from '../../web/shared/samples.ts'

/** Shows that a document came with the system, until the writer changes it. */
export const sampleBadge: DocumentBadgeComponent = ({id, draft, published}) =>
  published && !draft && isSampleId(id) && published._createdAt === published._updatedAt
    ? {
        label: 'Sample',
        title: 'It came with the system. Home removes all samples in one step.',
        color: 'primary',
      }
    : null
