import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {addressedTypes, href} from '../../web/shared/href.ts'

/** A document with a page of its own, as far as its address goes. */
export interface Addressed {
  _id: string
  _type: string
  slug?: {current?: string}
  /** An article's date: before it, readers do not see the article. */
  publishedAt?: string
}

/** A redirect as the lake holds it. */
export interface Redirect {
  _id: string
  from: string
  target?: {_ref: string} | null
  /** A projection makes null of what is not there. */
  address?: string | null
}

/** What has to happen so that readers who have the old address arrive. */
export interface RedirectPlan {
  /** The old address, which is to lead to the document. */
  create?: {_id: string; from: string; target: string}
  /** Redirects that would stand in front of a document's own page, or beside the new redirect. */
  remove: string[]
  /** Redirects that led to the old address: they are to lead to the document itself. */
  retarget: string[]
}

/** The path of a document's own page; undefined while it has none. */
export function pathOf(document: Addressed | null | undefined): string | undefined {
  return document && addressedTypes.some((type) => type === document._type)
    ? href({_type: document._type, slug: document.slug?.current ?? null})
    : undefined
}

/**
 * The redirects of a document whose `published` version is about to be replaced by `next`, given all that
 * there are. Undefined when nothing has to change: its address stays, or no reader can have seen it.
 */
export function planRedirects(
  published: Addressed | null | undefined,
  next: Addressed | null | undefined,
  existing: readonly Redirect[],
  now: Date,
): RedirectPlan | undefined {
  const [from, to] = [pathOf(published), pathOf(next)]
  if (!next || !to || from === to) return undefined
  const create =
    published && from && wasSeen(published, now)
      ? {_id: redirectId(from), from, target: published._id}
      : undefined
  const remove = existing.filter(
    ({_id, from: path}) =>
      (samePath(path, to) && wasSeen(next, now)) ||
      (create !== undefined && samePath(path, create.from) && _id !== create._id),
  )
  const retarget = create
    ? existing.filter(
        (redirect) => samePath(redirect.address, create.from) && !remove.includes(redirect),
      )
    : []
  const plan = {remove: remove.map(({_id}) => _id), retarget: retarget.map(({_id}) => _id)}
  if (!create && plan.remove.length === 0) return undefined
  return create ? {create, ...plan} : plan
}

/** Whether readers can have seen the published version: a date still to come hides an article. */
export function wasSeen({publishedAt}: Addressed, now: Date): boolean {
  const date = publishedAt ? Date.parse(publishedAt) : Number.NaN
  return Number.isNaN(date) || date <= now.getTime()
}

/** Whether two paths lead to the same page; a slash at the end makes no difference. */
function samePath(path: string | null | undefined, other: string): boolean {
  return typeof path === 'string' && path.replace(/(?<=.)\/$/, '') === other
}

/**
 * Returns the id of the redirect that the Studio creates for a path. It depends only on the path, so a path cannot
 * have two redirects. The browser's own hash function does not exist on plain `http://` addresses.
 */
export function redirectId(from: string): string {
  return `redirect-${bytesToHex(sha256(utf8ToBytes(from))).slice(0, 24)}`
}
