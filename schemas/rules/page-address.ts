import type {SlugValue, ValidationContext} from 'sanity'
import {href, isOwnSegment} from '../../web/shared/href.ts'
import {askLake} from './ask-lake.ts'

/** Rejects the slug of a plain page if its address belongs to the site itself. */
export function isFreeAtRoot(slug: SlugValue | undefined): true | string {
  const name = slug?.current ?? ''
  return isOwnSegment(name)
    ? `The address /${name} belongs to the site itself. Choose another one, such as “my-${name}”.`
    : true
}

/** Warns if a redirect begins at the address of a plain page, because the site then ignores the redirect. */
export async function hasNoRedirect(
  slug: SlugValue | undefined,
  context: ValidationContext,
): Promise<true | string> {
  const path = href({_type: 'page', slug: slug?.current ?? null})
  if (!path) return true
  const from = await askLake<string | null>(context, {
    query: '*[_type == "redirect" && from in [$path, $path + "/"]][0].from',
    params: {path},
    perspective: 'published',
  })
  return from === null
    ? true
    : `A redirect leads away from ${from}. Once this page is published, readers see the page instead. Give it another address, or delete the redirect.`
}
