import {stegaClean} from '@sanity/client/stega'
import {readObject} from '../shared/stored.ts'
import {safeHref} from '../shared/href.ts'
import {textOf} from '../shared/stored.ts'

/** The site's current call to action. */
export interface Invitation {
  text: string
  /** Undefined while no sessions are offered. */
  link?: {label: string; href: string}
}

export interface InvitationContext {
  /** A different label for the link, from the block in a text. */
  label?: unknown
  /** The slug of the article with the invitation, so that a request can name it. */
  from?: string | null | undefined
}

/**
 * Reads the settings' call to action: open, waiting list, or closed. Undefined if there is none, or if its address is
 * unsafe.
 */
export function readInvitation(
  value: unknown,
  context: InvitationContext = {},
): Invitation | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = readObject(value)
  const state = stegaClean(textOf(fields['state']))
  if (state === 'closed') {
    return {text: textOf(fields['closedText']) || 'No new sessions are offered at the moment.'}
  }
  const href = readTarget(stegaClean(textOf(fields['target'])), context.from)
  if (!href) return undefined
  if (state === 'waitingList') {
    return {
      text: textOf(fields['waitingListText']) || 'There is a waiting list at the moment.',
      link: {label: textOf(fields['waitingListLabel']) || 'Join the waiting list', href},
    }
  }
  const label = textOf(context.label) || textOf(fields['label']) || 'Request a session'
  return {text: textOf(fields['text']), link: {label, href}}
}

function readTarget(target: string, from: string | null | undefined): string | undefined {
  if (target) return safeHref(target)
  return from ? `/sessions?from=${encodeURIComponent(from)}` : '/sessions'
}
