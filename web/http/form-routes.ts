/** The paths that accept a body, by POST alone, and how many bytes of it. */
const maxBytes: Readonly<Record<string, number>> = {
  '/api/requests': 20_000,
  // 1,000 tags of 200 characters.
  '/api/revalidate': 256_000,
}

/** Returns how many bytes can be posted to a path; undefined if nothing can. */
export function maxBytesOf(path: string): number | undefined {
  return Object.hasOwn(maxBytes, path) ? maxBytes[path] : undefined
}

/** Returns whether a request may have a body that something here reads. Next itself refuses GET where there is none. */
export function acceptsMethod(path: string, method: string): boolean {
  return /^(?:GET|HEAD)$/.test(method) || (method === 'POST' && maxBytesOf(path) !== undefined)
}

/** Returns the methods that a path accepts. */
export function methodsOf(path: string): string[] {
  return maxBytesOf(path) === undefined ? ['GET', 'HEAD'] : ['POST']
}
