/** The API version in `/v2025-02-19/`: a date, `1` or `X`. The lake accepts all of them. */
export type ApiVersion = string

/** The path segment in routes. */
export const versionSegment = '/:version{v(?:1|X|\\d{4}-\\d{2}-\\d{2})}'

export function isVersioned(path: string): boolean {
  return /^\/v(1|X|\d{4}-\d{2}-\d{2})\//.test(path)
}

/** Returns whether the version's default is published documents only. */
export function isPublishedByDefault(version: ApiVersion): boolean {
  return version === 'X' || (version !== '1' && version >= '2025-02-19')
}
