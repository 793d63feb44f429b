import type {Conversion} from '../context.ts'
import {quoted} from '../findings.ts'
import {idsOf, linkLine, pictureOf} from './html-parts.ts'
import {escapeHtml, protect, replaceShortcodes, type Shortcode} from './shortcode-syntax.ts'
import {replaceUnknown} from './unknown-shortcodes.ts'

type Expand = (shortcode: Shortcode, conversion: Conversion) => string

/** Replaces the shortcodes of WordPress and its plugins with HTML. Their enclosed content always stays. */
export function expandShortcodes(html: string, conversion: Conversion): string {
  const known = replaceShortcodes(html, Object.keys(handlers), (shortcode) => {
    const {name} = shortcode
    return handlers[name]?.(shortcode, conversion) ?? shortcode.source
  })
  return replaceUnknown(known, conversion)
}

const handlers: Record<string, Expand> = {
  caption: toFigure,
  wp_caption: toFigure,
  gallery: toGallery,
  playlist: ({attributes}, {archive}) =>
    idsOf(attributes.get('ids'))
      .flatMap((id) => archive.attachment(id) ?? [])
      .map(({url, caption}) => linkLine(url, caption || url))
      .join(''),
  embed: ({content, attributes, values}) =>
    linkLine((content ?? attributes.get('src') ?? values[0] ?? '').trim()),
  audio: (shortcode) => toPlayer(shortcode, ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac']),
  video: (shortcode) => toPlayer(shortcode, ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv']),
  youtube: (shortcode) => toVideoLink(shortcode, 'https://www.youtube.com/watch?v='),
  vimeo: (shortcode) => toVideoLink(shortcode, 'https://vimeo.com/'),
  dailymotion: (shortcode) => toVideoLink(shortcode, 'https://www.dailymotion.com/video/'),
  soundcloud: (shortcode) => toVideoLink(shortcode, 'https://soundcloud.com/'),
  spotify: (shortcode) => toVideoLink(shortcode, 'https://open.spotify.com/'),
  googlemaps: (shortcode) => toVideoLink(shortcode, 'https://maps.google.com/?q='),
  code: toCode,
  sourcecode: toCode,
  'contact-form': withoutForm,
  'contact-form-7': withoutForm,
  'contact-field': withoutForm,
  gravityform: withoutForm,
  wpforms: withoutForm,
  ninja_form: withoutForm,
}

function toFigure({content, attributes}: Shortcode): string {
  const inner = (content ?? '').trim()
  const [, picture, rest = ''] =
    /^((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? []
  if (!picture) return inner
  const stated = attributes.get('caption')
  const caption = rest.trim() || (stated ? escapeHtml(stated) : '')
  return `\n\n<figure>${picture}${caption && `<figcaption>${caption}</figcaption>`}</figure>\n\n`
}

function toGallery({attributes}: Shortcode, {archive, itemId}: Conversion): string {
  const ids = idsOf(attributes.get('ids') ?? attributes.get('include'))
  const excluded = idsOf(attributes.get('exclude'))
  const found =
    ids.length > 0
      ? ids.map((id) => archive.attachment(id) ?? {id})
      : archive.attachmentsOf(attributes.get('id') ?? itemId).filter(isPicture)
  const pictures = found.filter(({id}) => !excluded.includes(id)).map(({id}) => pictureOf(id))
  return `\n\n${pictures.join('')}\n\n`
}

function isPicture({url}: {url: string}): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|heic|bmp|tiff?)(?:\?|$)/i.test(url)
}

function toPlayer({attributes, values, content, source}: Shortcode, names: string[]): string {
  const address = names.map((name) => attributes.get(name)).find(Boolean) ?? values[0] ?? ''
  const words = attributes.get('title') ?? attributes.get('caption') ?? ''
  const poster = attributes.get('poster')
  const picture = poster ? `<img src="${escapeHtml(poster)}">` : ''
  const isAddress = /^(?:https?:)?\/\/|^\//.test(address)
  const player = isAddress
    ? `<audio src="${escapeHtml(address)}" title="${escapeHtml(words)}"></audio>`
    : `<p>${escapeHtml(source)}</p>`
  return `\n\n${picture}${player}${content ?? ''}\n\n`
}

function toVideoLink({attributes, values, content}: Shortcode, page: string): string {
  const names = ['url', 'src', 'href', 'id', 'v', 'video', 'videoid']
  const named = names.map((name) => attributes.get(name)).find(Boolean)
  const given = (content?.trim() || named || values[0] || '').trim()
  if (!given) return ''
  return linkLine(/^https?:\/\//.test(given) ? given : `${page}${given}`)
}

function toCode({content}: Shortcode): string {
  return content === null ? '' : `\n\n<pre>${content}</pre>\n\n`
}

function withoutForm({source, content}: Shortcode, {findings}: Conversion): string {
  findings.withoutCounterpart.add(`A form was left out: ${quoted(source)}`)
  return content === null || !/[^\s[\]]/.test(protect(content).text) ? '' : content
}
