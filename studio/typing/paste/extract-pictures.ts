import type {LeftOut} from './left-out.ts'
import {linkAddress} from './links.ts'
import {divides} from './separate-words.ts'

/**
 * Removes pictures and returns their alternative texts. A picture inside a link is replaced by the link, and an emoji
 * drawn as a picture by its character. The boxes of a check list are no content.
 */
export function extractPictures(source: Document): LeftOut[] {
  for (const box of source.querySelectorAll('li[role="checkbox"] img')) box.remove()
  for (const emoji of source.querySelectorAll('img[alt]')) {
    const character = emoji.getAttribute('alt') ?? ''
    if (isEmoji.test(character)) emoji.replaceWith(character)
  }
  const pictures = [...source.body.querySelectorAll('img, picture, svg, canvas')].filter(
    (picture) => !picture.parentElement?.closest('picture, svg'),
  )
  return pictures.map((picture) => {
    const name = describe(picture)
    const link = picture.closest('a[href]')
    const address = linkAddress(link?.getAttribute('href'))
    if (divides(picture)) picture.replaceWith(' ')
    else picture.remove()
    if (link && address && !link.textContent.trim()) {
      const line = source.createElement('p')
      link.replaceWith(line)
      link.replaceChildren(name || link.getAttribute('title')?.trim() || address)
      line.append(link)
    }
    return name ? {kind: 'picture', name} : {kind: 'picture'}
  })
}

/** Digits and some signs count as parts of emojis, such as keycaps, so one real emoji is required. */
const isEmoji =
  /^(?=.*[\p{Extended_Pictographic}\p{Regional_Indicator}])[\p{Extended_Pictographic}\p{Emoji_Component}]{1,20}$/u

function describe(picture: Element): string {
  const image = picture.matches('img') ? picture : picture.querySelector('img, title')
  return (image?.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '').trim()
}
