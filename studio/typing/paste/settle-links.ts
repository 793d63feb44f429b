import type {LeftOut} from './left-out.ts'
import {linkAddress} from './link-address.ts'

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
