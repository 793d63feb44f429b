/** One server-sent event. */
export interface StreamEvent {
  name: string
  /** What a reader that reconnects hands back as `Last-Event-ID`. */
  id?: string
  data: unknown
}

export interface EventStream {
  response: Response
  /** Does nothing once the stream has ended. */
  send: (event: StreamEvent) => void
  /** Ends the stream; what was sent is still delivered. */
  end: () => void
  readonly ended: boolean
}

export interface EventStreamOptions {
  /** Aborted when the reader goes away. */
  signal: AbortSignal
  /** Called once, however the stream ends. */
  onEnd: () => void
  /** Cuts the connection without waiting for what is buffered. Not given where there is no connection. */
  disconnect?: (() => void) | undefined
  /** Milliseconds after which the stream ends by itself; its reader comes back and resumes. */
  lifetime?: number
  /** Milliseconds between comments that keep proxies and browsers from giving up. */
  keepAlive?: number
  /** Bytes that may wait for a slow reader before it is cut off; it then reconnects and resumes. */
  limit?: number
}

/** A `text/event-stream` response, and the pen to write into it. */
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
    clearTimeout(death)
    signal.removeEventListener('abort', finish)
    onEnd()
  }

  function write(text: string): void {
    if (ended || !controller) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) > 0) return
    finish()
    if (disconnect) disconnect()
    else controller.error(new Error('The reader of this stream was too slow, and was cut off.'))
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
  const death = setTimeout(end, lifetime)
  death.unref()
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

/** The event as it goes over the wire. JSON has no line breaks of its own, so one data line will do. */
export function encodeEvent({name, id, data}: StreamEvent): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`
  return `event: ${name}\n${idLine}data: ${JSON.stringify(data)}\n\n`
}
