import {textOf} from '../../../../../web/shared/stored.ts'
import type {ArchiveItem, Attachment, Picture, Status, Term} from '../../item.ts'
import {appendFootnotes} from './wxr-footnotes.ts'
import {addressOf} from '../../convert/placeholder-host.ts'
import {decodePercent, hostOf, lastSegment, plainOf} from '../plain.ts'
import {readInstant} from '../read-instant.ts'
import type {XmlRecord} from './xml-records.ts'

/** What the records before an item say about the site. */
export interface WxrSite {
  address: string | null
  timeZone: string
  /** Names by login. */
  authors: Map<string, string>
  isSquarespace: boolean
}

interface Head {
  postType: string
  title: string
  status: string
}

/** Returns a post, page or document of another type that has a text. */
export function toItem(record: XmlRecord, head: Head, site: WxrSite): ArchiveItem {
  const {fields, meta} = record
  const {title, postType} = head
  const id =
    textOf(fields.get('wp:post_id')) || textOf(fields.get('guid')) || textOf(fields.get('link'))
  const link = textOf(fields.get('link'))
  const slug = slugOf(record, link)
  const login = plainOf(fields.get('dc:creator') ?? '')
  const author = site.authors.get(login) ?? login
  const content = appendFootnotes(
    fields.get('content:encoded') ?? fields.get('description') ?? '',
    meta,
  )
  return {
    id,
    kind: postType === 'page' ? 'page' : 'post',
    title,
    slug,
    addresses: addressesOf(record, {link, id, slug, postType}, site),
    linkedAs: [],
    date: dateOf(fields, site.timeZone),
    status: statusOf(record, head.status),
    authors: author ? [author] : [],
    terms: termsOf(record),
    content,
    format: site.isSquarespace ? 'squarespace' : 'wordpress',
    base: URL.parse(link, addressOf('', site.address))?.href ?? addressOf('', site.address),
    excerpt: plainOf(fields.get('excerpt:encoded') ?? ''),
    cover: coverOf(meta),
    notes: notesOf(record, head),
  }
}

export function toAttachment({fields, meta}: XmlRecord): Attachment {
  return {
    id: textOf(fields.get('wp:post_id')),
    parent: textOf(fields.get('wp:post_parent')),
    url: textOf(fields.get('wp:attachment_url')) || textOf(fields.get('guid')),
    alt: plainOf(meta.get('_wp_attachment_image_alt')?.[0] ?? ''),
    caption: plainOf(fields.get('excerpt:encoded') ?? ''),
  }
}

/** Squarespace writes the whole path as the name of a post. */
function slugOf({fields}: XmlRecord, link: string): string {
  const name = decodePercent(textOf(fields.get('wp:post_name')))
  const isOnlyQuery = /\/\?[^/]*$/.test(link)
  return name.split('/').filter(Boolean).at(-1) ?? (isOnlyQuery ? '' : lastSegment(link))
}

interface Place {
  link: string
  id: string
  slug: string
  postType: string
}

function addressesOf({fields, meta}: XmlRecord, place: Place, site: WxrSite): string[] {
  const {link, id, slug, postType} = place
  const guid = textOf(fields.get('guid'))
  const isNumber = /^\d+$/.test(id) && !site.isSquarespace
  const formerSlugs = (meta.get('_wp_old_slug') ?? []).filter((old) => slug && old && old !== slug)
  const former = formerSlugs.map((old) => link.replace(new RegExp(`${escape(slug)}(?=/?$)`), old))
  const addresses = [
    link,
    ...(/^https?:\/\//.test(guid) && sameHost(guid, link) ? [guid] : []),
    ...(isNumber ? [`/?p=${id}`] : []),
    ...(isNumber && postType === 'page' ? [`/?page_id=${id}`] : []),
    ...former,
  ]
  return [...new Set(addresses.filter(Boolean))]
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function sameHost(one: string, other: string): boolean {
  return hostOf(one) === hostOf(other)
}

function dateOf(fields: Map<string, string>, timeZone: string): string | null {
  return (
    readInstant(`${textOf(fields.get('wp:post_date_gmt'))}Z`, timeZone) ??
    readInstant(textOf(fields.get('wp:post_date')), timeZone) ??
    readInstant(textOf(fields.get('pubDate')), timeZone)
  )
}

const statuses: Record<string, Status> = {
  publish: 'published',
  future: 'scheduled',
  draft: 'draft',
  pending: 'draft',
  private: 'private',
  trash: 'gone',
}

/** An unknown status counts as private. A feed states none: everything in it is public. */
function statusOf({fields}: XmlRecord, status: string): Status {
  if (textOf(fields.get('wp:post_password'))) return status === 'trash' ? 'gone' : 'private'
  return status ? (statuses[status] ?? 'private') : 'published'
}

function termsOf({categories}: XmlRecord): Term[] {
  return categories.flatMap(({domain, nicename, text}): Term[] => {
    const name = plainOf(text)
    const kind = domain === 'category' ? 'category' : domain.endsWith('tag') ? 'tag' : null
    if (!kind || !name || nicename === 'uncategorized') return []
    return [{name, slug: decodePercent(nicename), kind}]
  })
}

function coverOf(meta: XmlRecord['meta']): Picture | null {
  const id = textOf(meta.get('_thumbnail_id')?.[0])
  return id ? {sources: [`attachment:${id}`], alt: '', caption: ''} : null
}

function notesOf({fields, comments, categories}: XmlRecord, {postType}: Head): string[] {
  const others = categories.filter(({domain}) => domain !== 'category' && !domain.endsWith('tag'))
  const named = others.map(({domain, text}) => `${domain} “${plainOf(text)}”`)
  return [
    ...(postType === 'post' || postType === 'page'
      ? []
      : [`It was a “${postType}” at the source.`]),
    ...(textOf(fields.get('wp:post_password')) ? ['It was protected by a password.'] : []),
    ...(comments === 1 ? ['The comment of a reader is not imported.'] : []),
    ...(comments > 1 ? [`The ${comments} comments of readers are not imported.`] : []),
    ...(named.length > 0 ? [`Not brought along: ${named.join(', ')}.`] : []),
  ]
}
