import type {SanityClient} from 'sanity'
import {publishedId, referencesOf} from '../../web/shared/references.ts'
import {samplePictures} from '../../web/shared/samples.ts'
import {planRemoval, type SampleRemoval, type StoredDocument} from './plan-removal.ts'

/** In releases, too: such a sample is being changed. */
const isSample = `string::startsWith(_id, "sample-") || string::startsWith(_id, "drafts.sample-") ||
  (_id in path("versions.**") && count(string::split(_id, ".sample-")) == 2)`

/** Selects what `planRemoval` needs, in all versions. Use it with the perspective `raw`. */
const documentsQuery = /* groq */ `*[
  ${isSample} || _type in ["settings", "offering"] || references(*[string::startsWith(_id, "sample-")]._id)
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
  const pictures = [plan.removed, plan.kept].flatMap(referencesOf).filter(isPicture)
  const unused = await client.fetch<string[]>(
    // The writer may have taken one out of a sample before.
    `*[_type == "sanity.imageAsset" && (_id in $ids || source.name == $source) &&
      count(*[references(^._id)]) == 0]._id`,
    {ids: [...new Set(pictures)], source: samplePictures},
    {perspective: 'raw', tag: 'samples.pictures'},
  )
  await Promise.all(unused.map((id) => client.delete(id, {tag: 'samples.pictures'})))
}

function isPicture(id: string): boolean {
  return id.startsWith('image-')
}
