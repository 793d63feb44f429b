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
 * Creates the redirects that are necessary when `next` replaces `published`, in one transaction. Call it just
 * before publishing: while a page exists at a path, the site ignores a redirect from it. Rejects, with
 * nothing changed, if the lake refuses the transaction.
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
    transaction.patch(id, {set: {target: redirectTarget(target)}, unset: ['address']})
  }
  if (create) {
    const {_id, from} = create
    transaction.createOrReplace({
      _id,
      _type: 'redirect',
      from,
      target: redirectTarget(create.target),
    })
  }
  await transaction.commit({tag: 'redirects', visibility: 'async'})
}

/** Returns the target of a redirect. The reference is weak, as in the schema, so that the page can be deleted. */
export function redirectTarget(id: string | undefined) {
  return {_type: 'reference', _ref: id, _weak: true}
}
