import type {SanityClient} from '@sanity/client'
import {siteCache} from './site-cache.ts'
import {contentClient, liveClient, previewClient, siteSettings} from '../lake/client.ts'
import {dueQuery} from '../lake/queries.ts'
import {contentTag, dueTag} from '../lake/content-tag.ts'
import {followLake} from './follow-lake.ts'
import {createRelay, type Change, type Relay} from './relay.ts'
import {createSchedule} from './schedule.ts'

const key = Symbol.for('stillwater.live')

interface Relays {
  published?: Relay
  drafts?: Relay
}

/** Next bundles a module once for each of its uses; the process has its relays only once all the same. */
const shared: typeof globalThis & {[key]?: Relays} = globalThis

/**
 * What is published: one subscription to the lake, which begins with the first use. It keeps this process's
 * own pages fresh, and tells readers whose page is open.
 */
export function liveRelay(): Relay {
  const relays = (shared[key] ??= {})
  relays.published ??= startPublished()
  return relays.published
}

/**
 * Drafts as well, for previews. The token stays in this process; undefined where there is none. A
 * stack of releases is no matter here: every change is told, and the page asks for what it shows.
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
    maxReaders: liveConnections,
    maxPerClient: liveConnectionsPerClient,
  }
}

function startPublished(): Relay {
  const relay = createRelay({...options(), onChange})
  const schedule = createSchedule({
    fetchDue: (since) => contentClient().fetch(dueQuery, {since: since ?? null}),
    onDue: () => relay.announce([dueTag]),
  })

  /** What changed is out of date here before anybody is told to ask for it again. */
  function onChange(change: Change): void {
    const {clock, answers} = siteCache()
    if (change === 'anything') clock.expireContent()
    else clock.expire(change.map(contentTag))
    answers.lakeIsBack()
    schedule.check()
  }

  return start(liveClient(), relay, {onStop: schedule.stop})
}

function start(
  client: SanityClient,
  relay: Relay,
  {includeDrafts = false, onStop}: {includeDrafts?: boolean; onStop?: () => void},
): Relay {
  const stop = followLake(client, relay.receive, {includeDrafts})
  // The server waits for every open answer before it ends, and these never end by themselves.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop()
      onStop?.()
      relay.close()
    })
  }
  return relay
}
