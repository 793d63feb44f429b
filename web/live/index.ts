import type {SanityClient} from '@sanity/client'
import {siteCache} from '../cache/site-cache.ts'
import {contentClient, previewClient} from '../content/client.ts'
import {contentTag} from './content-tag.ts'
import {followLake} from './follow-lake.ts'
import {createRelay, type Change, type Relay} from './relay.ts'

const key = Symbol.for('stillwater.live')

interface Relays {
  published?: Relay
  drafts?: Relay
}

/** Next bundles a module once for each of its uses; the process has its relays only once all the same. */
const shared: typeof globalThis & {[key]?: Relays} = globalThis

/** What is published, for readers: one subscription to the lake, which begins with the first use. */
export function liveRelay(): Relay {
  const relays = (shared[key] ??= {})
  relays.published ??= startRelay(contentClient(), false, expire)
  return relays.published
}

/**
 * Drafts as well, for previews. The token stays in this process; undefined where there is none. A
 * stack of releases is no matter here: every change is told, and the page asks for what it shows.
 */
export function draftRelay(): Relay | undefined {
  const client = previewClient()?.withConfig({stega: false, perspective: 'drafts'})
  const relays = (shared[key] ??= {})
  if (client) relays.drafts ??= startRelay(client, true)
  return relays.drafts
}

/** What changed is out of date here before anybody is told to ask for it again. */
function expire(change: Change): void {
  const {clock} = siteCache()
  if (change === 'anything') clock.expireContent()
  else clock.expire(change.map(contentTag))
}

function startRelay(
  client: SanityClient,
  includeDrafts: boolean,
  onChange?: (change: Change) => void,
): Relay {
  const relay = createRelay({now: Date.now, onChange})
  const stop = followLake(client, relay.receive, {includeDrafts})
  // The server waits for every open answer before it ends, and these never end by themselves.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop()
      relay.close()
    })
  }
  return relay
}
