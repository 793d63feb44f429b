/** An event of the lake's live stream. Ids and tags are the lake's own. */
export type LakeEvent =
  | {type: 'welcome'; id?: string}
  | {type: 'message'; id: string; tags: string[]}
  | {type: 'restart'}

export interface Relay {
  /** Handles an event of the lake. */
  receive: (event: LakeEvent) => void
  /** Sends a change to all streams that is not an event of the lake. */
  publish: (tags: string[]) => void
  /**
   * Opens a stream of server-sent events. `data` is a JSON array of the tags that changed; the event `restart` means
   * that anything may have changed. The stream begins with the changes after `since`, in milliseconds on this
   * process's clock. Undefined if the client or all clients together have too many streams.
   */
  open: (since: number, client: string) => ReadableStream<Uint8Array> | undefined
  /** Ends all streams, so that the server can stop. */
  close: () => void
}

/** The tags that changed, or `anything` if they are unknown. */
export type Change = string[] | 'anything'

interface PastChange {
  at: number
  tags: string[]
}

export interface RelayOptions {
  now: () => number
  /** Called with each change before it is sent to the streams. */
  onChange?: ((change: Change) => void) | undefined
  /** How many past changes are kept for clients that connect or reconnect later. */
  maxHistory?: number
  maxStreams?: number
  maxPerClient?: number
  /** Milliseconds between the comments that keep an idle connection open. */
  keepAlive?: number
}

/** A stream with more unread messages than this is ended. */
const maxBacklog = 100

/**
 * Creates a relay from one subscription to any number of streams. It keeps the latest changes with their times. So a
 * page that was rendered before a change and connects after it still receives it, and a client that reconnects
 * receives what it missed.
 */
export function createRelay({
  now,
  onChange = () => {},
  maxHistory = 500,
  maxStreams = 1000,
  maxPerClient = 30,
  keepAlive = 25_000,
}: RelayOptions): Relay {
  /** Each open stream with its client, oldest first. */
  const streams = new Map<ReadableStreamDefaultController<Uint8Array>, string>()
  const encoder = new TextEncoder()
  let history: PastChange[] = []
  /** The history is complete from this time on. Infinity until the first welcome. */
  let historyStart = Number.POSITIVE_INFINITY
  let lastId: string | undefined
  let lastTime = 0
  let timer: NodeJS.Timeout | undefined

  function send(stream: ReadableStreamDefaultController<Uint8Array>, text: string): void {
    stream.enqueue(encoder.encode(text))
    if ((stream.desiredSize ?? 0) < -maxBacklog) {
      streams.delete(stream)
      stream.close()
    }
  }

  function broadcast(text: string): void {
    for (const stream of streams.keys()) send(stream, text)
  }

  /**
   * Ends the oldest stream of the client with the most streams, unless it has at most one more than `count`. So a few
   * clients cannot exclude all others. Returns whether a stream was ended.
   */
  function evictFor(count: number): boolean {
    const clients = Map.groupBy(streams, ([, client]) => client).values()
    const [busiest] = [...clients].toSorted((one, other) => other.length - one.length)
    const [oldest] = busiest?.[0] ?? []
    if (!busiest || !oldest || busiest.length <= count + 1) return false
    streams.delete(oldest)
    oldest.close()
    return true
  }

  /** Returns strictly increasing times, because the time of a change is its id. */
  function tick(): number {
    lastTime = Math.max(now(), lastTime + 1)
    return lastTime
  }

  function invalidateAll(): void {
    onChange('anything')
    historyStart = tick()
    history = []
    broadcast(restart(historyStart))
  }

  function remember(change: PastChange): void {
    history.push(change)
    if (history.length <= maxHistory) return
    const oldest = history.shift()
    if (oldest) historyStart = oldest.at
  }

  function publish(tags: string[]): void {
    onChange(tags)
    const change = {at: tick(), tags}
    remember(change)
    broadcast(message(change))
  }

  return {
    publish,

    receive(event) {
      if (event.type === 'restart') return invalidateAll()
      const {type, id} = event
      const missedNothing = type === 'message' || (id !== undefined && id === lastId)
      lastId = id
      if (!missedNothing) return invalidateAll()
      if (type === 'welcome') return
      publish(event.tags)
    },

    open(since, client) {
      const own = [...streams.values()].filter((each) => each === client).length
      if (own >= maxPerClient) return undefined
      if (streams.size >= maxStreams && !evictFor(own)) return undefined
      let self: ReadableStreamDefaultController<Uint8Array> | undefined
      return new ReadableStream<Uint8Array>({
        start(stream) {
          self = stream
          streams.set(stream, client)
          timer ??= setInterval(() => broadcast(':\n\n'), keepAlive).unref()
          // The first bytes confirm the connection and give the id to resume from.
          send(stream, `retry: 1000\nid: ${tick()}\n\n`)
          if (historyStart === Number.POSITIVE_INFINITY) return
          if (since < historyStart) return send(stream, restart(tick()))
          for (const change of history) if (change.at > since) send(stream, message(change))
        },
        cancel() {
          if (self) streams.delete(self)
        },
      })
    },

    close() {
      clearInterval(timer)
      timer = undefined
      for (const stream of streams.keys()) stream.close()
      streams.clear()
    },
  }
}

/** The id of a message is its time. A browser that reconnects sends it as `Last-Event-ID`. */
function message({at, tags}: PastChange): string {
  return `id: ${at}\ndata: ${JSON.stringify(tags)}\n\n`
}

function restart(at: number): string {
  return `id: ${at}\nevent: restart\ndata:\n\n`
}
