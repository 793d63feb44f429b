import {open, type FileHandle} from 'node:fs/promises'
import {namesEtag} from '../../common/http/etag.ts'

const chunkSize = 64 * 1024

export interface FileResponse {
  path: string
  /** A strong ETag, with its quotes. */
  etag: string
  headers: Record<string, string>
}

/**
 * Responds to a GET or HEAD with a file: complete, partial (`Range`, `If-Range`) or 304 (`If-None-Match`).
 * The file is streamed. Returns null if it does not exist.
 */
export async function sendFile(request: Request, response: FileResponse): Promise<Response | null> {
  const file = await open(response.path).catch(whenMissing)
  if (file === null) return null
  try {
    return await respond(request, response, file)
  } catch (error) {
    await file.close()
    throw error
  }
}

async function respond(
  request: Request,
  {etag, headers: given}: FileResponse,
  file: FileHandle,
): Promise<Response> {
  const headers = {...given, ETag: etag, 'Accept-Ranges': 'bytes'}
  if (namesEtag(request.headers.get('if-none-match'), etag)) {
    await file.close()
    return new Response(null, {status: 304, headers})
  }
  const {size} = await file.stat()
  const range = wantedRange(request, etag, size)
  if (range === 'unsatisfiable') {
    await file.close()
    return new Response(null, {
      status: 416,
      headers: {...headers, 'Content-Range': `bytes */${size}`},
    })
  }
  const {first, last} = range ?? {first: 0, last: size - 1}
  const body = await bodyOf(request, file, first, last)
  const length = {...headers, 'Content-Length': String(last - first + 1)}
  if (range === null) return new Response(body, {headers: length})
  const contentRange = `bytes ${first}-${last}/${size}`
  return new Response(body, {status: 206, headers: {...length, 'Content-Range': contentRange}})
}

async function bodyOf(
  request: Request,
  file: FileHandle,
  first: number,
  last: number,
): Promise<ReadableStream<Uint8Array> | null> {
  if (request.method === 'HEAD' || last < first) {
    await file.close()
    return null
  }
  return streamOf(file, first, last)
}

/** Streams a part of a file, reading on demand. Closes the file at the end or when the client disconnects. */
function streamOf(file: FileHandle, first: number, last: number): ReadableStream<Uint8Array> {
  let position = first
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const length = Math.min(chunkSize, last + 1 - position)
      const {bytesRead, buffer} = await file.read(Buffer.allocUnsafe(length), 0, length, position)
      if (bytesRead === 0) throw new Error('The file became shorter while it was being sent.')
      position += bytesRead
      controller.enqueue(buffer.subarray(0, bytesRead))
      if (position > last) {
        await file.close()
        controller.close()
      }
    },
    async cancel() {
      await file.close()
    },
  })
}

interface ByteRange {
  first: number
  last: number
}

/**
 * Returns the requested range; null for the whole file. Multiple ranges and other units may be ignored (RFC
 * 9110).
 */
function wantedRange(
  request: Request,
  etag: string,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const header = request.headers.get('range')
  const ifRange = request.headers.get('if-range')
  if (header === null || request.method !== 'GET' || (ifRange !== null && ifRange !== etag)) {
    return null
  }
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const count = Math.min(Number(to), size)
    return count === 0 ? 'unsatisfiable' : {first: size - count, last: size - 1}
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return null
  return first >= size ? 'unsatisfiable' : {first, last}
}

function whenMissing(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return null
  throw error
}
