import type {DeleteAction, SanityClient} from '@sanity/client'

export const versionsQuery = /* groq */ `*[_type in ["request", "follower"] && !(_id in $ids) && (_id in $drafts || _id match "versions.*")]._id`

/** Erases requests or followers, with their drafts and their history. */
export async function eraseDocuments(client: SanityClient, ids: string[]): Promise<void> {
  if (ids.length > 0) await client.action(await purgeActions(client, ids))
}

/** Creates the actions for a purge. Each must name all drafts and versions of its document. */
async function purgeActions(client: SanityClient, ids: string[]): Promise<DeleteAction[]> {
  const drafts = ids.map((id) => `drafts.${id}`)
  const versions = await client.fetch<string[]>(versionsQuery, {ids, drafts}, {perspective: 'raw'})
  return ids.map((id) => ({
    actionType: 'sanity.action.document.delete',
    publishedId: id,
    includeDrafts: versions.filter((version) => version.endsWith(`.${id}`)),
    purge: true,
  }))
}
