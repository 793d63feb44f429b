import {createHash, randomBytes} from 'node:crypto'

/** Generates a token of 256 random bits in characters that need no encoding in headers and URLs. */
export function newSecret(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url')
}

/**
 * Hashes a token for storage. Unlike passwords, random tokens need no slow hash: 2²⁵⁶ values cannot be
 * guessed. A lookup by hash leaks nothing through its timing, because a client without the token cannot
 * control the hash.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
