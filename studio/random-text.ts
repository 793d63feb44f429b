// `crypto.randomUUID` and `crypto.subtle` do not exist on plain `http://` addresses; `getRandomValues` does.

/** Returns random bytes as lower-case hexadecimal digits, two for each byte. */
export function randomHex(bytes: number): string {
  return Array.from(randomBytes(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Returns random bytes in URL-safe Base64, four characters for three bytes. */
export function randomForAddress(bytes: number): string {
  return btoa(String.fromCharCode(...randomBytes(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}
