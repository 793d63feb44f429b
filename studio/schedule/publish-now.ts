import {useEffect, useState} from 'react'
import {useDocumentOperation, type DocumentActionComponent} from 'sanity'
import {PublishIcon} from '@sanity/icons/Publish'
import {useScheduledFor} from './use-now.ts'

/**
 * A menu entry for an article with a future date. It sets the date to the current time and calls "Publish"
 * with all its wrappers. If "Publish" is disabled, the date is set anyway, and the button explains why.
 */
export function publishNow(publish: DocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = function PublishNow(props) {
    const description = publish(props)
    const {patch} = useDocumentOperation(props.id, props.type)
    const date = useScheduledFor(props.version ? null : (props.draft ?? props.published))
    const [isRequested, setIsRequested] = useState(false)
    const ready = isRequested && !date && Boolean(props.draft)
    const press = description && !description.disabled ? description.onHandle : undefined

    useEffect(() => {
      if (!ready || !press) return
      setIsRequested(false)
      press()
    }, [ready, press])

    if (!description || !date || isRequested) return null
    return {
      label: 'Publish now',
      icon: PublishIcon,
      title: 'Sets the date to this minute and publishes: readers see it at once.',
      disabled: Boolean(patch.disabled),
      onHandle: () => {
        setIsRequested(true)
        patch.execute([{set: {publishedAt: new Date().toISOString()}}], props.published ?? {})
      },
    }
  }
  return action
}
