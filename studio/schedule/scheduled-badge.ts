import type {DocumentBadgeComponent} from 'sanity'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {formatMinute} from '../../web/shared/dates.ts'
import {useScheduledFor} from './use-now.ts'

/** Shows that readers do not see a published article yet. */
export const scheduledBadge: DocumentBadgeComponent = ({type, published}) => {
  const date = useScheduledFor(type === 'article' ? published : null)
  return date
    ? {
        label: `Scheduled for ${formatMinute(date)}`,
        title: 'It is published, and readers see it from this minute on.',
        color: 'primary',
        icon: CalendarIcon,
      }
    : null
}
