import {createHash, randomBytes} from 'node:crypto'

/** A token of 256 random bits, in the letters that go into a header and an address as they are. */
export function newSecret(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url')
}

/**
 * What is kept of a token. A plain SHA-256 is enough where a password would need a slow hash: among
 * 2²⁵⁶ random tokens there is nothing to guess, so making each guess dear gains nothing. Looking a
 * token up by its hash also leaks nothing by its timing: who does not know the token cannot steer
 * which hash is compared.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
