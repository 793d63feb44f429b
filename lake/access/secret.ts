import {createHash, randomBytes} from 'node:crypto'

/**
 * Generates a token of 256 random bits in characters that need no encoding in headers and URLs. Its beginning
 * distinguishes it from tokens of Sanity's service, which have no hyphen.
 */
export function newSecret(prefix: 'sk' | 'st'): string {
  return `${prefix}-stillwater-${randomBytes(32).toString('base64url')}`
}

/** Returns whether a token begins like those that a lake generates. It need not be valid. */
export function looksGenerated(token: string): boolean {
  return /^s[kt]-stillwater-/.test(token)
}

/**
 * Returns whether a token has the form of those that a lake generates. A valid one of this form need not be protected from
 * guessing.
 */
export function hasGeneratedForm(token: string): boolean {
  return /^s[kt]-stillwater-[\w-]{43}$/.test(token)
}

/**
 * Hashes a token for storage. Unlike passwords, random tokens need no slow hash: 2²⁵⁶ values cannot be
 * guessed. A lookup by hash leaks nothing through its timing, because a client without the token cannot
 * control the hash.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
