import {createCipheriv, createDecipheriv, hkdfSync, randomBytes} from 'node:crypto'

/** Encrypts small values that only this site can read, and only until they expire. */
export interface Encryption {
  encrypt: (value: unknown, seconds: number) => string
  /** Returns the value; undefined if the text is not from this site, was changed, or has expired. */
  decrypt: (text: string) => unknown
}

const algorithm = 'aes-256-gcm'
const lengths = {key: 32, iv: 12, tag: 16}

/** Derives a key from the secret. The same secret and purpose give the same key in every process. */
export function createEncryption(
  secret: string,
  purpose: string,
  now: () => number = Date.now,
): Encryption {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, lengths.key))
  return {
    encrypt(value, seconds) {
      const iv = randomBytes(lengths.iv)
      const cipher = createCipheriv(algorithm, key, iv)
      const json = JSON.stringify({until: now() + seconds * 1000, value})
      const encrypted = Buffer.concat([cipher.update(json, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64url')
    },
    decrypt(text) {
      const bytes = Buffer.from(text, 'base64url')
      const [iv, rest] = [bytes.subarray(0, lengths.iv), bytes.subarray(lengths.iv)]
      if (rest.length <= lengths.tag) return undefined
      try {
        const decipher = createDecipheriv(algorithm, key, iv, {authTagLength: lengths.tag})
        decipher.setAuthTag(rest.subarray(0, lengths.tag))
        const json = decipher.update(rest.subarray(lengths.tag), undefined, 'utf8')
        const {until, value} = JSON.parse(json + decipher.final('utf8')) as Decrypted
        return until > now() ? value : undefined
      } catch {
        return undefined
      }
    },
  }
}

interface Decrypted {
  until: number
  value: unknown
}
