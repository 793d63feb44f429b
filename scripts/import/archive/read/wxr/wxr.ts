import {textOf} from '../../../../../web/shared/stored.ts'
import type {Archive, ArchiveFiles, Entry, ReadOptions} from '../../item.ts'
import {decodePieces} from '../decode-text.ts'
import {plainOf} from '../plain.ts'
import {toAttachment, toItem, type WxrSite} from './wxr-item.ts'
import {readRecords, type XmlRecord} from './xml-records.ts'

/** Types of WordPress that hold no text of a page. */
const withoutText = new Set(
  `revision nav_menu_item custom_css customize_changeset oembed_cache user_request wp_global_styles wp_template
  wp_template_part wp_navigation wp_font_family wp_font_face acf-field acf-field-group acf-post-type acf-taxonomy
  elementor_library elementor_snippet scheduled-action wpcf7_contact_form wpforms shop_order shop_coupon
  custom-css amp_validated_url feedback postman_sent_mail mc4wp-form wp_log jp_pay_order`.split(
    /\s+/,
  ),
)

/** Opens exports of WordPress or Squarespace (WXR), or RSS feeds. They are read in pieces, whatever their size. */
export function openWxr(
  sources: (() => AsyncIterable<Buffer>)[],
  files: ArchiveFiles | null,
  options: ReadOptions,
): Archive {
  return {
    name: 'WordPress or Squarespace export',
    files,
    async *entries() {
      // WordPress splits a large export into several files.
      for (const read of sources) yield* readEntries(() => decodePieces(read()), options)
    },
  }
}

/** Yields the entries of an export, given its text in pieces. */
export async function* readEntries(
  read: () => AsyncIterable<string>,
  options: ReadOptions,
): AsyncGenerator<Entry> {
  const site: WxrSite = {
    address: options.site,
    timeZone: options.timeZone,
    authors: new Map(),
    isSquarespace: false,
  }
  const problems: string[] = []
  for await (const record of readRecords(read(), (message) => problems.push(message))) {
    yield* problems.splice(0).map((message): Entry => ({type: 'problem', message}))
    yield* readRecord(record, site)
  }
  yield* problems.splice(0).map((message): Entry => ({type: 'problem', message}))
}

function* readRecord(record: XmlRecord, site: WxrSite): Generator<Entry> {
  const {name, fields, text} = record
  const isAddress = name === 'link' || name === 'wp:base_blog_url' || name === 'wp:base_site_url'
  if (isAddress && /^https?:\/\//.test(text.trim())) {
    // The address of the blog is more exact than that of a network of blogs, so the last one counts.
    if (site.address === null || name === 'wp:base_blog_url') site.address = text.trim()
    yield {type: 'site', address: site.address}
  } else if (name === 'generator' && /squarespace/i.test(text)) {
    site.isSquarespace = true
  } else if (name === 'wp:author') {
    const login = textOf(fields.get('wp:author_login'))
    const full = `${fields.get('wp:author_first_name') ?? ''} ${fields.get('wp:author_last_name') ?? ''}`
    const shown = plainOf(fields.get('wp:author_display_name') ?? '') || plainOf(full)
    if (login && shown) site.authors.set(login, shown)
  } else if (name === 'item') {
    yield readItem(record, site)
  }
}

function readItem(record: XmlRecord, site: WxrSite): Entry {
  const {fields} = record
  const postType = textOf(fields.get('wp:post_type')) || 'post'
  const title = plainOf(fields.get('title') ?? '')
  if (postType === 'attachment') return {type: 'attachment', attachment: toAttachment(record)}
  if (postType === 'wp_block') {
    const id = textOf(fields.get('wp:post_id'))
    return {type: 'part', id, content: fields.get('content:encoded') ?? ''}
  }
  const status = textOf(fields.get('wp:status'))
  if (withoutText.has(postType) || status === 'auto-draft' || status === 'inherit') {
    const reason = withoutText.has(postType)
      ? `is a “${postType}”, which is no page`
      : 'was saved automatically and never finished'
    return {type: 'skipped', what: title || textOf(fields.get('wp:post_id')) || postType, reason}
  }
  return {type: 'item', item: toItem(record, {postType, title, status}, site)}
}
