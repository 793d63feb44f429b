import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {typesWithPage, href} from '../../web/shared/href.ts'
import {sampleAuthorId, samplePerson} from '../../web/shared/samples.ts'

/** The fields of a document that determine its path. */
export interface Addressed {
  _id: string
  _type: string
  slug?: {current?: string}
  /** An article's date. Before it, readers do not see the article. */
  publishedAt?: string
  /** An author's name. */
  name?: string
}

/** A redirect as it is stored. */
export interface Redirect {
  _id: string
  from: string
  target?: {_ref: string} | null
  /** A projection returns null for a missing field. */
  address?: string | null
}

/** The changes that make the old path lead to the document. */
export interface RedirectPlan {
  /** The redirect from the old path to the document. */
  create?: {_id: string; from: string; target: string}
  /** Redirects that would hide a document's own page or duplicate the new redirect. */
  remove: string[]
  /** Redirects to the old path. They get the document itself as their target. */
  retarget: string[]
}

/** Returns the path of a document's own page; undefined if it has none. */
export function pathOf(document: Addressed | null | undefined): string | undefined {
  return document && typesWithPage.some((type) => type === document._type)
    ? href({_type: document._type, slug: document.slug?.current ?? null})
    : undefined
}

/**
 * Returns the redirects that are necessary when `next` replaces the `published` version of a document, given
 * all existing ones. Returns undefined when nothing has to change: the path is the same, or no reader can
 * have seen it.
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
    published && from && wasVisible(published, now) && !isUntakenSample(published)
      ? {_id: redirectId(from), from, target: published._id}
      : undefined
  const remove = existing.filter(
    ({_id, from: path}) =>
      (samePath(path, to) && wasVisible(next, now)) ||
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

/**
 * Returns whether a version is the sample author under its own name. Its address was never the writer's, so when she
 * takes its place, nobody has to be sent on from it.
 */
export function isUntakenSample({_id, name}: Addressed): boolean {
  return _id === sampleAuthorId && name === samplePerson.name
}

/**
 * Returns what the form says below the address of the sample author, undefined for any other document. What it says of
 * others, that a published address stays, is not true of this one: the address of a writer's own page must not be that
 * of the sample, and she would not think of changing it.
 */
export function describeSampleAddress(published: Addressed | null | undefined): string | undefined {
  return published && isUntakenSample(published)
    ? 'The end of the page’s address, as in /authors/your-name. This one is the sample’s. When you replace its name by your own, it becomes yours; once you have published that, it stays.'
    : undefined
}

/** Returns whether readers can have seen this version. A future date hides an article. */
export function wasVisible({publishedAt}: Addressed, now: Date): boolean {
  const date = publishedAt ? Date.parse(publishedAt) : Number.NaN
  return Number.isNaN(date) || date <= now.getTime()
}

/** Returns whether two paths lead to the same page. A slash at the end makes no difference. */
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
