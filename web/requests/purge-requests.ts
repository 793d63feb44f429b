import type {SanityClient} from '@sanity/client'
import {usualMonths} from './consent.ts'

const monthsQuery = /* groq */ `*[_type == "settings" && _id == "settings"][0].requests.retentionMonths`
const oldQuery = /* groq */ `*[_type == "request" && dateTime(receivedAt) < dateTime($before)][0...100]._id`

/** Erases the requests that have been kept for as long as the settings say. Resolves with how many there were. */
export async function purgeRequests(client: SanityClient, now: Date): Promise<number> {
  const published = {perspective: 'published'} as const
  const months = (await client.fetch<number | null>(monthsQuery, {}, published)) ?? usualMonths
  const before = new Date(now)
  before.setUTCMonth(before.getUTCMonth() - months)
  let erased = 0
  for (;;) {
    const ids = await client.fetch<string[]>(oldQuery, {before: before.toISOString()}, published)
    if (ids.length === 0) return erased
    const transaction = client.transaction()
    for (const id of ids) transaction.delete(id)
    await transaction.commit({visibility: 'sync'})
    erased += ids.length
  }
}
