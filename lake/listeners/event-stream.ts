/** One server-sent event. */
export interface StreamEvent {
  name: string
  /** A client that reconnects sends it as `Last-Event-ID`. */
  id?: string
  data: unknown
}

export interface EventStream {
  response: Response
  /** Ignored after the stream has ended. */
  send: (event: StreamEvent) => void
  /** Ends the stream after the buffered events are delivered. */
  end: () => void
  readonly ended: boolean
}

export interface EventStreamOptions {
  /** Aborted when the client disconnects. */
  signal: AbortSignal
  /** Called once when the stream ends for any reason. */
  onEnd: () => void
  /** Destroys the connection and drops buffered data. Omitted if there is no connection. */
  disconnect?: (() => void) | undefined
  /** Milliseconds after which the stream ends; the client then reconnects and resumes. */
  lifetime?: number
  /** Milliseconds between comments that prevent timeouts in proxies and browsers. */
  keepAlive?: number
  /**
   * Bytes that may be buffered for a slow client before it is disconnected; it then reconnects and resumes.
   */
  limit?: number
}

/** Creates a `text/event-stream` response and the functions that write to it. */
export function openEventStream(options: EventStreamOptions): EventStream {
  const {signal, onEnd, disconnect, keepAlive = 15_000, limit = 4 * 1024 * 1024} = options
  const {lifetime = 30 * 60 * 1000} = options
  const encoder = new TextEncoder()
  let ended = false
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined

  function finish(): void {
    if (ended) return
    ended = true
    clearInterval(timer)
    clearTimeout(lifetimeTimer)
    signal.removeEventListener('abort', finish)
    onEnd()
  }

  function write(text: string): void {
    if (ended || !controller) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) > 0) return
    finish()
    if (disconnect) disconnect()
    else controller.error(new Error('The client read this stream too slowly and was disconnected.'))
  }

  function end(): void {
    if (ended) return
    finish()
    controller?.close()
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
      },
      cancel: finish,
    },
    new ByteLengthQueuingStrategy({highWaterMark: limit}),
  )
  const timer = setInterval(() => write(':\n\n'), keepAlive)
  timer.unref()
  const lifetimeTimer = setTimeout(end, lifetime)
  lifetimeTimer.unref()
  if (signal.aborted) finish()
  else signal.addEventListener('abort', finish)

  return {
    response: new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      },
    }),
    send: (event) => write(encodeEvent(event)),
    end,
    get ended() {
      return ended
    },
  }
}

/** Encodes an event. JSON contains no line breaks, so one `data` line is enough. */
export function encodeEvent({name, id, data}: StreamEvent): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`
  return `event: ${name}\n${idLine}data: ${JSON.stringify(data)}\n\n`
}
