import {siteSettings} from '../lake/client.ts'
import {maxBytesOf} from './form-routes.ts'
import {readBody} from './read-body.ts'

/**
 * Reads the body posted to a path, within its limits. The page server has applied them already; plain Next has not.
 *
 * @throws BodyError if the body is too large or too slow.
 */
export function readPosted(request: Request, path: string): Promise<Buffer> {
  return readBody(request.body, {
    maxBytes: maxBytesOf(path) ?? 0,
    timeoutMs: siteSettings().limits.bodySeconds * 1000,
  })
}

/** Reads a form, within the limits of `readPosted`. Undefined for a body that is not a form. */
export async function readForm(request: Request, path: string): Promise<FormData | undefined> {
  const body = await readPosted(request, path)
  const type = request.headers.get('content-type') ?? ''
  const whole = new Response(new Uint8Array(body), {headers: {'Content-Type': type}})
  return whole.formData().catch(() => undefined)
}
