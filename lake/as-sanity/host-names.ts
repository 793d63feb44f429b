/** The names of Sanity's service that the lake can serve. Projects are served below the first two. */
export const servedNames = ['api.sanity.io', 'apicdn.sanity.io', 'cdn.sanity.io'] as const

/** The names that a certificate needs. */
export const certificateNames = [
  'api.sanity.io',
  '*.api.sanity.io',
  'apicdn.sanity.io',
  '*.apicdn.sanity.io',
  'cdn.sanity.io',
]

/** Returns the names that the programs of a project use. A hosts file has no wildcards. */
export function namesOf(project: string): string[] {
  return [`${project}.api.sanity.io`, `${project}.apicdn.sanity.io`, ...servedNames]
}

/** Returns the lines of the hosts file that lead the names to this machine, over IPv4 and IPv6. */
export function hostsLines(project: string): string[] {
  const names = namesOf(project).join(' ')
  return [`127.0.0.1 ${names}`, `::1 ${names}`]
}

/**
 * Returns Chromium's `--host-resolver-rules`: the served names lead to a port of this machine, and other
 * names of the service nowhere. The first matching rule applies.
 */
export function resolverRules(port: number): string {
  const here = certificateNames.map((name) => `MAP ${name} 127.0.0.1:${port}`)
  return [...here, 'MAP *.sanity.io ~NOTFOUND'].join(', ')
}

/**
 * Returns the options with which Chromium reaches the lake at the names and trusts its authority, by the hash
 * of its key. It accepts the second only together with a profile of its own.
 */
export function chromiumOptions({port, authorityHash}: {port: number; authorityHash: string}): {
  trust: string
  resolve: string
} {
  return {
    trust: `--ignore-certificate-errors-spki-list=${authorityHash}`,
    resolve: `--host-resolver-rules=${resolverRules(port)}`,
  }
}
