/** What the lake says about its own changes. The ids and tags are its own words. */
export type LakeEvent =
  | {type: 'welcome'; id?: string}
  | {type: 'message'; id: string; tags: string[]}
  | {type: 'restart'}

export interface Relay {
  /** Hands in what the lake said. */
  receive: (event: LakeEvent) => void
  /** Tells readers of a change that the lake does not tell of. */
  announce: (tags: string[]) => void
  /**
   * The stream of one reader, as server-sent events: `data` is a JSON array of the tags that changed,
   * and the event `restart` means that anything may have. It begins with what changed after `since`
   * (milliseconds on this process's clock). Undefined if the client or all together have too many streams.
   */
  open: (since: number, client: string) => ReadableStream<Uint8Array> | undefined
  /** Ends every reader's stream, so that the server can stop. */
  close: () => void
}

/** The tags of what changed, or `anything` where that is not known. */
export type Change = string[] | 'anything'

interface Told {
  at: number
  tags: string[]
}

export interface RelayOptions {
  now: () => number
  /** Called with each change before any reader is told of it. */
  onChange?: ((change: Change) => void) | undefined
  /** How many changes are remembered for readers who come or come back later. */
  memory?: number
  maxReaders?: number
  /** How many streams one client may have. */
  maxPerClient?: number
  /** Milliseconds between the comments that keep a silent connection open. */
  keepAlive?: number
}

/** A reader who lets this many messages pile up is not reading: the stream is ended. */
const maxBacklog = 100

/**
 * One subscription to the lake for any number of readers: it keeps the latest changes with the time
 * they were heard of, so that a page that was rendered before a change and connects after it still
 * learns of it, and a reader whose connection broke takes up where it ended.
 */
export function createRelay({
  now,
  onChange = () => {},
  memory = 500,
  maxReaders = 1000,
  maxPerClient = 30,
  keepAlive = 25_000,
}: RelayOptions): Relay {
  /** The streams, and whose they are. */
  const readers = new Map<ReadableStreamDefaultController<Uint8Array>, string>()
  const encoder = new TextEncoder()
  let changes: Told[] = []
  /** Nothing is known of changes before this time: until the first welcome, of none at all. */
  let knownSince = Number.POSITIVE_INFINITY
  let lastId: string | undefined
  let lastTime = 0
  let timer: NodeJS.Timeout | undefined

  function send(reader: ReadableStreamDefaultController<Uint8Array>, text: string): void {
    reader.enqueue(encoder.encode(text))
    if ((reader.desiredSize ?? 0) < -maxBacklog) {
      readers.delete(reader)
      reader.close()
    }
  }

  function broadcast(text: string): void {
    for (const reader of readers.keys()) send(reader, text)
  }

  /**
   * Ends the oldest stream of the client with the most, if that has more than one that has `count` would have then:
   * a few clients cannot keep all others out.
   */
  function makeRoom(count: number): boolean {
    const clients = Map.groupBy(readers, ([, client]) => client).values()
    const [busiest] = [...clients].toSorted((one, other) => other.length - one.length)
    const [oldest] = busiest?.[0] ?? []
    if (!busiest || !oldest || busiest.length <= count + 1) return false
    readers.delete(oldest)
    oldest.close()
    return true
  }

  /** Strictly rising, because a change's time is its id. */
  function tick(): number {
    lastTime = Math.max(now(), lastTime + 1)
    return lastTime
  }

  function forget(): void {
    onChange('anything')
    knownSince = tick()
    changes = []
    broadcast(restart(knownSince))
  }

  function remember(change: Told): void {
    changes.push(change)
    if (changes.length <= memory) return
    const oldest = changes.shift()
    if (oldest) knownSince = oldest.at
  }

  function tell(tags: string[]): void {
    onChange(tags)
    const change = {at: tick(), tags}
    remember(change)
    broadcast(message(change))
  }

  return {
    announce: tell,

    receive(event) {
      if (event.type === 'restart') return forget()
      const {type, id} = event
      const missedNothing = type === 'message' || (id !== undefined && id === lastId)
      lastId = id
      if (!missedNothing) return forget()
      if (type === 'welcome') return
      tell(event.tags)
    },

    open(since, client) {
      const own = [...readers.values()].filter((each) => each === client).length
      if (own >= maxPerClient) return undefined
      if (readers.size >= maxReaders && !makeRoom(own)) return undefined
      let self: ReadableStreamDefaultController<Uint8Array> | undefined
      return new ReadableStream<Uint8Array>({
        start(reader) {
          self = reader
          readers.set(reader, client)
          timer ??= setInterval(() => broadcast(':\n\n'), keepAlive).unref()
          // The first bytes tell the reader that the connection stands, and where to take up when it breaks.
          send(reader, `retry: 1000\nid: ${tick()}\n\n`)
          if (knownSince === Number.POSITIVE_INFINITY) return
          if (since < knownSince) return send(reader, restart(tick()))
          for (const change of changes) if (change.at > since) send(reader, message(change))
        },
        cancel() {
          if (self) readers.delete(self)
        },
      })
    },

    close() {
      clearInterval(timer)
      timer = undefined
      for (const reader of readers.keys()) reader.close()
      readers.clear()
    },
  }
}

/** The id of a message is its time, so that a browser that reconnects says by itself where it was. */
function message({at, tags}: Told): string {
  return `id: ${at}\ndata: ${JSON.stringify(tags)}\n\n`
}

function restart(at: number): string {
  return `id: ${at}\nevent: restart\ndata:\n\n`
}
