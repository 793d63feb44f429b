import {randomBytes} from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Returns a random id of 22 letters and digits (130 bits), in the form of Sanity's revisions. */
export function newRandomId(): string {
  let id = ''
  while (id.length < 22) {
    // 248 = 4 × 62: larger bytes would make some characters more likely than others.
    for (const byte of randomBytes(32)) {
      if (byte < 248 && id.length < 22) id += alphabet[byte % 62]
    }
  }
  return id
}
