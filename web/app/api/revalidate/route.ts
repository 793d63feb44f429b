import {readObject} from '../../../shared/stored.ts'
import {revalidateTag} from 'next/cache'
import {contentTag} from '../../../lake/client.ts'
import {siteSettings} from '../../../settings.ts'
import {plainResponse} from '../../../http/plain-response.ts'
import {BodyError, readPosted} from '../../../http/read-body.ts'
import {
  createSignatureCheck,
  signatureHeader,
  type SignatureCheck,
} from '../../../freshness/revalidate-signature.ts'

let check: SignatureCheck | undefined

/**
 * Invalidates content on a host without a long-lived process: `POST /api/revalidate` with `{"tags": ["s1:…"]}`, the
 * lake's sync tags, signed with SITE_REVALIDATE_SECRET in the format of Sanity's webhooks.
 */
export async function POST(request: Request): Promise<Response> {
  const {freshness, revalidateSecret} = siteSettings()
  if (freshness !== 'calls' || !revalidateSecret)
    return plainResponse(404, 'There is nothing here.')
  check ??= createSignatureCheck(revalidateSecret)
  const body = await readPosted(request, '/api/revalidate', siteSettings()).then(
    String,
    (error: unknown) => {
      if (error instanceof BodyError) return plainResponse(error.status, error.message)
      throw error
    },
  )
  if (body instanceof Response) return body
  if (!check.accept(request.headers.get(signatureHeader), body)) {
    return plainResponse(
      401,
      'This call is not signed with SITE_REVALIDATE_SECRET, is too old, or was made before.',
    )
  }
  const tags = readTags(body)
  if (!tags)
    return plainResponse(
      400,
      'The body must be {"tags": ["…"]}, with the sync tags of what changed.',
    )
  for (const tag of tags) revalidateTag(contentTag(tag), {expire: 0})
  return plainResponse(200, `${tags.length} tags were invalidated.`)
}

function readTags(body: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(body)
    const {tags = []} = readObject(value)
    const isList = Array.isArray(tags) && tags.length > 0 && tags.length <= 1000
    return isList && tags.every(isTag) ? tags : undefined
  } catch {
    return undefined
  }
}

function isTag(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200
}
