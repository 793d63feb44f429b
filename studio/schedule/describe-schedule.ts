import {useToast} from '@sanity/ui/toast'
import {useEffect, useRef} from 'react'
import {
  useDocumentOperationEvent,
  useTranslation,
  type DocumentActionComponent,
  type DocumentActionProps,
} from 'sanity'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {formatMinute} from '../../web/shared/dates.ts'
import {useScheduledFor} from './use-now.ts'

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
function useScheduleToast({id, type, draft, version}: DocumentActionProps): void {
  const toast = useToast()
  const event = useDocumentOperationEvent(id, type)
  const date = useScheduledFor(version ? null : draft)
  const handled = useRef(event)
  // The draft is gone when the event arrives, and the published document may still be the previous one.
  const published = useRef(date)
  useEffect(() => {
    if (draft) published.current = date
  }, [draft, date])
  useEffect(() => {
    if (!event || event === handled.current) return
    handled.current = event
    if (event.op !== 'publish' || event.type !== 'success' || !published.current) return
    toast.push({
      // Several components render the same action, so a fixed id prevents duplicate toasts.
      id: `scheduled-${id}`,
      status: 'info',
      closable: true,
      title: `Scheduled for ${formatMinute(published.current)}`,
      description: 'Readers see it from then on.',
    })
  }, [event, id, toast])
}
