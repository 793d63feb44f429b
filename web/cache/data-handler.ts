import type {CacheEntry, CacheHandler} from 'next/cache'
import {siteCache} from './site-cache.ts'

/** What Next keeps of `'use cache'` functions: the answers of the lake. */
const handler: CacheHandler = {
  async get(key, softTags) {
    const {clock, answers, writing} = siteCache()
    await writing.get(key)
    const kept = answers.get(key)
    if (!kept || clock.isExpired([...kept.entry.tags, ...softTags], kept.entry.timestamp)) return
    return {...kept.entry, value: streamOf(kept.bytes)}
  },

  async set(key, pending) {
    const {answers, writing} = siteCache()
    const written = keep(pending)
      .then(({entry, bytes}) => answers.set(key, {entry, bytes}, bytes.byteLength))
      // One that broke off is not kept; whoever asks next makes it anew.
      .catch(() => answers.delete(key))
    writing.set(key, written)
    await written
    if (writing.get(key) === written) writing.delete(key)
  },

  async refreshTags() {},

  async getExpiration(tags) {
    const {clock} = siteCache()
    // While developing, Next keeps copies of its own, and gives up those that are older than this.
    return process.env.NODE_ENV === 'development' ? clock.latest() : clock.lastChange(tags)
  },

  async updateTags(tags) {
    siteCache().clock.expire(tags)
  },
}

export default handler

async function keep(pending: Promise<CacheEntry>) {
  const {value, ...entry} = await pending
  return {entry, bytes: new Uint8Array(await new Response(value).arrayBuffer())}
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}
