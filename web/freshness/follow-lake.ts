import type {LiveEvent, SanityClient} from '@sanity/client'
import type {LakeEvent} from './relay.ts'

const maxDelay = 4000
/** Consecutive failures until they are logged. A restart of the lake causes fewer. */
const loggedFailures = 4

export interface FollowOptions {
  includeDrafts?: boolean
  log?: (message: string) => void
  /** Milliseconds before the first retry. Each further one waits twice as long. */
  firstDelay?: number
}

/**
 * Subscribes to the lake's live events and reconnects after each failure, with exponential backoff. A stream that
 * stays refused or unreachable is logged once, and so is its recovery. Returns a function that unsubscribes.
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
        if (event.type === 'welcome') onWelcome()
        const lakeEvent = toLakeEvent(event)
        if (lakeEvent) receive(lakeEvent)
      },
      error: retry,
      complete: () => retry(),
    })
  }

  function onWelcome(): void {
    if (failures >= loggedFailures) log('The lake’s live stream is open again.')
    delay = firstDelay
    failures = 0
  }

  function retry(error?: unknown): void {
    failures += 1
    if (failures === loggedFailures) log(explain(error))
    timer = setTimeout(connect, delay).unref()
    delay = Math.min(delay * 2, maxDelay)
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
  const consequence = 'Open and cached pages are not refreshed until it is open again.'
  if (status === 401 || status === 403) {
    return `The lake refuses its live stream (${status}). ${consequence} Set SANITY_API_READ_TOKEN to a token that may read the dataset.`
  }
  const reason = error instanceof Error ? error.message : 'it ended at once'
  return `The lake’s live stream cannot be opened: ${reason}. ${consequence}`
}

/** Ignores `reconnect`: the welcome that follows says whether events were missed. */
function toLakeEvent(event: LiveEvent): LakeEvent | undefined {
  switch (event.type) {
    case 'message':
      return {type: 'message', id: event.id, tags: event.tags}
    case 'welcome':
      // The lake sends the id of its last event with the welcome. The client's type does not declare it.
      return {type: 'welcome', ...('id' in event && {id: String(event.id)})}
    case 'restart':
    case 'goaway':
      return {type: 'restart'}
    case 'reconnect':
      return undefined
  }
}
