import type {SanityClient} from '@sanity/client'
import {dayMs, isConflict, shortHash, type QueuedMail} from './follower.ts'

/** Only articles with a date of the last week are sent: an older one is not new, whenever it is published. */
const maxAge = 7 * dayMs

/** How many mails are put into the outbox in one transaction. */
const batchSize = 100

const startId = 'deliveries.start'

/** The filter for articles that lists show. An unlisted article is not sent. */
const listed = /* groq */ `_type == "article" && defined(slug.current) && seo.noIndex != true && dateTime(publishedAt) <= dateTime($now)`

export const earlierQuery = /* groq */ `*[${listed}]._id`
export const newArticlesQuery = /* groq */ `*[${listed} && dateTime(publishedAt) > dateTime($after)
  && !(_id in coalesce(*[_id == "deliveries.start"][0].earlier, []))
  && count(*[_type == "delivery" && article == ^._id]) == 0
] | order(dateTime(publishedAt) asc, _id asc) [0...100]._id`
export const startQuery = /* groq */ `*[_id == "deliveries.start"][0] {createdAt}`
export const openDeliveriesQuery = /* groq */ `*[_type == "delivery" && state == "collecting"] | order(createdAt asc) [0...20] {_id, _rev, article, createdAt, cursor}`
export const nextFollowersQuery = /* groq */ `*[_type == "follower" && state == "confirmed" && dateTime(confirmedAt) <= dateTime($createdAt) && _id > $cursor] | order(_id asc) [0...${batchSize}]._id`

/**
 * Stores when sending began, and which articles were public by then: these are never sent, not even if they get
 * another date. Does nothing if it is stored already.
 */
export async function markStart(client: SanityClient, now: Date): Promise<void> {
  if (await client.fetch<object | null>(startQuery)) return
  const earlier = await client.fetch<string[]>(earlierQuery, {now: now.toISOString()})
  const createdAt = now.toISOString()
  await client.createIfNotExists({_id: startId, _type: 'delivery', createdAt, earlier})
}

/**
 * Creates a delivery for each article that became public since the last call. An article has at most one, whatever
 * happens to it later and however many processes run this.
 */
export async function createDeliveries(client: SanityClient, now: Date): Promise<void> {
  const start = await client.fetch<{createdAt: string} | null>(startQuery)
  if (!start) return
  const after = new Date(Math.max(Date.parse(start.createdAt), now.getTime() - maxAge))
  const at = {now: now.toISOString(), after: after.toISOString()}
  for (const article of await client.fetch<string[]>(newArticlesQuery, at)) {
    await client.createIfNotExists({
      _id: `deliveries.${shortHash(article)}`,
      _type: 'delivery',
      article,
      createdAt: at.now,
      state: 'collecting',
      cursor: '',
    })
  }
}

interface OpenDelivery {
  _id: string
  _rev: string
  article: string
  createdAt: string
  cursor: string
}

/**
 * Puts a mail for each follower into the outbox, for every open delivery. A batch and the place reached are stored in
 * one transaction, so that a crash neither skips nor repeats a follower.
 */
export async function collectMails(client: SanityClient, now: Date): Promise<void> {
  for (;;) {
    const [delivery] = await client.fetch<OpenDelivery[]>(openDeliveriesQuery)
    if (!delivery) return
    const {_id, _rev, cursor, createdAt} = delivery
    const ids = await client.fetch<string[]>(nextFollowersQuery, {cursor, createdAt})
    const last = ids.at(-1)
    const transaction = client
      .transaction()
      .patch(_id, (patch) =>
        patch.ifRevisionId(_rev).set(last ? {cursor: last} : {state: 'collected'}),
      )
    for (const id of ids) {
      transaction.patch(id, (patch) =>
        patch
          .setIfMissing({outbox: []})
          .insert('after', 'outbox[-1]', [articleMail(delivery)])
          .set({nextAt: now.toISOString()}),
      )
    }
    try {
      await transaction.commit()
    } catch (error) {
      // Another process was faster, or a follower was erased. The next run continues from what is stored.
      if (isConflict(error)) return
      throw error
    }
  }
}

function articleMail({_id, article}: OpenDelivery): QueuedMail {
  return {_key: _id, _type: 'followerMail', kind: 'article', article, attempts: 0}
}
