import {useToast} from '@sanity/ui/toast'
import type {DocumentActionComponent, SanityDocument} from 'sanity'
import {href} from '../../web/shared/href.ts'
import {readObject} from '../../web/shared/stored.ts'
import {scheduledFor} from '../schedule/schedule.ts'
import {readersLink} from './as-readers.ts'
import {usePublished} from './use-published.ts'

/** Wraps "Publish" so that a message with a link to the page follows, unless its date is in the future. */
export function linkToPage(publish: DocumentActionComponent): DocumentActionComponent {
  return function LinkToPage(props) {
    const toast = useToast()
    usePublished(props, (draft) => {
      const path = visiblePath(draft, new Date())
      if (!path) return
      toast.push({
        // Several components render the same action, so a fixed id prevents duplicate messages.
        id: `page-${props.id}`,
        closable: true,
        duration: 20_000,
        title: <a {...readersLink(path)}>See it on the site</a>,
      })
    })
    return publish(props)
  }
}

/** Returns the path of a published document's page; undefined if it has none, or readers see it only later. */
export function visiblePath(document: SanityDocument, now: Date): string | undefined {
  const {_type, slug, publishedAt} = document
  const {current} = readObject(slug)
  const path = href({_type, slug: typeof current === 'string' ? current : null})
  return path && !(_type === 'article' && scheduledFor(publishedAt, now)) ? path : undefined
}
