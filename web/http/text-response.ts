import {createHash} from 'node:crypto'
import {namesEtag} from '../../common/http/etag.ts'
import {plainResponse, unavailable} from './plain-response.ts'
import {lastWords} from '../words/words.ts'

export interface TextFile {
  mediaType: string
  text: string
  /** When its content last changed; undefined if unknown. */
  changed?: Date
  headers?: Record<string, string>
}

/**
 * Responds with a text that is created from content. It may be cached if it is revalidated each time, so a client
 * that has it gets 304. Responds with 404 if there is no text, and with 503 if the lake is unreachable and nothing is
 * cached.
 */
export async function textResponse(
  request: Request,
  load: () => Promise<TextFile | undefined>,
): Promise<Response> {
  const conditions = {
    tag: request.headers.get('if-none-match'),
    since: request.headers.get('if-modified-since'),
  }
  let file: TextFile | undefined
  try {
    file = await load()
  } catch (error) {
    console.error(
      `${new URL(request.url).pathname} cannot be created: the lake is unreachable.`,
      error,
    )
    return unavailable(lastWords().responses.notNow)
  }
  if (!file) return plainResponse(404, lastWords().responses.nothingHere)
  const etag = `W/"${createHash('sha256').update(file.text).digest('base64url').slice(0, 22)}"`
  const changed = file.changed?.getTime() ? file.changed.toUTCString() : undefined
  const headers = {
    'Content-Type': `${file.mediaType}; charset=utf-8`,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: etag,
    ...(changed && {'Last-Modified': changed}),
    ...file.headers,
  }
  // The ETag takes precedence, because Last-Modified does not change when an item is removed. The date must be equal:
  // an earlier one may belong to another version.
  const isUnchanged = conditions.tag
    ? namesEtag(conditions.tag, etag)
    : changed && conditions.since === changed
  return isUnchanged
    ? new Response(null, {status: 304, headers})
    : new Response(file.text, {headers})
}
