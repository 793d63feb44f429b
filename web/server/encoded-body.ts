import {createHash} from 'node:crypto'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** A page as bytes, with a strong validator: whatever is other bytes has another. */
export interface Encoded {
  bytes: Buffer
  etag: string
}

/** A page as it is sent, in each of its encodings. */
export interface Rendition {
  body: (encoding: Encoding) => Promise<Encoded>
  /** Whether an `If-None-Match` names this page in this encoding, however small it was made. */
  isKnown: (encoding: Encoding, etags: string) => boolean
  /** Makes what was sent in a hurry as small as it gets: twenty times the work for an eighth of the bytes. */
  shrink: () => Promise<void>
  /** About as much as it takes when all encodings are there. */
  bytes: number
}

const brotli = promisify(brotliCompress)
const [hurried, thorough] = [5, 11]

/** Compresses when an encoding is first asked for, and then never again but to shrink it. */
export function createRendition(page: string | Buffer): Rendition {
  const bytes = Buffer.from(page)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const bodies = new Map<Encoding, Promise<Encoded>>()

  async function encode(encoding: Encoding): Promise<Encoded> {
    if (encoding === 'br') return compress(hurried)
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
    body(encoding) {
      const body = bodies.get(encoding) ?? encode(encoding)
      bodies.set(encoding, body)
      return body
    },
    isKnown(encoding, etags) {
      const names = {
        identity: [`"${hash}"`],
        gzip: [`"${hash}-gzip"`],
        br: [`"${hash}-br${hurried}"`, `"${hash}-br${thorough}"`],
      }[encoding]
      return etags.split(',').some((each) => names.includes(each.trim().replace(/^W\//, '')))
    },
    async shrink() {
      const [first, smaller] = await Promise.all([bodies.get('br'), compress(thorough)])
      if (!first || smaller.bytes.length < first.bytes.length)
        bodies.set('br', Promise.resolve(smaller))
    },
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
