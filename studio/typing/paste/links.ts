import {problemOf} from '../../../web/shared/href.ts'
import type {LeftOut} from './left-out.ts'

/**
 * Where a pasted link leads, if a reader may follow it: whole addresses only, since a path would be one
 * of the page it was copied from. What Google puts before the addresses of its documents is taken off.
 */
export function linkAddress(href: unknown): string | undefined {
  const url = typeof href === 'string' ? URL.parse(href.trim()) : null
  if (!url || problemOf(url)) return undefined
  const behind = isGoogleDetour(url) ? url.searchParams.get('q') : null
  return behind ? linkAddress(behind) : url.href
}

function isGoogleDetour({hostname, pathname, searchParams}: URL): boolean {
  return hostname === 'www.google.com' && pathname === '/url' && searchParams.has('q')
}

/**
 * Makes the addresses of links whole where the page says what they begin with. Returns those that lead
 * to a place of the page's own that cannot be known here; their words stay.
 */
export function settleLinks(source: Document, base: string | undefined): LeftOut[] {
  return [...source.querySelectorAll('a[href]')].flatMap((link): LeftOut[] => {
    const href = (link.getAttribute('href') ?? '').trim()
    if (linkAddress(href) || !href || href.startsWith('#')) return []
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase()
    const whole = scheme ? undefined : linkAddress(URL.parse(href, base ?? 'about:blank')?.href)
    if (whole) link.setAttribute('href', whole)
    const isAddress = !scheme || scheme === 'file'
    return whole || !isAddress || !link.textContent.trim() ? [] : [{kind: 'address', name: href}]
  })
}

/** What the addresses of a page begin with, where it says so. */
export function baseOf(source: Document): string | undefined {
  return linkAddress(source.querySelector('base[href]')?.getAttribute('href'))
}
