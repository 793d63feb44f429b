import {problemOf} from '../../../web/shared/href.ts'
import type {LeftOut} from './left-out.ts'

/**
 * Returns the address of a pasted link if readers may follow it. Only absolute addresses are accepted, because a path
 * belongs to the page that it was copied from. Google’s redirect around an address is removed.
 */
export function linkAddress(href: unknown): string | undefined {
  const url = typeof href === 'string' ? URL.parse(href.trim()) : null
  if (!url || problemOf(url)) return undefined
  const target = isGoogleDetour(url) ? url.searchParams.get('q') : null
  return target ? linkAddress(target) : url.href
}

function isGoogleDetour({hostname, pathname, searchParams}: URL): boolean {
  return hostname === 'www.google.com' && pathname === '/url' && searchParams.has('q')
}

/**
 * Resolves relative links against the base of the page, if it has one. Returns the links whose target is unknown;
 * their text stays.
 */
export function resolveLinks(source: Document, base: string | undefined): LeftOut[] {
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

/** Makes a link of each text that is only an address, as WordPress writes an embedded page. */
export function linkBareAddresses(source: Document): void {
  const texts = source.createTreeWalker(source.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (texts.nextNode()) {
    const text = texts.currentNode as Text
    const isBare = /^\s*https?:\/\/\S+\s*$/i.test(text.data)
    if (isBare && !text.parentElement?.closest('a, pre, code, textarea, style')) found.push(text)
  }
  for (const text of found) {
    const link = source.createElement('a')
    link.setAttribute('href', text.data.trim())
    text.replaceWith(link)
    link.append(text)
  }
}

/** Returns the base address of a page, if it has one. */
export function baseOf(source: Document): string | undefined {
  return linkAddress(source.querySelector('base[href]')?.getAttribute('href'))
}
