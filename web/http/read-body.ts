/** The most that is received of a body, and the most that is used of it. */
export interface BodyLimit {
  maxBytes: number
  timeoutMs: number
}

/** A request body that is refused, with the status of the response. */
export class BodyError extends Error {
  override readonly name = 'BodyError'
  readonly status: 400 | 408 | 413

  constructor(status: 400 | 408 | 413, message: string) {
    super(message)
    this.status = status
  }
}

/** A body that is too large is received up to here, because a client that is still sending may not read a response. */
const maxDiscarded = 1_000_000

/**
 * Reads a whole body.
 *
 * @throws BodyError if it is too large, takes longer in total than its time, or breaks off.
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
