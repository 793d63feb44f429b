import type {SanityClient} from 'sanity'
import type {StoredDocument} from '../../bin/bin-entry.ts'
import {planReplacement, type Replacement} from './plan-replacement.ts'

/** Reads what a replacement changes in all versions of all documents. Rejects if both pictures are the same one. */
export async function readReplacements(
  client: SanityClient,
  from: string,
  into: string,
  alt: string,
): Promise<Replacement[]> {
  if (from === into) throw new Error('This is the same picture.')
  const documents = await client.fetch<StoredDocument[]>(
    '*[references($from)]',
    {from},
    {perspective: 'raw', tag: 'pictures.replace'},
  )
  return planReplacement(documents, from, into, alt.trim())
}

/**
 * Stores replacements in one transaction. Rejects, with nothing changed, if a document was changed meanwhile. The old
 * picture stays in the library.
 */
export async function storeReplacements(
  client: SanityClient,
  replacements: readonly Replacement[],
): Promise<void> {
  if (replacements.length === 0) return
  const transaction = client.transaction()
  for (const {id, revision, set} of replacements) {
    transaction.patch(id, {...(revision && {ifRevisionID: revision}), set})
  }
  await transaction.commit({visibility: 'sync', tag: 'pictures.replace'})
}

/** Deletes pictures, all or none. The lake refuses if a document refers to one of them. */
export async function deletePictures(client: SanityClient, ids: readonly string[]): Promise<void> {
  const transaction = client.transaction()
  for (const id of ids) transaction.delete(id)
  await transaction.commit({visibility: 'sync', tag: 'pictures.delete'})
}
