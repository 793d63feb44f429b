import {useEffect, useState} from 'react'
import {useDocumentOperation, type DocumentActionComponent} from 'sanity'
import {PublishIcon} from '@sanity/icons/Publish'
import {useScheduledFor} from './use-now.ts'

/**
 * A menu entry for an article whose date is still to come: sets the date to this minute and presses "Publish",
 * with all that stands around it. When "Publish" is not to be pressed, the date is set all the same, and the
 * button says why.
 */
export function publishNow(publish: DocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = function PublishNow(props) {
    const description = publish(props)
    const {patch} = useDocumentOperation(props.id, props.type)
    const date = useScheduledFor(props.version ? null : (props.draft ?? props.published))
    const [wanted, setWanted] = useState(false)
    const ready = wanted && !date && Boolean(props.draft)
    const press = description && !description.disabled ? description.onHandle : undefined

    useEffect(() => {
      if (!ready || !press) return
      setWanted(false)
      press()
    }, [ready, press])

    if (!description || !date || wanted) return null
    return {
      label: 'Publish now',
      icon: PublishIcon,
      title: 'Sets the date to this minute and publishes: readers see it at once.',
      disabled: Boolean(patch.disabled),
      onHandle: () => {
        setWanted(true)
        patch.execute([{set: {publishedAt: new Date().toISOString()}}], props.published ?? {})
      },
    }
  }
  return action
}
