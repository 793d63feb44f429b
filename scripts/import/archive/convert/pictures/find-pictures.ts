import type {Picture} from '../../item.ts'
import type {Conversion} from '../context.ts'
import {quoted} from '../findings.ts'
import {pictureMark} from './marks.ts'
import {sourcesOf} from './picture-sources.ts'

const images = 'img, amp-img, svg image, input[type="image"]'

/**
 * Replaces each picture of a page with a mark in a block of its own, and its caption with a field of the picture.
 * Pixels that only count readers are removed.
 */
export function findPictures(source: Document, base: string, conversion: Conversion): void {
  useFallbacks(source)
  showBackgrounds(source)
  for (const image of source.querySelectorAll(images)) {
    if (isEmoji(image)) continue
    const sources = sourcesOf(image, base, conversion.archive)
    if (isPixel(image) || (sources.length > 0 && sources.every(isCounter))) {
      const [address] = sources
      if (address)
        conversion.findings.withoutCounterpart.add(`A tracker was removed: ${quoted(address)}`)
      image.remove()
      continue
    }
    replace(image, sources, conversion)
  }
  for (const drawing of source.querySelectorAll('svg, canvas')) {
    const name =
      drawing.getAttribute('aria-label') ?? drawing.querySelector('title')?.textContent ?? ''
    if (drawing.querySelector('text') || name.trim()) {
      conversion.findings.withoutCounterpart.add(
        `A drawing in the page itself was left out: ${quoted(name || drawing.textContent)}`,
      )
    }
  }
}

/** A picture that loads late is repeated in `noscript`. The copy counts only if there is no other. */
function useFallbacks(source: Document): void {
  for (const fallback of source.querySelectorAll('noscript')) {
    const [, inner] =
      /(<img\b[^>]*>)/i.exec(fallback.innerHTML.replaceAll('&lt;', '<').replaceAll('&gt;', '>')) ??
      []
    const beside = [fallback.previousElementSibling, fallback.nextElementSibling]
    const hasOther = beside.some((one) => one?.matches('img') || one?.querySelector('img'))
    if (inner && hasOther) fallback.remove()
    if (!inner || hasOther) continue
    const holder = source.createElement('div')
    holder.innerHTML = inner
    fallback.replaceWith(...holder.childNodes)
  }
}

/** The cover of WordPress is a background of its block. */
function showBackgrounds(source: Document): void {
  for (const box of source.querySelectorAll('[style*="background" i]')) {
    if (box.querySelector('img')) continue
    const [, address] =
      /url\(\s*["']?([^"')]+)["']?\s*\)/i.exec(box.getAttribute('style') ?? '') ?? []
    if (!address || /\.svg$/i.test(address)) continue
    const image = source.createElement('img')
    image.setAttribute('src', address)
    box.prepend(image)
  }
}

/** The paste converter replaces these with their character. */
function isEmoji(image: Element): boolean {
  return (
    /\b(?:emoji|wp-smiley)\b/.test(image.getAttribute('class') ?? '') &&
    Boolean(image.getAttribute('alt'))
  )
}

function isPixel(image: Element): boolean {
  const size = (name: string) => Number.parseFloat(image.getAttribute(name) ?? '100')
  return size('width') <= 2 && size('height') <= 2
}

function isCounter(address: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)*(?:pixel\.wp\.com|feeds\.feedburner\.com|feedsportal\.com|doubleclick\.net|facebook\.com\/tr|google-analytics\.com|stats\.wordpress\.com|medium\.com\/_\/stat|vg\d+\.met\.vgwort\.de|quantserve\.com|scorecardresearch\.com)/i.test(
    address,
  )
}

function replace(
  image: Element,
  sources: string[],
  {pictures, archive, findings}: Conversion,
): void {
  const source = image.ownerDocument
  const [, id] = /\bwp-image-(\d+)\b/.exec(image.getAttribute('class') ?? '') ?? []
  const attachment =
    (id ? archive.attachment(id) : undefined) ??
    sources.map((one) => archive.attachmentAt(one)).find(Boolean)
  const {caption, box} = takeCaption(image)
  const alt = (image.getAttribute('alt') ?? '').trim() || attachment?.alt || ''
  const picture: Picture = {
    sources,
    alt: isFileName(alt) ? '' : alt,
    caption: caption ?? (image.hasAttribute('alt') || box ? '' : (attachment?.caption ?? '')),
  }
  pictures.push(picture)
  const mark = source.createElement('div')
  mark.textContent = pictureMark(pictures.length - 1)
  const link = image.closest('a[href]')
  const address = link?.getAttribute('href') ?? ''
  const isOnlyPicture = link && !hasSeveralPictures(link) && !link.textContent.trim()
  if (
    isOnlyPicture &&
    !sources.includes(address) &&
    !/\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(address)
  ) {
    findings.notes.add(`A picture no longer leads to ${address}`)
  }
  const top = box ?? (isOnlyPicture ? link : image)
  const wrapper = top.parentElement?.matches('picture') ? top.parentElement : top
  wrapper.replaceWith(mark)
}

/** Cameras and editors fill the alternative text with the name of the file. */
function isFileName(alt: string): boolean {
  return (
    /^\S+\.(?:jpe?g|png|gif|webp|heic|avif)$/i.test(alt) ||
    /^(?:IMG|DSC|DSCN|P)[_-]?\d+$/i.test(alt)
  )
}

/**
 * Returns a function that tells whether an element contains several matches of `selectors`, including pictures that
 * a placeholder has replaced since. Its results are cached, because a thousand pictures may be in one element.
 */
function severalOf(selectors: string): (part: Element) => boolean {
  const known = new WeakMap<Element, boolean>()
  return (part) => {
    const found = known.get(part) ?? part.querySelectorAll(selectors).length > 1
    known.set(part, found)
    return found
  }
}

const hasSeveralPictures = severalOf(images)
const hasSeveralParts = severalOf(`${images}, table, iframe, video, audio, blockquote, pre, ul, ol`)

const boxes =
  'figure, .wp-caption, .image-block-wrapper, .captioned-image-container, .image-block, .sqs-block-image'
const captions = 'figcaption, .wp-caption-text, .image-caption, .caption, .sqs-caption'

/** Returns the caption of a picture, and the element around both, if it contains nothing else. */
function takeCaption(image: Element): {caption: string | null; box: Element | null} {
  let box: Element | null = null
  for (
    let one = image.parentElement?.closest(boxes);
    one;
    one = one.parentElement?.closest(boxes)
  ) {
    if (hasSeveralParts(one)) break
    box = one
  }
  if (!box) return {caption: null, box: null}
  const [words, ...more] = [...box.querySelectorAll(captions)].filter(
    (one) => !one.parentElement?.closest(captions),
  )
  const rest = box.cloneNode(true) as Element
  for (const one of rest.querySelectorAll(captions)) one.remove()
  // Other words in the box stay in the text, so the box stays too.
  const isWhole = rest.textContent.trim() === '' && more.length === 0
  if (!words) return {caption: null, box: isWhole ? box : null}
  const links = words.querySelectorAll('a[href]').length
  if (!isWhole || links > 0 || words.querySelectorAll('p, br').length > 1) {
    return {caption: null, box: null}
  }
  return {caption: words.textContent.replaceAll(/\s+/g, ' ').trim(), box}
}
