import {toMediaBlock} from '../../../../../web/shared/media/media-address.ts'
import {escapeHtml} from './shortcode-syntax.ts'

/** A picture by the id of its attachment; `find-pictures.ts` looks it up. */
export function pictureOf(id: string): string {
  return `<figure><img class="wp-image-${escapeHtml(id)}"></figure>`
}

export function idsOf(text: string | undefined): string[] {
  return (text ?? '').match(/\d+/g) ?? []
}

export function linkLine(address: string, words = address): string {
  if (!/^https?:\/\//.test(address)) return words ? `<p>${escapeHtml(words)}</p>` : ''
  if (toMediaBlock(address)) {
    const title = words === address ? '' : words
    return `\n\n<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}"></iframe>\n\n`
  }
  return `\n\n<p><a href="${escapeHtml(address)}">${escapeHtml(words)}</a></p>\n\n`
}
