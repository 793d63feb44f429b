import {stegaClean} from '@sanity/client/stega'
import {readObject} from './portable-text.ts'
import {safeHref} from '../shared/safe-href.ts'
import {words} from '../shared/words.ts'

/** What the site invites to at the moment, in its own words. */
export interface Invitation {
  text: string
  /** Not there while nothing is offered. */
  link?: {label: string; href: string}
}

export interface InvitationPlace {
  /** Other words for the link, from the place in a text where it stands. */
  label?: unknown
  /** The slug of the article that invites, so that a request can say where it came from. */
  from?: string | null | undefined
}

/**
 * The settings' call to action as it stands: open, a waiting list, or closed. Undefined while there
 * is none, and where its address is none that a link may lead to.
 */
export function readInvitation(
  value: unknown,
  place: InvitationPlace = {},
): Invitation | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = readObject(value)
  const state = stegaClean(words(fields['state']))
  if (state === 'closed') {
    return {text: words(fields['closedText']) || 'No new sessions are offered at the moment.'}
  }
  const href = readTarget(stegaClean(words(fields['target'])), place.from)
  if (!href) return undefined
  if (state === 'waitingList') {
    return {
      text: words(fields['waitingListText']) || 'There is a waiting list at the moment.',
      link: {label: words(fields['waitingListLabel']) || 'Join the waiting list', href},
    }
  }
  const label = words(place.label) || words(fields['label']) || 'Request a session'
  return {text: words(fields['text']), link: {label, href}}
}

function readTarget(target: string, from: string | null | undefined): string | undefined {
  if (target) return safeHref(target)
  return from ? `/sessions?from=${encodeURIComponent(from)}` : '/sessions'
}
