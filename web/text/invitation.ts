import {stegaClean} from '@sanity/client/stega'
import {readObject} from '../shared/stored.ts'
import {safeHref} from '../shared/href.ts'
import {textOf} from '../shared/stored.ts'
import type {Words} from '../words/words.ts'

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
  {invitation: words}: Words,
  context: InvitationContext = {},
): Invitation | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = readObject(value)
  const state = stegaClean(textOf(fields['state']))
  if (state === 'closed') {
    return {text: textOf(fields['closedText']) || words.closed}
  }
  const href = readTarget(stegaClean(textOf(fields['target'])), context.from)
  if (!href) return undefined
  if (state === 'waitingList') {
    return {
      text: textOf(fields['waitingListText']) || words.waitingList,
      link: {label: textOf(fields['waitingListLabel']) || words.joinWaitingList, href},
    }
  }
  const label = textOf(context.label) || textOf(fields['label']) || words.request
  return {text: textOf(fields['text']), link: {label, href}}
}

function readTarget(target: string, from: string | null | undefined): string | undefined {
  if (target) return safeHref(target)
  return from ? `/sessions?from=${encodeURIComponent(from)}` : '/sessions'
}
