import {randomBytes} from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A random id of 22 letters and digits, as Sanity's revisions look: 130 bits, so never the same twice. */
export function newRandomId(): string {
  let id = ''
  while (id.length < 22) {
    // 248 = 4 × 62: bytes above it would make some characters likelier than others.
    for (const byte of randomBytes(32)) {
      if (byte < 248 && id.length < 22) id += alphabet[byte % 62]
    }
  }
  return id
}
