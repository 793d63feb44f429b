/** The maximum size of a body, and the maximum time for it to arrive. */
export interface BodyLimit {
  maxBytes: number
  timeoutMs: number
}

/** A request body was refused. `status` is the status of the response. */
export class BodyError extends Error {
  override readonly name = 'BodyError'
  readonly status: 400 | 408 | 413

  constructor(status: 400 | 408 | 413, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * How many bytes of a body that is too large are read and discarded. A client that is still sending may not read the
 * response.
 */
const maxDiscarded = 1_000_000

/**
 * Reads a body completely.
 *
 * @throws BodyError if it is too large, takes longer than `timeoutMs` in total, or is aborted.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array> | null,
  {maxBytes, timeoutMs}: BodyLimit,
): Promise<Buffer> {
  if (!body) return Buffer.alloc(0)
  const chunks = body[Symbol.asyncIterator]()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(tooLate()), timeoutMs)
  try {
    const received: Uint8Array[] = []
    let size = 0
    for (;;) {
      const next = await Promise.race([chunks.next().catch(brokenOff), late.promise])
      if (next.done) break
      size += next.value.byteLength
      if (size > maxBytes + maxDiscarded) break
      if (size <= maxBytes) received.push(next.value)
      else received.length = 0
    }
    if (size <= maxBytes) return Buffer.concat(received)
    throw new BodyError(413, `This is more than can be sent here: at most ${maxBytes} bytes.`)
  } finally {
    clearTimeout(timer)
  }
}

function tooLate(): BodyError {
  return new BodyError(408, 'This took too long to arrive. Please send it again.')
}

function brokenOff(): never {
  throw new BodyError(400, 'This broke off before its end. Please send it again.')
}
