import {createHash} from 'node:crypto'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** A page as it is sent, in each of its encodings. */
export interface Rendition {
  body: (encoding: Encoding) => Promise<Buffer>
  /** A strong validator: each encoding has its own. */
  etag: (encoding: Encoding) => string
  /** About as much as it takes when all encodings are there. */
  bytes: number
}

const compress = {
  identity: async (bytes: Buffer) => bytes,
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, {level: 9}),
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
}

/** Compresses when an encoding is first asked for, and then never again. */
export function createRendition(page: string | Buffer): Rendition {
  const bytes = Buffer.from(page)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const bodies = new Map<Encoding, Promise<Buffer>>()
  return {
    body(encoding) {
      const body = bodies.get(encoding) ?? compress[encoding](bytes)
      bodies.set(encoding, body)
      return body
    },
    etag: (encoding) => (encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`),
    bytes: Math.ceil(bytes.length * 1.6),
  }
}

/** The best encoding that a browser takes. */
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
