import type {SanityClient} from 'sanity'
import {referencesOf} from '../../web/shared/references.ts'
import {binEntry, contentOf, type BinEntry, type StoredDocument} from './bin-entry.ts'
import {restoredDraft} from './restored-draft.ts'

const raw = {perspective: 'raw', tag: 'bin'} as const

/** Selects the entries whose documents are still deleted, newest first. Use it with the perspective `raw`. */
export const binQuery = /* groq */ `*[
  _type == "binEntry" && _id in path("bin.*") &&
  count(*[_id in [^.documentId, "drafts." + ^.documentId]]) == 0
] | order(deletedAt desc, _id asc) [0...200]`

/** Reads the drafts and published versions of documents. */
async function readVersions(client: SanityClient, ids: string[]): Promise<StoredDocument[]> {
  const versions = ids.flatMap((id) => [id, `drafts.${id}`])
  return client.fetch<StoredDocument[]>('*[_id in $versions]', {versions}, raw)
}

/** Stores what the bin keeps of documents. Call it before Sanity deletes them. Rejects if it could not be stored. */
export async function keepInBin(client: SanityClient, id: string): Promise<void> {
  const entry = binEntry(id, await readVersions(client, [id]), new Date())
  if (entry) await client.createOrReplace(entry, {visibility: 'sync', tag: 'bin.keep'})
}

/** Deletes documents with their drafts, all or none, and keeps them in the bin. Rejects with the lake's reason. */
export async function deleteToBin(client: SanityClient, ids: string[]): Promise<void> {
  const versions = await readVersions(client, ids)
  const transaction = client.transaction()
  for (const id of ids) {
    const entry = binEntry(id, versions, new Date())
    if (entry) transaction.createOrReplace(entry)
  }
  for (const id of ids) transaction.delete(id).delete(`drafts.${id}`)
  await transaction.commit({visibility: 'sync', tag: 'bin.delete'})
}

/**
 * Brings a deleted document back as a draft: readers see it only after it is published again. Rejects if a document
 * with its id exists, or if the kept content cannot be read.
 */
export async function restoreFromBin(client: SanityClient, entry: BinEntry): Promise<void> {
  const content = contentOf(entry)
  if (!content) throw new Error('The stored copy of the document cannot be read.')
  const targets = [...new Set(referencesOf(content))]
  const {published, drafts, deleted} = await client.fetch<Record<string, TypedId[]>>(
    /* groq */ `{
      "published": *[_id in $targets] {"id": _id, "type": _type},
      "drafts": *[_id in $draftTargets] {"id": string::split(_id, "drafts.")[1], "type": _type},
      "deleted": *[_type == "binEntry" && documentId in $targets] {
        "id": documentId, "type": documentType
      }
    }`,
    {targets, draftTargets: targets.map((id) => `drafts.${id}`)},
    raw,
  )
  const types = [...(deleted ?? []), ...(drafts ?? [])].map(({id, type}) => [id, type] as const)
  const draft = restoredDraft(
    entry.documentId,
    content,
    new Set(published?.map(({id}) => id)),
    new Map(types),
  )
  await client
    .transaction()
    .create(draft)
    .delete(entry._id)
    .commit({visibility: 'sync', tag: 'bin.restore'})
}

interface TypedId {
  id: string
  type: string
}

/** Removes entries from the bin for good. */
export async function emptyBin(client: SanityClient, entries: readonly BinEntry[]): Promise<void> {
  const transaction = client.transaction()
  for (const {_id} of entries) transaction.delete(_id)
  await transaction.commit({visibility: 'sync', tag: 'bin.empty'})
}
