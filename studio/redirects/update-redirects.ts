import type {SanityClient} from 'sanity'
import {
  pathOf,
  planRedirects,
  type Addressed,
  type Redirect,
  type RedirectPlan,
} from './plan-redirects.ts'

const redirectsQuery = `*[_type == "redirect" && !(_id in path("versions.**"))] {
  _id, from, target, address
}`

/**
 * Makes the redirects that publishing `next` in the place of `published` calls for, in one transaction. To be
 * called just before publishing: as long as a page is at an address, the site prefers it to a redirect.
 * Rejects, with nothing changed, when the lake does not take it.
 */
export async function updateRedirects(
  client: SanityClient,
  published: Addressed | null,
  next: Addressed,
): Promise<RedirectPlan | undefined> {
  if (pathOf(published) === pathOf(next)) return undefined
  const options = {perspective: 'raw', tag: 'redirects'} as const
  const existing = await client.fetch<Redirect[]>(redirectsQuery, {}, options)
  const plan = planRedirects(published, next, existing, new Date())
  if (plan) await commit(client, plan, published?._id)
  return plan
}

async function commit(
  client: SanityClient,
  {create, remove, retarget}: RedirectPlan,
  target: string | undefined,
): Promise<void> {
  const transaction = client.transaction()
  for (const id of remove) transaction.delete(id)
  for (const id of retarget) {
    transaction.patch(id, {set: {target: reference(target)}, unset: ['address']})
  }
  if (create) {
    const {_id, from} = create
    transaction.createOrReplace({_id, _type: 'redirect', from, target: reference(create.target)})
  }
  await transaction.commit({tag: 'redirects', visibility: 'async'})
}

/** What a redirect leads to. Weak, as in the schema: it does not keep the page from being deleted. */
export function reference(id: string | undefined) {
  return {_type: 'reference', _ref: id, _weak: true}
}
