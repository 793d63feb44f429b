import {useToast} from '@sanity/ui/toast'
import type {DocumentActionComponent, SanityDocument} from 'sanity'
import {formatMinute} from '../../web/shared/dates.ts'
import {href} from '../../web/shared/href.ts'
import {readObject} from '../../web/shared/stored.ts'
import {scheduledFor} from '../schedule/schedule.ts'
import {siteOrigin} from '../settings.ts'
import {readersLink} from './as-readers.ts'
import {onceWriterGoesOn} from './goes-on.ts'
import {nameOf} from './parts.ts'
import {usePublished} from './use-published.ts'

const messageId = 'published'

/**
 * Wraps "Publish" so that one message says what readers see now, and where, until the writer goes on. It replaces Sanity's
 * own message, which has no place for an address (`build-plugins/sanity-patches.ts`).
 */
export function announcePublication(publish: DocumentActionComponent): DocumentActionComponent {
  return function AnnouncePublication(props) {
    const toast = useToast()
    usePublished(props, (draft) => {
      const {title, description, address} = announcementOf(draft, new Date(), siteOrigin())
      toast.push({
        // Several components render the same action, so a fixed id prevents duplicate messages. It is the same for all
        // documents, so that the messages of two publications do not cover the form together.
        id: messageId,
        status: 'success',
        closable: true,
        duration: 20_000,
        title,
        description: address ? (
          <a {...readersLink(address.pathname)}>
            See it on the site: {address.host + address.pathname}
          </a>
        ) : (
          description
        ),
      })
      // It would lie over what she writes next. Sanity removes a message in this way, too.
      onceWriterGoesOn(() => toast.push({id: messageId, duration: 0.01}))
    })
    return publish(props)
  }
}

interface Announcement {
  title: string
  description?: string
  /** The address of the page, if readers see it. */
  address?: URL
}

/** Returns the message about a document that was just published. */
export function announcementOf(document: SanityDocument, now: Date, origin: string): Announcement {
  const {_type, slug, publishedAt} = document
  const date = _type === 'article' ? scheduledFor(publishedAt, now) : undefined
  if (date) {
    return {
      title: `Scheduled for ${formatMinute(date)}`,
      description: 'Readers see it from then on.',
    }
  }
  const {current} = readObject(slug)
  const path = href({_type, slug: typeof current === 'string' ? current : null})
  if (!path) return {title: `Published: “${nameOf(document)}”`}
  return {title: `Readers see “${nameOf(document)}” now`, address: new URL(path, origin)}
}
