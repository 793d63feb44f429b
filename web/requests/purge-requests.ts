import type {DeleteAction, SanityClient} from '@sanity/client'
import {defaultRetentionMonths} from './consent.ts'

export const monthsQuery = /* groq */ `*[_type == "settings" && _id == "settings"][0].requests.retentionMonths`
export const oldQuery = /* groq */ `*[_type == "request" && dateTime(receivedAt) < dateTime($before)] | order(_id)[0...100]._id`
export const versionsQuery = /* groq */ `*[_type == "request" && !(_id in $ids) && (_id in $drafts || _id match "versions.*")]._id`

/** Erases the requests that are older than the settings allow, with their history. Resolves with their number. */
export async function purgeRequests(client: SanityClient, now: Date): Promise<number> {
  const published = {perspective: 'published'} as const
  const months =
    (await client.fetch<number | null>(monthsQuery, {}, published)) ?? defaultRetentionMonths
  const before = new Date(now)
  before.setUTCMonth(before.getUTCMonth() - months)
  let erased = 0
  for (;;) {
    const ids = await client.fetch<string[]>(oldQuery, {before: before.toISOString()}, published)
    if (ids.length === 0) return erased
    await client.action(await purgeActions(client, ids))
    erased += ids.length
  }
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
