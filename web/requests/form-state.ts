import {randomUUID, createCipheriv, createDecipheriv, hkdfSync, randomBytes} from 'node:crypto'
import type {RequestErrors, TypedRequest} from './read-request.ts'

/** A form that was refused: the typed values and the errors. */
export interface RefusedRequest {
  typed: TypedRequest
  errors: RequestErrors
  /** An error that belongs to no field. */
  notice?: string
  /** Whether it cannot be sent again, because no requests are taken. */
  isFinal?: true
}

/** What a form contains about itself, encrypted. */
export interface FormOrigin {
  /** Different for each form. */
  id: string
  /** When the form was rendered, in milliseconds. */
  renderedAt: number
  /** Whether this form was refused before. */
  returned: boolean
}

const secondsPerMinute = 60
const minFillMs = 3000

/**
 * Returns `quick` for a form that was sent faster than a person can fill it in, `stale` for one from another day or
 * another site, otherwise `human`. A refused form is never `quick`: a visitor whose browser fills in everything has
 * to confirm once, but never twice. Simple bots do not read the page that refuses the form.
 */
export function paceOf(
  form: Omit<FormOrigin, 'id'> | undefined,
  now = Date.now(),
): 'quick' | 'stale' | 'human' {
  if (form === undefined) return 'stale'
  return !form.returned && now - form.renderedAt < minFillMs ? 'quick' : 'human'
}

/**
 * Creates the encryption of form state. A refused form is stored in the query string of its page, so the server
 * stores nothing, no cookie is needed, and nobody else can read it.
 */
export function createFormState(writeToken: string) {
  const refused = createEncryption(writeToken, 'refused request')
  const origin = createEncryption(writeToken, 'form origin')
  return {
    secret: writeToken,
    encryptRefused: (request: RefusedRequest) => refused.encrypt(request, 15 * secondsPerMinute),
    decryptRefused: (text: string) => refused.decrypt(text) as RefusedRequest | undefined,
    /** Encrypts what a form contains about itself. */
    encryptOrigin: (returned: boolean, renderedAt = Date.now()) =>
      origin.encrypt(
        {id: randomUUID(), renderedAt, returned} satisfies FormOrigin,
        24 * 60 * secondsPerMinute,
      ),
    decryptOrigin: (text: string) => {
      const form = origin.decrypt(text) as FormOrigin | undefined
      // An earlier version of this site may have rendered it without an id.
      return form?.id ? form : undefined
    },
  }
}

export type FormState = ReturnType<typeof createFormState>

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
