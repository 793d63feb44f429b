import {isIP} from 'node:net'
import {readLimits, type SiteLimits} from './limits.ts'
import {readMailSettings, type MailSettings} from './mail-settings.ts'

/** The site's validated settings. Only `readSiteSettings` reads the environment. */
export interface SiteSettings {
  /** The port that the site listens on. */
  port: number
  /** The network address to listen on, in addition to loopback. */
  host: string
  /**
   * How many proxies in front of the site append to `X-Forwarded-For`. With 0, the header is ignored, and the address
   * of the connection is the client's.
   */
  trustedProxies: number
  limits: SiteLimits
  /** The site's public origin. */
  siteUrl: string
  projectId: string
  dataset: string
  /** The time zone of dates on pages and in citations, such as `Europe/Berlin`. */
  timeZone: string
  /** A token with read access, for a private dataset. */
  token?: string
  /** A token with read access to drafts, for previews. Without it there are no previews. */
  previewToken?: string
  /** A token with write access, for requests. Without it, requests cannot be sent. */
  writeToken?: string
  /** During development: the origin of the Studio's own server, which reloads when its files change. */
  studioOrigin?: string
  /**
   * How the site learns of changes: from the lake's live events, or, on a host without a long-lived process, from
   * calls.
   */
  freshness: 'events' | 'calls'
  /** The secret with which those calls are signed. */
  revalidateSecret?: string
  /** Whether Next's runtime is removed from pages for readers. False only for comparison. */
  stripRuntime: boolean
  /** The settings of notices by mail. Without them, requests are only shown in the Studio's inbox. */
  mail?: MailSettings
  lake: EmbeddedLake | HostedLake
}

/** Our own lake. */
export interface EmbeddedLake {
  kind: 'embedded'
  port: number
  /** The origin for requests from the server. Node does not resolve `*.localhost`. */
  origin: string
  /** The origin for browsers, if the lake does not listen on loopback (LAKE_HOSTS). */
  publicOrigin?: string
}

/** Sanity's hosted Content Lake. */
export interface HostedLake {
  kind: 'hosted'
}

type Environment = Record<string, string | undefined>

/**
 * Reads the site's settings from an environment, such as `process.env`. Names are looked up dynamically, because Next
 * replaces a literal `process.env.NEXT_PUBLIC_…` at build time.
 *
 * @throws Error that names the variable, its value and what is expected.
 */
export function readSiteSettings(env: Environment): SiteSettings {
  const port = readPort(env, 'PORT', 3000)
  const projectId = readName(env, 'NEXT_PUBLIC_SANITY_PROJECT_ID', /^[a-z0-9-]+$/)
  const dataset = readName(env, 'NEXT_PUBLIC_SANITY_DATASET', /^~?[a-z0-9][a-z0-9_-]*$/)
  const token = env['SANITY_API_READ_TOKEN'] || undefined
  const previewToken = env['SANITY_API_PREVIEW_TOKEN'] || token
  const writeToken = env['SANITY_API_WRITE_TOKEN'] || undefined
  const studioOrigin = readOrigin(env, 'STUDIO_ORIGIN')
  const revalidateSecret = env['SITE_REVALIDATE_SECRET'] || undefined
  const lakePort = readPort(env, 'LAKE_PORT', 3900)
  const publicOrigin = readLakeAddress(env, lakePort)
  const mail = readMailSettings(env)
  return {
    port,
    host: readHost(env),
    trustedProxies: readTrustedProxies(env),
    limits: readLimits(env['SITE_LIMITS'] ?? ''),
    siteUrl: readOrigin(env, 'SITE_URL') ?? `http://localhost:${port}`,
    projectId: projectId ?? 'local',
    dataset: dataset ?? 'production',
    timeZone: readTimeZone(env, 'SITE_TIME_ZONE'),
    ...(token && {token}),
    ...(previewToken && {previewToken}),
    ...(writeToken && {writeToken}),
    ...(studioOrigin && {studioOrigin}),
    freshness: readChoice(env, 'SITE_FRESHNESS', ['events', 'calls']),
    ...(revalidateSecret && {revalidateSecret}),
    stripRuntime: readChoice(env, 'SITE_WEIGHTLESS', ['1', '0']) === '1',
    ...(mail && {mail}),
    lake: projectId
      ? {kind: 'hosted'}
      : {
          kind: 'embedded',
          port: lakePort,
          origin: readOrigin(env, 'LAKE_ORIGIN') ?? `http://127.0.0.1:${lakePort}`,
          ...(publicOrigin && {publicOrigin}),
        },
  }
}

function readPort(env: Environment, name: string, fallback: number): number {
  const value = env[name]
  if (!value) return fallback
  const port = Number(value)
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port
  throw new Error(`${name} is "${value}", but must be a whole number from 1 to 65535.`)
}

function readHost(env: Environment): string {
  const value = env['SITE_HOST']
  if (!value || value === 'localhost') return '127.0.0.1'
  if (isIP(value)) return value
  throw new Error(
    `SITE_HOST is "${value}", but must be a network address to listen on, such as 0.0.0.0 for all. The public address goes into SITE_URL.`,
  )
}

function readTrustedProxies(env: Environment): number {
  const value = env['SITE_TRUSTED_PROXIES'] || '0'
  if (/^\d$/.test(value)) return Number(value)
  throw new Error(
    `SITE_TRUSTED_PROXIES is "${value}", but must be the number of proxies in front of the site, from 0 to 9.`,
  )
}

/** Reads one of several words. The first is the default. */
function readChoice<const Word extends string>(
  env: Environment,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const value = env[name] || words[0]
  const word = words.find((each) => each === value)
  if (word !== undefined) return word
  throw new Error(`${name} is "${value}", but must be ${words.join(' or ')}.`)
}

/** Defaults to the machine's time zone, which on most servers is UTC. */
function readTimeZone(env: Environment, name: string): string {
  const value = env[name]
  try {
    const format = new Intl.DateTimeFormat('en', {timeZone: value || undefined})
    // Returned as set, because the engine may use an older name of the zone.
    return value || format.resolvedOptions().timeZone
  } catch {
    throw new Error(`${name} is "${value}", but must be a time zone, such as Europe/Berlin or UTC.`)
  }
}

function readName(env: Environment, name: string, pattern: RegExp): string | undefined {
  const value = env[name]
  if (!value) return undefined
  if (pattern.test(value)) return value
  throw new Error(
    `${name} is "${value}", but must be a name of small letters, digits and dashes, as Sanity gives it.`,
  )
}

/** Returns the origin of the lake's first address. A host without a port gets the lake's port. */
function readLakeAddress(env: Environment, lakePort: number): string | undefined {
  const first = env['LAKE_HOSTS']?.split(',')[0]?.trim()
  if (!first) return undefined
  if (first.includes('://')) return readOrigin({LAKE_HOSTS: first}, 'LAKE_HOSTS')
  return `http://${/:\d+$/.test(first) ? first : `${first}:${lakePort}`}`
}

function readOrigin(env: Environment, name: string): string | undefined {
  const value = env[name]
  if (!value) return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isOrigin = url?.pathname === '/' && !url.search && !url.hash && !url.username
  if (url && isOrigin && /^https?:$/.test(url.protocol)) return url.origin
  throw new Error(
    `${name} is "${value}", but must be an address without a path, such as https://example.org.`,
  )
}
