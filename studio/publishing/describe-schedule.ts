import {useTranslation, type DocumentActionComponent} from 'sanity'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {formatMinute} from '../../web/shared/dates.ts'
import {useScheduledFor} from '../schedule/use-now.ts'

/** Wraps "Publish" so that its label says when readers will see an article with a future date. */
export function describeSchedule(publish: DocumentActionComponent): DocumentActionComponent {
  return function DescribeSchedule(props) {
    const description = publish(props)
    const date = useScheduledFor(props.version ? null : props.draft)
    const {t} = useTranslation('structure')
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
