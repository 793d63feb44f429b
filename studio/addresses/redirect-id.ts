import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/**
 * The id of the redirect that the Studio makes for a path: always the same one, so that there cannot be two.
 * (The browser's own hash function is not used: a Studio on a plain `http://` address does not have it.)
 */
export function redirectId(from: string): string {
  return `redirect-${bytesToHex(sha256(utf8ToBytes(from))).slice(0, 24)}`
}
