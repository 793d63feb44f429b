import {useToast} from '@sanity/ui/toast'
import {useEffect, useRef} from 'react'
import {useDocumentOperationEvent, type DocumentActionComponent} from 'sanity'
import {href} from '../../web/shared/href.ts'
import {readObject} from '../../web/shared/stored.ts'
import {scheduledFor} from '../schedule/schedule.ts'
import {siteOrigin} from '../settings.ts'

/** Wraps "Publish" so that a message with a link to the page follows, unless its date is in the future. */
export function linkToPage(publish: DocumentActionComponent): DocumentActionComponent {
  return function LinkToPage(props) {
    const {id, type, draft, version} = props
    const toast = useToast()
    const event = useDocumentOperationEvent(id, type)
    const handled = useRef(event)
    // The draft is gone when the event arrives.
    const published = useRef(draft)
    useEffect(() => {
      if (draft && !version) published.current = draft
    }, [draft, version])
    useEffect(() => {
      if (!event || event === handled.current) return
      handled.current = event
      if (event.op !== 'publish' || event.type !== 'success' || !published.current) return
      const {slug, publishedAt} = published.current
      const {current} = readObject(slug)
      const path = href({_type: type, slug: typeof current === 'string' ? current : null})
      if (!path || (type === 'article' && scheduledFor(publishedAt, new Date()))) return
      toast.push({
        // Several components render the same action, so a fixed id prevents duplicate messages.
        id: `page-${id}`,
        closable: true,
        duration: 20_000,
        title: (
          <a href={new URL(path, siteOrigin()).href} target="_blank" rel="noopener">
            See it on the site
          </a>
        ),
      })
    }, [event, id, type, toast])
    return publish(props)
  }
}
