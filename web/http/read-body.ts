import type {SiteSettings} from '../settings.ts'

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

/**
 * Reads the body posted to a path, within its limits. The page server has applied them already; plain Next has not.
 *
 * @throws BodyError if the body is too large or too slow.
 */
export function readPosted(
  request: Request,
  path: string,
  {limits}: Pick<SiteSettings, 'limits'>,
): Promise<Buffer> {
  return readBody(request.body, {
    maxBytes: maxBytesOf(path) ?? 0,
    timeoutMs: limits.bodySeconds * 1000,
  })
}

/** Reads a form, within the limits of `readPosted`. Undefined for a body that is not a form. */
export async function readForm(
  request: Request,
  path: string,
  settings: Pick<SiteSettings, 'limits'>,
): Promise<FormData | undefined> {
  const body = await readPosted(request, path, settings)
  const type = request.headers.get('content-type') ?? ''
  const whole = new Response(new Uint8Array(body), {headers: {'Content-Type': type}})
  return whole.formData().catch(() => undefined)
}

/** Returns whether a form was sent from this site, according to the browser's headers. */
export function isSameSite(
  {headers, url}: Request,
  {siteUrl}: Pick<SiteSettings, 'siteUrl'>,
): boolean {
  const origin = headers.get('origin')
  if (!origin || origin === 'null') return headers.get('sec-fetch-site') !== 'cross-site'
  return (
    origin === siteUrl || URL.parse(origin)?.host === (headers.get('host') ?? new URL(url).host)
  )
}

/** The paths that accept POST, with the maximum size of the body in bytes. */
const maxBytes: Readonly<Record<string, number>> = {
  '/api/requests': 20_000,
  '/api/follow': 20_000,
  // 1,000 tags of 200 characters.
  '/api/revalidate': 256_000,
  '/api/imports': 4000,
  // Half a megabyte.
  '/api/imports/piece': 524_288,
}

/** Returns the maximum size of a body posted to a path; undefined if the path does not accept POST. */
export function maxBytesOf(path: string): number | undefined {
  return Object.hasOwn(maxBytes, path) ? maxBytes[path] : undefined
}

/** Returns whether a path accepts a method. Next itself responds with 405 to GET if a route has no handler for it. */
export function acceptsMethod(path: string, method: string): boolean {
  return /^(?:GET|HEAD)$/.test(method) || (method === 'POST' && maxBytesOf(path) !== undefined)
}

/** Returns the methods that a path accepts. */
export function methodsOf(path: string): string[] {
  return maxBytesOf(path) === undefined ? ['GET', 'HEAD'] : ['POST']
}
