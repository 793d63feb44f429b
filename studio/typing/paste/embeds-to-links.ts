import {readMediaAddress} from '../../../web/shared/media/media-address.ts'
import {linkAddress} from './links.ts'
import type {PlayerTitles} from './media-blocks.ts'
import {linesOf} from './plain-blocks.ts'

/** What replaced the players of a page. */
export interface LinkedPlayers {
  /** The number of players without an address that readers can open. */
  lost: number
  titles: PlayerTitles
}

/**
 * Replaces frames, videos, recordings and buttons, which a text cannot contain, with links to their addresses. Those
 * without an address that readers can open are removed. The address of a known player becomes that of its page.
 */
export function embedsToLinks(source: Document): LinkedPlayers {
  unpackFrames(source)
  for (const area of source.querySelectorAll('area[href]')) keepArea(area)
  // Apple Notes wraps a table in an object. Any other object holds an address.
  for (const box of source.querySelectorAll('object:not([data]):not(:has(embed, [data]))')) {
    box.replaceWith(...box.childNodes)
  }
  const frames = [...source.querySelectorAll(players)].filter(
    (one) => !one.parentElement?.closest(players),
  )
  const titles = new Map<string, string>()
  let lost = 0
  for (const frame of frames) {
    const address = playerAddress(frame)
    if (address) {
      const name = nameOf(frame) || address
      titles.set(address, name.replace(/\s+/g, ' '))
      frame.replaceWith(linkLine(source, address, name))
    } else {
      lost += 1
      frame.remove()
    }
  }
  for (const button of source.querySelectorAll('button, input, [role="button"]')) {
    keepButton(button)
  }
  return {lost, titles}
}

const players = 'iframe, frame, embed, object, video, audio'

/** Squarespace stores a frame as text in an attribute until it is visible. Other frames contain a whole page there. */
function unpackFrames(source: Document): void {
  for (const frame of source.querySelectorAll('iframe[srcdoc]:not([src^="http"])')) {
    const inner = new DOMParser().parseFromString(frame.getAttribute('srcdoc') ?? '', 'text/html')
    const box = source.createElement('div')
    box.append(...inner.body.childNodes)
    frame.replaceWith(box)
  }
  for (const box of source.querySelectorAll('[data-html*="<iframe"]')) {
    if (box.querySelector('iframe')) continue
    const inner = new DOMParser().parseFromString(box.getAttribute('data-html') ?? '', 'text/html')
    box.append(...inner.querySelectorAll('iframe'))
  }
}

function playerAddress(player: Element): string | undefined {
  const sources = [player, ...player.querySelectorAll('source, embed')]
  const addresses = sources.flatMap((one) =>
    addressNames(one).map((name) => absoluteAddress(one.getAttribute(name))),
  )
  const address = addresses.find(Boolean)
  return readMediaAddress(address)?.page ?? address
}

/** Pages that load a frame late keep its address in an attribute such as `data-src` or `data-lazy-src`. */
function addressNames(player: Element): string[] {
  const late = player.getAttributeNames().filter((name) => /^data-(?:\w+-)*(?:src|url)$/.test(name))
  return ['src', 'data', ...late]
}

/** An address without a scheme has the scheme of its page, which today is always https. */
function absoluteAddress(address: string | null): string | undefined {
  return linkAddress(address?.trim().replace(/^\/\//, 'https://'))
}

function keepButton(button: Element): void {
  const source = button.ownerDocument
  const isInput = button.nodeName === 'INPUT'
  const kind = button.getAttribute('type')?.toLowerCase() ?? 'text'
  if (isInput && !/^(?:submit|button|reset)$/.test(kind)) {
    // The words on both sides of a field are apart. What was typed into it is visible, except a password.
    const value = /^(?:text|search|email|url|tel|number|date|time)$/.test(kind)
    button.replaceWith(` ${(value && button.getAttribute('value')) || ''} `)
    return
  }
  const words = isInput ? (button.getAttribute('value') ?? '') : linesOf(button).join(' ')
  const address = button.closest('a[href]') ? undefined : buttonAddress(button)
  if (address) button.replaceWith(linkLine(source, address, words || nameOf(button) || address))
  else if (isInput) button.replaceWith(words)
}

/** An area of a picture that is a link. */
function keepArea(area: Element): void {
  const address = absoluteAddress(area.getAttribute('href'))
  const words = area.getAttribute('alt')?.trim() || nameOf(area) || address
  if (address && words) area.replaceWith(linkLine(area.ownerDocument, address, words))
}

function buttonAddress(button: Element): string | undefined {
  const script = /https?:\/\/[^'"\s)]+/.exec(button.getAttribute('onclick') ?? '')?.[0]
  const named = ['formaction', 'data-href', 'data-url', 'href'].map((name) =>
    button.getAttribute(name),
  )
  const form = button.closest('form')?.getAttribute('action') ?? null
  return [...named, script ?? null, form].map(absoluteAddress).find(Boolean)
}

function nameOf(element: Element): string {
  return (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').trim()
}

function linkLine(source: Document, address: string, words: string): Element {
  const link = source.createElement('a')
  link.setAttribute('href', address)
  link.textContent = words
  const line = source.createElement('p')
  line.append(link)
  return line
}
