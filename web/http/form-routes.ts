/** The paths that accept POST, with the maximum size of the body in bytes. */
const maxBytes: Readonly<Record<string, number>> = {
  '/api/requests': 20_000,
  // 1,000 tags of 200 characters.
  '/api/revalidate': 256_000,
}

/** Returns the maximum size of a body posted to a path; undefined if the path does not accept POST. */
export function maxBytesOf(path: string): number | undefined {
  return Object.hasOwn(maxBytes, path) ? maxBytes[path] : undefined
}

/** Returns whether a path accepts a method. Next itself responds with 405 to GET if a route has no handler for it. */
export function acceptsMethod(path: string, method: string): boolean {
  return /^(?:GET|HEAD)$/.test(method) || (method === 'POST' && maxBytesOf(path) !== undefined)
}

/** Returns the methods that a path accepts. */
export function methodsOf(path: string): string[] {
  return maxBytesOf(path) === undefined ? ['GET', 'HEAD'] : ['POST']
}
