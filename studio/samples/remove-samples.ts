import type {SanityClient} from 'sanity'
import {isRecord} from '../../web/shared/stored.ts'
import {planRemoval, publishedId, type SampleRemoval, type StoredDocument} from './plan-removal.ts'

const isSample = 'string::startsWith(_id, "sample-") || _id match "drafts.sample-*"'

/** Selects what `planRemoval` needs, in all versions. Use it with the perspective `raw`. */
const documentsQuery = /* groq */ `*[
  ${isSample} || _type == "settings" || references(*[string::startsWith(_id, "sample-")]._id)
]`

/** Reads the plan for the removal of the sample content. */
export async function readRemoval(client: SanityClient): Promise<SampleRemoval> {
  const documents = await client.fetch<StoredDocument[]>(
    documentsQuery,
    {},
    {perspective: 'raw', tag: 'samples.plan'},
  )
  return planRemoval(documents)
}

/**
 * Deletes the sample documents of a plan in one transaction, so that all of them go or none. Then it deletes
 * their pictures that nothing else uses.
 *
 * @throws the client's error if a document was changed meanwhile so that it now uses a sample.
 */
export async function removeSamples(client: SanityClient, plan: SampleRemoval): Promise<void> {
  const transaction = client.transaction()
  for (const {id, paths} of plan.unset) transaction.patch(id, {unset: paths})
  for (const {_id} of [...plan.redirects, ...plan.removed]) {
    transaction.delete(_id)
    transaction.delete(`drafts.${publishedId(_id)}`)
  }
  await transaction.commit({visibility: 'sync', tag: 'samples.remove'})
  const unused = await client.fetch<string[]>(
    `*[_id in $ids && count(*[references(^._id)]) == 0]._id`,
    {ids: [...new Set([plan.removed, plan.kept].flatMap(assetsOf))]},
    {perspective: 'raw', tag: 'samples.pictures'},
  )
  await Promise.all(unused.map((id) => client.delete(id, {tag: 'samples.pictures'})))
}

function assetsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(assetsOf)
  if (!isRecord(value)) return []
  const {_ref} = value
  const own = typeof _ref === 'string' && _ref.startsWith('image-') ? [_ref] : []
  return [...own, ...Object.values(value).flatMap(assetsOf)]
}
