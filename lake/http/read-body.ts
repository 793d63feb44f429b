import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {sizeInWords} from '../limits.ts'
import {parseJson} from '../parse-json.ts'

/**
 * Reads the request's JSON. Reading stops at the limit, even if `content-length` claims less.
 *
 * @throws LakeError `unsupported_media`, `too_large` or `invalid`
 */
export async function readJson(request: Request, limit: number): Promise<Json> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
    throw new LakeError(
      'unsupported_media',
      `The body has the type "${type || 'nothing'}": send JSON, with the header Content-Type: application/json.`,
    )
  }
  return parseJson(await readText(request, limit), 'The body')
}

/** Like `readJson`, for bodies that must be an object. */
export async function readJsonObject(request: Request, limit: number): Promise<JsonObject> {
  const body = await readJson(request, limit)
  if (isJsonObject(body)) return body
  throw new LakeError('invalid', 'The body must be a JSON object.')
}

/** Reads the body as text. Reading stops at the limit, even if `content-length` claims less. */
export async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(request.body)) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(Buffer.concat(chunks))
  } catch {
    throw new LakeError('invalid', 'The body is not text in UTF-8.')
  }
}

/** Throws `invalid` if the client disconnects, which is not an internal error. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch {
    throw new LakeError('invalid', 'The body stopped before its end. Send the request again.')
  }
}

function tooLarge(limit: number): LakeError {
  return new LakeError(
    'too_large',
    `The body is larger than the limit of ${sizeInWords(limit)}: send it in parts.`,
  )
}
