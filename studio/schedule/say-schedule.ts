import {useTranslation, type DocumentActionComponent} from 'sanity'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {readableMinute} from './schedule.ts'
import {useScheduledFor} from './use-scheduled-for.ts'

/** "Publish" says what it does while the date is still to come: readers see the article from then on. */
export function saySchedule(publish: DocumentActionComponent): DocumentActionComponent {
  return function SaySchedule(props) {
    const description = publish(props)
    const date = useScheduledFor(props.version ? null : props.draft)
    const {t} = useTranslation('structure')
    const resting = t('action.publish.draft.label')
    if (!description || !date || description.label !== resting) return description
    const minute = readableMinute(date)
    return {
      ...description,
      icon: CalendarIcon,
      label: `Schedule for ${minute}`,
      title: description.title || `Readers see it from ${minute} on.`,
    }
  }
}
