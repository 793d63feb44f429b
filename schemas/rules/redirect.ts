import type {ValidationContext} from 'sanity'
import {href, isReserved, parseHref} from '../../web/shared/href.ts'
import {isFileName, isSecurePage} from './address.ts'
import {askLake} from './ask-lake.ts'
import {findRedirectProblem, readPath} from './find-redirect-problem.ts'

/**
 * Validates a path of this site: `/articles/an-old-title`, without `?` and `#`. WordPress’s `/?p=12`, which is the
 * address of a page, is allowed.
 */
export function pathOnThisSite(path: string | undefined): true | string {
  if (!path?.trim()) return 'Write the old address, beginning with /.'
  if (!/^\/(?![/\\])[^\s]*$/.test(path)) {
    return 'Begin with / and leave out the name of the site, as in /articles/an-old-title.'
  }
  if (/[?#]/.test(path) && !isPageNumber(path)) return 'Leave out everything from the ? or # on.'
  return true
}

/** Returns whether an address is WordPress’s second address of a page, `/?p=12`. */
function isPageNumber(address: string): boolean {
  return /^\/\?p=\d+$/.test(address)
}

/** Validates the target of a redirect: a path of this site, or an https URL. */
export function redirectAddress(address: string | undefined): true | string {
  if (!address?.trim() || /^\/(?![/\\])[^\s]*$/.test(address)) return true
  const [name = ''] = address.replace(/^https?:\/\//i, '').split(/[/?#]/, 1)
  if (isFileName(name)) {
    return `“${name}” is the name of a file, not of a site. For a page of this site begin with /, as in /${name}.`
  }
  return isSecurePage(address)
    ? true
    : 'Begin with / for a page of this site, or with https:// for one elsewhere.'
}

interface Page {
  _type: string
  slug: string | null
}

interface StoredRedirect {
  from: string | null
  address: string | null
  target: Page | null
}

interface Surroundings {
  others: StoredRedirect[]
  target: Page | null
}

const surroundings = `{
  "others": *[_type == "redirect" && !(_id in $ids)] {
    from, address, target->{_type, "slug": slug.current}
  },
  "target": *[_id == $target][0] {_type, "slug": slug.current}
}`

/** Rejects loops and chains of redirects; see `findRedirectProblem`. */
export async function goesStraight(
  from: string | undefined,
  context: ValidationContext,
): Promise<true | string> {
  if (!from || pathOnThisSite(from) !== true) return true
  const {target, address} = (context.document ?? {}) as {target?: {_ref?: string}; address?: string}
  const stored = await askLake<Surroundings>(context, {
    query: surroundings,
    params: {target: target?._ref ?? ''},
    perspective: 'published',
  })
  const to = address || pathOf(stored.target)
  const others = stored.others.map((other) => ({
    from: other.from ?? '',
    to: other.address ?? pathOf(other.target),
  }))
  return findRedirectProblem({from, to}, others) ?? true
}

/** Warns if a page exists at the old path, because the site then ignores the redirect. */
export async function isNotAPage(
  from: string | undefined,
  context: ValidationContext,
): Promise<true | string> {
  // The number of a page of WordPress: `/` is the site's own, but `/?p=12` leads elsewhere.
  if (from && isPageNumber(from)) return true
  const path = readPath(from) ?? ''
  if (isReserved(path)) {
    return 'This address belongs to the site itself, and readers go on seeing what is there.'
  }
  const page = parseHref(path)
  if (!page) return true
  const title = await askLake<string | null>(context, {
    query:
      '*[_type == $type && slug.current == $slug][0]{"title": coalesce(title, name, "")}.title',
    params: {...page},
    perspective: 'published',
  })
  return title === null
    ? true
    : `There is a page at this address, “${title}”, and readers go on seeing it. Give it another address, or unpublish it.`
}

function pathOf(page: Page | null): string | undefined {
  return page ? href(page) : undefined
}
