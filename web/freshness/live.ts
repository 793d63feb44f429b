import type {SanityClient} from '@sanity/client'
import {siteCache} from './site-cache.ts'
import {contentClient, liveClient, previewClient, contentTag, dueTag} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'
import {dueQuery} from '../lake/queries.ts'
import {followLake} from './follow-lake.ts'
import {createRelay, type Change, type Relay} from './relay.ts'
import {createSchedule} from './schedule.ts'

const key = Symbol.for('stillwater.live')

interface Relays {
  published?: Relay
  drafts?: Relay
}

/** Next bundles a module once for each of its uses. A global variable makes them share the relays. */
const shared: typeof globalThis & {[key]?: Relays} = globalThis

/**
 * Returns the relay of changes to published documents. The first call subscribes to the lake. The relay invalidates
 * the caches of this process and notifies open pages.
 */
export function liveRelay(): Relay {
  const relays = (shared[key] ??= {})
  relays.published ??= startPublished()
  return relays.published
}

/**
 * Returns the relay of changes to drafts too, for previews; undefined without a token. It does not filter by release:
 * it sends every change, and the page fetches what it shows.
 */
export function draftRelay(): Relay | undefined {
  const client = previewClient()?.withConfig({stega: false, perspective: 'drafts'})
  const relays = (shared[key] ??= {})
  if (client) relays.drafts ??= start(client, createRelay(options()), {includeDrafts: true})
  return relays.drafts
}

function options() {
  const {liveConnections, liveConnectionsPerClient} = siteSettings().limits
  return {
    now: Date.now,
    maxStreams: liveConnections,
    maxPerClient: liveConnectionsPerClient,
  }
}

function startPublished(): Relay {
  const relay = createRelay({...options(), onChange})
  const schedule = createSchedule({
    fetchDue: (since) => contentClient().fetch(dueQuery, {since: since ?? null}),
    onDue: () => relay.publish([dueTag]),
  })

  /** Invalidates local caches before open pages are notified. */
  function onChange(change: Change): void {
    const {invalidations, queries} = siteCache()
    if (change === 'anything') invalidations.invalidateContent()
    else invalidations.invalidate(change.map(contentTag))
    queries.endBackoff()
    schedule.check()
  }

  // Open pages that got a stale result are told of the current one.
  siteCache().queries.onLate(relay.publish)
  return start(liveClient(), relay, {onStop: schedule.stop})
}

function start(
  client: SanityClient,
  relay: Relay,
  {includeDrafts = false, onStop}: {includeDrafts?: boolean; onStop?: () => void},
): Relay {
  const stop = followLake(client, relay.receive, {includeDrafts})
  // The server waits for all open responses before it exits, and these streams do not end on their own.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop()
      onStop?.()
      relay.close()
    })
  }
  return relay
}
