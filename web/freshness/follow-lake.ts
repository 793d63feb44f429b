import type {LiveEvent, SanityClient} from '@sanity/client'
import type {LakeEvent} from './relay.ts'

const longestDelay = 4000
/** Failures in a row before they are logged: a lake that restarts is none of them. */
const loggedFailures = 4

export interface FollowOptions {
  includeDrafts?: boolean
  log?: (message: string) => void
  /** Milliseconds before the first retry; each further one waits twice as long. */
  firstDelay?: number
}

/**
 * Subscribes to the lake's live events and stays subscribed: after a failure it tries again, first
 * soon, then more and more slowly. A stream that stays refused or unreachable is logged once, and so is
 * its recovery. Returns the function that ends it.
 */
export function followLake(
  client: SanityClient,
  receive: (event: LakeEvent) => void,
  {includeDrafts = false, log = console.error, firstDelay = 500}: FollowOptions = {},
): () => void {
  let delay = firstDelay
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  let subscription: {unsubscribe: () => void} | undefined

  function connect(): void {
    subscription = client.live.events({includeDrafts}).subscribe({
      next(event) {
        if (event.type === 'welcome') welcomed()
        const known = lakeEvent(event)
        if (known) receive(known)
      },
      error: retry,
      complete: () => retry(),
    })
  }

  function welcomed(): void {
    if (failures >= loggedFailures) log('The live stream of the lake is open again.')
    delay = firstDelay
    failures = 0
  }

  function retry(error?: unknown): void {
    failures += 1
    if (failures === loggedFailures) log(explain(error))
    timer = setTimeout(connect, delay).unref()
    delay = Math.min(delay * 2, longestDelay)
  }

  connect()
  return () => {
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}

function explain(error: unknown): string {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  const consequence = 'Pages that are open, and cached ones, are not refreshed until it opens.'
  if (status === 401 || status === 403) {
    return `The lake refuses the live stream (${status}). ${consequence} Set SANITY_API_READ_TOKEN to a token that may read the dataset.`
  }
  const reason = error instanceof Error ? error.message : 'it ends at once'
  return `The live stream of the lake cannot be opened: ${reason}. ${consequence}`
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
