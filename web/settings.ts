import {isIP} from 'node:net'
import {readLimits, type SiteLimits} from './limits.ts'
import {readMailSettings, type MailSettings} from './mail-settings.ts'

/** What the site has to know, checked. `readSiteSettings` is the only place that reads the environment. */
export interface SiteSettings {
  /** The port that the site listens on. */
  port: number
  /** The network address that the site listens on, beside this machine's own. */
  host: string
  /**
   * How many proxies in front of the site add the address of their client to `X-Forwarded-For`. With 0, the header
   * is ignored: the address of the connection is the client's.
   */
  trustedProxies: number
  limits: SiteLimits
  /** The site's public address, without a path and without a slash at its end. */
  siteUrl: string
  projectId: string
  dataset: string
  /** The time zone whose days are the dates on pages and in citations, such as `Europe/Berlin`. */
  timeZone: string
  /** A token that may read, for a private dataset. */
  token?: string
  /** A token that may read drafts, for the preview beside the Studio's forms; without it there is none. */
  previewToken?: string
  /** A token that may write, for what readers send; without it nothing is taken from them. */
  writeToken?: string
  /** While developing: the origin of the Studio's own server, which reloads as its files change. */
  studioOrigin?: string
  /**
   * How this site hears of changes: it listens to the lake's events, or, on a host without a process that lives
   * on, it is called when something changed.
   */
  freshness: 'events' | 'calls'
  /** What those calls are signed with. */
  revalidateSecret?: string
  /** Whether readers get pages without Next's runtime; false only to compare. */
  stripRuntime: boolean
  /** How requests for a session are told by mail; without it they wait in the Studio's inbox. */
  mail?: MailSettings
  lake: EmbeddedLake | HostedLake
}

/** Our own lake on this machine. */
export interface EmbeddedLake {
  kind: 'embedded'
  port: number
  /** The address that Node can reach (it does not resolve `*.localhost`). */
  origin: string
  /** The origin at which browsers reach it, when it is bound elsewhere than to this machine (LAKE_HOSTS). */
  publicOrigin?: string
}

/** Sanity's hosted Content Lake. */
export interface HostedLake {
  kind: 'hosted'
}

type Environment = Record<string, string | undefined>

/**
 * Reads the site's settings from an environment, such as `process.env`. The object is asked for each
 * name at run time: Next replaces a literal `process.env.NEXT_PUBLIC_…` by its value at build time.
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

/** One of a few words, the first when nothing is said. */
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

/** The zone of this machine when not set: on a laptop the author's, on most servers UTC. */
function readTimeZone(env: Environment, name: string): string {
  const value = env[name]
  try {
    const format = new Intl.DateTimeFormat('en', {timeZone: value || undefined})
    // As it was written: the engine may know the zone by an older name.
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

/** The first of the lake's addresses; a name alone means the lake's own port. */
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
