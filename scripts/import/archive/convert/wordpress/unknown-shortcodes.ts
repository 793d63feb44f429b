import type {Conversion} from '../context.ts'
import {quoted} from '../findings.ts'
import {escapeHtml, protect, readAttributes} from './shortcode-syntax.ts'
import {idsOf, pictureOf} from './html-parts.ts'

const tag = /\[(\/?)([a-z][\w-]*)((?:\s+(?:"[^"]*"|'[^']*'|[^\]"']|["'])*?)?)\s*\/?\]/gi

/** Shortcodes that arrange parts of a page. Words on both sides of one are apart. */
const layout =
  /^(?:vc_|et_pb_|fusion_|av_|cs_|mk_|ux_|nectar_|su_|one_|two_|three_|col|row|section|tab|accordion|toggle|box|div|spacer|separator|divider)/i
const pictureNames = /^(?:image|images|img|ids|image_id|img_id|photo|media|background_image|src)$/
const textNames =
  /^(?:title|heading|text|caption|subtitle|button_text|label|name|author|quote|content)$/
const linkNames = /^(?:link|url|href|button_url|button_link)$/

/**
 * Removes the tags of unknown shortcodes. Their content stays, and so do the pictures, words and links in their
 * attributes. Brackets that are no shortcode, as in “[sic]”, are text.
 */
export function replaceUnknown(html: string, conversion: Conversion): string {
  const {text, restore} = protect(html)
  const closed = new Set(
    [...text.matchAll(/\[\/([a-z][\w-]*)\s*\]/gi)].map(([, name = '']) => name),
  )
  const replaced = text.replaceAll(tag, (source, slash: string, name: string, given: string) => {
    const hasAttributes = /\s[\w-]+\s*=\s*\S/.test(given)
    if (!closed.has(name) && !hasAttributes && !/_/.test(name)) return source
    const gap = layout.test(name) ? '\n\n' : ''
    if (slash) return gap
    const whole = restore(source)
    conversion.findings.withoutCounterpart.add(
      `The shortcode ${quoted(whole)} was removed; its content is in the text.`,
    )
    return `${gap}${contentOf(restore(given), conversion)}${gap}`
  })
  return restore(replaced)
}

/** Returns what readers saw of a shortcode's attributes. */
function contentOf(given: string, {archive}: Conversion): string {
  const {attributes} = readAttributes(given)
  const parts = [...attributes].map(([name, value]) => {
    if (pictureNames.test(name) && /^[\d,\s]+$/.test(value)) {
      const known = idsOf(value).filter((id) => archive.attachment(id))
      return known.map(pictureOf).join('')
    }
    if (/\.(?:jpe?g|png|gif|webp|avif)(?:\?\S*)?$/i.test(value)) {
      return `<figure><img src="${escapeHtml(value)}"></figure>`
    }
    if (textNames.test(name) && /\p{L}{2}/u.test(value)) return `<p>${value}</p>`
    const [, link] = linkNames.test(name)
      ? (/(?:^|url:)(https?(?::|%3A)\S+?)(?:\||$)/i.exec(value) ?? [])
      : []
    const address = link && decode(link)
    return address ? `<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>` : ''
  })
  return parts.join('')
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
