import {createHmac, timingSafeEqual, type KeyObject} from 'node:crypto'

/** Returns the HMAC-SHA256 of a text with a secret key, in characters that need no encoding in URLs. */
export function sign(text: string, secret: string | Uint8Array | KeyObject): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

/** Returns whether a signature is that of the text, in constant time. */
export function isSigned(text: string, signature: string, secret: string): boolean {
  const [actual, expected] = [Buffer.from(signature), Buffer.from(sign(text, secret))]
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}
