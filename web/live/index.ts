import {contentClient} from '../content/client.ts'
import {followLake} from './follow-lake.ts'
import {createRelay, type Relay} from './relay.ts'

const key = Symbol.for('stillwater.live')

/** Next bundles a module once for each of its uses; the process has one relay all the same. */
const shared: typeof globalThis & {[key]?: Relay} = globalThis

/** This process's relay, with its one subscription to the lake. Begins with the first use. */
export function liveRelay(): Relay {
  shared[key] ??= startRelay()
  return shared[key]
}

function startRelay(): Relay {
  const relay = createRelay({now: Date.now})
  const stop = followLake(contentClient(), relay.receive)
  // The server waits for every open answer before it ends, and these never end by themselves.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop()
      relay.close()
    })
  }
  return relay
}
