import type {LiveEvent, SanityClient} from '@sanity/client'
import type {LakeEvent} from './relay.ts'

const firstDelay = 500
const longestDelay = 4000

/**
 * Subscribes to the lake's live events and stays subscribed: after a failure it tries again, first
 * soon, then more and more slowly. Returns the function that ends it.
 */
export function followLake(
  client: SanityClient,
  receive: (event: LakeEvent) => void,
  {includeDrafts = false}: {includeDrafts?: boolean} = {},
): () => void {
  let delay = firstDelay
  let timer: NodeJS.Timeout | undefined
  let subscription: {unsubscribe: () => void} | undefined

  function connect(): void {
    subscription = client.live.events({includeDrafts}).subscribe({
      next(event) {
        if (event.type === 'welcome') delay = firstDelay
        const known = lakeEvent(event)
        if (known) receive(known)
      },
      error: retry,
      complete: retry,
    })
  }

  function retry(): void {
    timer = setTimeout(connect, delay).unref()
    delay = Math.min(delay * 2, longestDelay)
  }

  connect()
  return () => {
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}

/** `reconnect` needs nothing: what was missed is told by the welcome that follows it. */
function lakeEvent(event: LiveEvent): LakeEvent | undefined {
  switch (event.type) {
    case 'message':
      return {type: 'message', id: event.id, tags: event.tags}
    case 'welcome':
      // The lake sends where it stands with the welcome; the client hands it on without a type.
      return {type: 'welcome', ...('id' in event && {id: String(event.id)})}
    case 'restart':
    case 'goaway':
      return {type: 'restart'}
    case 'reconnect':
      return undefined
  }
}
