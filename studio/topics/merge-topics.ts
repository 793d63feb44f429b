import type {SanityClient} from 'sanity'
import {binEntry} from '../bin/bin-entry.ts'
import {planMerge, type StoredDocument, type TopicMerge} from './plan-merge.ts'

const documentsQuery = /* groq */ `*[
  _id in [$from, $into, "drafts." + $from, "drafts." + $into] ||
  (_type == "topic" && _id in path("versions.**") && string::split(_id, ".")[2] in [$from, $into]) ||
  references($from)
]`

/** Reads what a merge of two published ids changes. Rejects if there is nothing to merge. */
export async function readMerge(
  client: SanityClient,
  from: string,
  into: string,
): Promise<TopicMerge & {documents: StoredDocument[]}> {
  const documents = await client.fetch<StoredDocument[]>(
    documentsQuery,
    {from, into},
    {perspective: 'raw', tag: 'topics.merge'},
  )
  return {...planMerge(from, into, documents), documents}
}

/**
 * Makes one topic out of two in one transaction, and keeps the one that disappears in the bin. Rejects, with nothing
 * changed, if a document was changed meanwhile.
 */
export async function mergeTopics(client: SanityClient, from: string, into: string): Promise<void> {
  const {changes, redirect, remove, documents} = await readMerge(client, from, into)
  const transaction = client.transaction()
  for (const {id, revision, set} of changes) transaction.patch(id, {ifRevisionID: revision, set})
  if (redirect) transaction.createOrReplace(redirect)
  const entry = binEntry(from, documents, new Date())
  if (entry) transaction.createOrReplace(entry)
  for (const id of remove) transaction.delete(id)
  await transaction.commit({visibility: 'sync', tag: 'topics.merge'})
}
