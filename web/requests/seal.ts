import {createCipheriv, createDecipheriv, hkdfSync, randomBytes} from 'node:crypto'

/** Closes small values so that only this site can read them again, and only until they run out. */
export interface Seal {
  close: (value: unknown, seconds: number) => string
  /** What was closed; undefined for what is not ours, was changed, or has run out. */
  open: (sealed: string) => unknown
}

const algorithm = 'aes-256-gcm'
const lengths = {key: 32, iv: 12, tag: 16}

/** The same secret and purpose make the same seal, in every process and after every start. */
export function createSeal(secret: string, purpose: string, now: () => number = Date.now): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, lengths.key))
  return {
    close(value, seconds) {
      const iv = randomBytes(lengths.iv)
      const cipher = createCipheriv(algorithm, key, iv)
      const text = JSON.stringify({until: now() + seconds * 1000, value})
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const [iv, rest] = [bytes.subarray(0, lengths.iv), bytes.subarray(lengths.iv)]
      if (rest.length <= lengths.tag) return undefined
      try {
        const decipher = createDecipheriv(algorithm, key, iv, {authTagLength: lengths.tag})
        decipher.setAuthTag(rest.subarray(0, lengths.tag))
        const open = decipher.update(rest.subarray(lengths.tag), undefined, 'utf8')
        const {until, value} = JSON.parse(open + decipher.final('utf8')) as Sealed
        return until > now() ? value : undefined
      } catch {
        return undefined
      }
    },
  }
}

interface Sealed {
  until: number
  value: unknown
}
