import {createHash} from 'node:crypto'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import {namesEtag} from '../../common/http/etag.ts'

export type Encoding = 'identity' | 'gzip' | 'br'

/** An encoded body with a strong ETag: different bytes have a different one. */
export interface Encoded {
  bytes: Buffer
  etag: string
}

/** A response body in each content encoding. */
export interface EncodedBody {
  encode: (encoding: Encoding) => Promise<Encoded>
  /** Returns whether an `If-None-Match` header names this body in this encoding, at any compression quality. */
  matches: (encoding: Encoding, etags: string) => boolean
  /** Compresses with the best Brotli quality: twenty times the work for an eighth fewer bytes. */
  recompress: () => Promise<void>
  /** The approximate memory for all encodings. */
  estimatedBytes: number
}

const brotli = promisify(brotliCompress)
const [fastQuality, bestQuality] = [5, 11]

/** Creates a body that is compressed at the first use of each encoding, and cached. */
export function createEncodedBody(page: string | Buffer): EncodedBody {
  const bytes = Buffer.from(page)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const bodies = new Map<Encoding, Promise<Encoded>>()

  async function create(encoding: Encoding): Promise<Encoded> {
    if (encoding === 'br') return compress(fastQuality)
    if (encoding === 'identity') return {bytes, etag: `"${hash}"`}
    return {bytes: await promisify(gzip)(bytes, {level: 9}), etag: `"${hash}-gzip"`}
  }

  async function compress(quality: number): Promise<Encoded> {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    }
    return {bytes: await brotli(bytes, {params}), etag: `"${hash}-br${quality}"`}
  }

  return {
    encode(encoding) {
      const body = bodies.get(encoding) ?? create(encoding)
      bodies.set(encoding, body)
      return body
    },
    matches(encoding, etags) {
      const validators = {
        identity: [`"${hash}"`],
        gzip: [`"${hash}-gzip"`],
        br: [`"${hash}-br${fastQuality}"`, `"${hash}-br${bestQuality}"`],
      }[encoding]
      return namesEtag(etags, ...validators)
    },
    async recompress() {
      const [first, smaller] = await Promise.all([bodies.get('br'), compress(bestQuality)])
      if (!first || smaller.bytes.length < first.bytes.length)
        bodies.set('br', Promise.resolve(smaller))
    },
    estimatedBytes: Math.ceil(bytes.length * 1.6),
  }
}

/** Returns the best encoding that an `Accept-Encoding` header allows. */
export function chooseEncoding(accepted = ''): Encoding {
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...rest] = part.split(';').map((word) => word.trim().toLowerCase())
      const weight = rest.find((word) => word.startsWith('q='))?.slice(2)
      return [name, weight === undefined ? 1 : Number(weight)]
    }),
  )
  const takes = (name: string) => (weights.get(name) ?? 0) > 0
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
