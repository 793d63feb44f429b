import {toMediaBlock} from '../../../../web/shared/media/media-address.ts'
import {isRecording} from './recordings.ts'
import type {Conversion} from './context.ts'
import {quoted} from './findings.ts'

/** Elements that an article does not have, with what the converter makes of them. */
const kinds: [selector: string, became: string][] = [
  ['iframe, frame, embed, object', 'An embedded page became a link'],
  ['video', 'A video became a link'],
  ['audio', 'A recording became a link'],
  ['form', 'A form became its words'],
  ['details', 'A part that opens became paragraphs'],
  ['pre', 'Code became a paragraph'],
  ['dl', 'A list of terms became paragraphs'],
  ['hr', 'A dividing line was left out'],
  ['del, s, strike', 'Struck words are plain words'],
  ['sub, sup:not(:has(a))', 'A raised or lowered sign is plain'],
  ['math', 'A formula became its signs'],
]

/** Reports the elements of a page without a counterpart, and prepares those whose words would be noise. */
export function findPlayers(source: Document, {findings}: Conversion): void {
  removeScripts(source, findings.withoutCounterpart)
  for (const [selector, became] of kinds) {
    const found = source.querySelectorAll(selector)
    for (const element of found) {
      // The converter makes a block of the players of known providers.
      if (toMediaBlock(addressOf(element))) continue
      // It is uploaded as a recording of this site.
      if (element.localName === 'audio' && isRecording(nameOf(element))) continue
      findings.withoutCounterpart.add(`${became}: ${quoted(nameOf(element))}`)
    }
  }
  for (const video of source.querySelectorAll('video[poster]')) {
    const image = source.createElement('img')
    image.setAttribute('src', video.getAttribute('poster') ?? '')
    video.before(image)
  }
}

/** An address without a scheme has the scheme of its page. */
function addressOf(element: Element): string | undefined {
  const names = ['src', 'data', 'data-src', 'data-lazy-src', 'data-url']
  const address = names.map((name) => element.getAttribute(name)).find(Boolean)
  return address?.replace(/^\/\//, 'https://')
}

function nameOf(element: Element): string {
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src')
  return source ?? (element.textContent.trim() || element.localName)
}

/** Scripts never arrive. A frame that only counts readers does not either. */
function removeScripts(source: Document, found: Set<string>): void {
  for (const script of source.querySelectorAll('script')) {
    const address = script.getAttribute('src')
    const type = script.getAttribute('type') ?? ''
    if (address || !/json/.test(type))
      found.add(`A script was removed: ${quoted(address ?? script.textContent)}`)
    script.remove()
  }
  for (const frame of source.querySelectorAll('iframe')) {
    const size = ['width', 'height'].map((name) => Number(frame.getAttribute(name) ?? '100'))
    if (size.some((one) => one > 2)) continue
    found.add(`A tracker was removed: ${quoted(frame.getAttribute('src') ?? 'iframe')}`)
    frame.remove()
  }
}

/** The players of Ghost contain the labels of their buttons, and those of Substack their own forms. */
export function simplifyCards(source: Document, {findings}: Conversion): void {
  const labels =
    '.kg-audio-player, .kg-audio-current-time, .kg-audio-hide, .kg-video-overlay, .kg-video-player-container, .kg-toggle-card svg, .subscription-widget-wrap, .subscription-widget, .image-link-expand, .pencraft.icon-container, .kg-bookmark-icon, .kg-bookmark-thumbnail + noscript'
  for (const label of source.querySelectorAll(labels)) {
    const words = label.textContent.trim()
    if (words)
      findings.withoutCounterpart.add(`Controls of the old site were left out: ${quoted(words)}`)
    label.remove()
  }
  for (const audio of source.querySelectorAll('.kg-audio-card audio')) {
    const title = audio.closest('.kg-audio-card')?.querySelector('.kg-audio-title')
    if (title) audio.setAttribute('title', title.textContent)
    title?.remove()
  }
  for (const thumbnail of source.querySelectorAll('img.kg-audio-thumbnail.placeholder'))
    thumbnail.remove()
}
