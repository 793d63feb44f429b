import {useToast} from '@sanity/ui/toast'
import {useTranslation, type DocumentActionComponent, type DocumentActionProps} from 'sanity'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {formatMinute} from '../../web/shared/dates.ts'
import {scheduledFor} from '../schedule/schedule.ts'
import {useScheduledFor} from '../schedule/use-now.ts'
import {usePublished} from './use-published.ts'

/** Wraps "Publish" so that its label says when readers will see an article with a future date. */
export function describeSchedule(publish: DocumentActionComponent): DocumentActionComponent {
  return function DescribeSchedule(props) {
    const description = publish(props)
    const date = useScheduledFor(props.version ? null : props.draft)
    const {t} = useTranslation('structure')
    useScheduleToast(props)
    const defaultLabel = t('action.publish.draft.label')
    if (!description || !date || description.label !== defaultLabel) return description
    const minute = formatMinute(date)
    return {
      ...description,
      icon: CalendarIcon,
      label: `Schedule for ${minute}`,
      title: description.title || `Readers see it from ${minute} on.`,
    }
  }
}

/** Shows a toast after publishing if the article's date is in the future. */
function useScheduleToast(props: DocumentActionProps): void {
  const toast = useToast()
  usePublished(props, ({_type, publishedAt}) => {
    const date = _type === 'article' ? scheduledFor(publishedAt, new Date()) : undefined
    if (!date) return
    toast.push({
      // Several components render the same action, so a fixed id prevents duplicate toasts.
      id: `scheduled-${props.id}`,
      status: 'info',
      closable: true,
      title: `Scheduled for ${formatMinute(date)}`,
      description: 'Readers see it from then on.',
    })
  })
}
