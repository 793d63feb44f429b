// `crypto.randomUUID` and `crypto.subtle` are missing where a Studio is on a plain `http://` address; this is not.

/** Random bytes, two small hexadecimal digits each. */
export function randomHex(bytes: number): string {
  return Array.from(randomBytes(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Random bytes as they may stand in an address, four letters for three bytes. */
export function randomForAddress(bytes: number): string {
  return btoa(String.fromCharCode(...randomBytes(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}
