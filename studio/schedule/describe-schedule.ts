import {useToast} from '@sanity/ui/toast'
import {useEffect, useRef} from 'react'
import {
  useDocumentOperationEvent,
  useTranslation,
  type DocumentActionComponent,
  type DocumentActionProps,
} from 'sanity'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {readableMinute} from './schedule.ts'
import {useScheduledFor} from './use-now.ts'

/** "Publish" says what it does while the date is still to come: readers see the article from then on. */
export function describeSchedule(publish: DocumentActionComponent): DocumentActionComponent {
  return function DescribeSchedule(props) {
    const description = publish(props)
    const date = useScheduledFor(props.version ? null : props.draft)
    const {t} = useTranslation('structure')
    useScheduleToast(props)
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

/** Says after publishing from when on readers see it, if that is still to come. */
function useScheduleToast({id, type, draft, version}: DocumentActionProps): void {
  const toast = useToast()
  const event = useDocumentOperationEvent(id, type)
  const date = useScheduledFor(version ? null : draft)
  const said = useRef(event)
  // The draft is gone when the event arrives, and the published document may still be the one before it.
  const published = useRef(date)
  useEffect(() => {
    if (draft) published.current = date
  }, [draft, date])
  useEffect(() => {
    if (!event || event === said.current) return
    said.current = event
    if (event.op !== 'publish' || event.type !== 'success' || !published.current) return
    toast.push({
      // Several parts of the form show the same action.
      id: `scheduled-${id}`,
      status: 'info',
      closable: true,
      title: `Scheduled for ${readableMinute(published.current)}`,
      description: 'Readers see it from then on.',
    })
  }, [event, id, toast])
}
