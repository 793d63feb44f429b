import type {LeftOut} from './left-out.ts'
import {linkAddress} from './links.ts'

/** Removes pictures and returns their alternative texts. A picture inside a link is replaced by the link. */
export function extractPictures(source: Document): LeftOut[] {
  const pictures = [...source.body.querySelectorAll('img, picture, svg, canvas')].filter(
    (picture) => !picture.parentElement?.closest('picture, svg'),
  )
  return pictures.map((picture) => {
    const name = describe(picture)
    const link = picture.closest('a[href]')
    const address = linkAddress(link?.getAttribute('href'))
    picture.remove()
    if (link && address && !link.textContent.trim()) {
      const line = source.createElement('p')
      link.replaceWith(line)
      link.replaceChildren(name || link.getAttribute('title')?.trim() || address)
      line.append(link)
    }
    return name ? {kind: 'picture', name} : {kind: 'picture'}
  })
}

function describe(picture: Element): string {
  const image = picture.matches('img') ? picture : picture.querySelector('img, title')
  return (image?.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? '').trim()
}
