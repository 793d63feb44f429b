import type {MouseEvent} from 'react'
import {siteOrigin} from '../settings.ts'

/**
 * Opens a page of the site in a new tab as readers see it. A preview that was opened before would still apply there,
 * so the site ends it first, unless the author is looking at one in the Studio.
 */
export function openAsReaders(path: string): void {
  window.open(readersAddress(path, window.location.pathname), '_blank', 'noopener')
}

/** Returns the address that opens a page of the site from a page of the Studio. */
export function readersAddress(path: string, studioPath: string, origin = siteOrigin()): string {
  const isPreviewing = /\/presentation(?:\/|$)/.test(studioPath)
  const query = new URLSearchParams({to: path})
  return new URL(isPreviewing ? path : `/api/draft-mode/disable?${query.toString()}`, origin).href
}

/** Returns the attributes of a link to a page as readers see it. Its address, which can be copied, is the readers' own. */
export function readersLink(path: string) {
  return {
    href: new URL(path, siteOrigin()).href,
    target: '_blank',
    rel: 'noopener',
    onClick(event: MouseEvent) {
      event.preventDefault()
      openAsReaders(path)
    },
  }
}
