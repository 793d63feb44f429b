import type {DocumentBadgeComponent} from 'sanity'
import {isUnchangedSample} from '../../web/shared/samples.ts'

/** Shows in the footer of a form that its document came with the system, until the writer changes it. */
export const sampleBadge: DocumentBadgeComponent = ({id, draft, published}) => {
  const isSample =
    published &&
    !draft &&
    isUnchangedSample(id, published._createdAt, published._updatedAt, published['name'])
  return isSample
    ? {
        label: 'Sample',
        title: 'It came with the system. Home removes all samples in one step.',
        color: 'primary',
      }
    : null
}
