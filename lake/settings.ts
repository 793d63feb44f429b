import {isIP} from 'node:net'
import path from 'node:path'
import {weaknessOf} from './access/weak-token.ts'
import {isLoopbackOrigin} from './http/origin.ts'
import {readLimits, type Limits} from './limits.ts'

/** The validated settings of a lake. */
export interface LakeSettings {
  port: number
  /** The network address to listen on, besides loopback. */
  host: string
  /**
   * The public addresses of the lake besides `localhost`, as origins: `https://lake.example.org`. Each one
   * includes its subdomains: `<project>.lake.example.org`.
   */
  addresses: string[]
  /** An absolute path. */
  folder: string
  /** The administrator's token; undefined: the one in the folder, which is generated if there is none. */
  token: string | undefined
  /** Origins of pages that may use the lake from a browser: `http://localhost:3000`. */
  allowedOrigins: string[]
  limits: Limits
  /** Days for which history is kept; undefined: without limit. */
  historyDays: number | undefined
  project: string
  dataset: string
}

type Environment = Record<string, string | undefined>

/**
 * Reads the lake's settings. An empty variable counts as not set.
 *
 * @throws an Error of one line that names the variable, its value and what is expected
 */
export function readLakeSettings(env: Environment): LakeSettings {
  const sitePort = readPort(env, 'PORT', 3000)
  const port = readPort(env, 'LAKE_PORT', 3900)
  if (port === sitePort) {
    throw new Error(
      `LAKE_PORT is ${port}, the same as PORT: the lake and the site need different ports, for example LAKE_PORT=3900.`,
    )
  }
  const origins = [`http://localhost:${sitePort}`, `http://127.0.0.1:${sitePort}`]
  const site = env['SITE_URL']
  if (site) origins.push(originOf('SITE_URL', site))
  for (const item of (env['LAKE_ALLOWED_ORIGINS'] ?? '').split(',')) {
    if (item.trim()) origins.push(originOf('LAKE_ALLOWED_ORIGINS', item.trim()))
  }
  return {
    port,
    host: readHost(env),
    addresses: readAddresses(env, port),
    folder: path.resolve(env['LAKE_DIR'] || '.lake'),
    token: readToken(env),
    allowedOrigins: [...new Set(origins)],
    limits: readLimits(env['LAKE_LIMITS'] ?? ''),
    historyDays: readHistoryDays(env),
    project: 'local',
    dataset: 'production',
  }
}

function readHistoryDays(env: Environment): number | undefined {
  const value = env['LAKE_HISTORY_DAYS']
  if (!value) return undefined
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value)
  throw new Error(
    `LAKE_HISTORY_DAYS is ${JSON.stringify(value)}: expected a number of days from 1 to 99999, or nothing to keep all history.`,
  )
}

/** Returns whether only programs on this machine can connect to the address. */
export function isLoopbackAddress(address: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(address)
}

/** Returns whether the lake is reachable from this machine only. Its user then needs no login. */
export function isForThisMachineOnly({
  host,
  addresses = [],
}: Partial<Pick<LakeSettings, 'host' | 'addresses'>>): boolean {
  return addresses.length === 0 && (host === undefined || isLoopbackAddress(host))
}

/** Returns a warning about a setting that is probably missing; undefined if there is none. */
export function warningOf(settings: LakeSettings): string | undefined {
  const elsewhere = settings.allowedOrigins.find((origin) => !isLoopbackOrigin(origin))
  if (elsewhere === undefined || !isForThisMachineOnly(settings)) return undefined
  return `The lake serves ${elsewhere}, but LAKE_HOSTS is not set, so users of this machine need no login. If a proxy or tunnel leads to the lake, set LAKE_HOSTS to its public name.`
}

function readHost(env: Environment): string {
  const value = env['LAKE_HOST']
  if (!value || value === 'localhost') return '127.0.0.1'
  if (isIP(value)) return value
  throw new Error(
    `LAKE_HOST is ${JSON.stringify(value)}: expected a network address to listen on, such as 0.0.0.0 for all. Names go into LAKE_HOSTS.`,
  )
}

/** Reads LAKE_HOSTS. A name alone means HTTP on the lake's own port. */
function readAddresses(env: Environment, port: number): string[] {
  const items = (env['LAKE_HOSTS'] ?? '').split(',').map((item) => item.trim())
  return items.filter(Boolean).map((item) => {
    const whole = item.includes('://')
      ? item
      : `http://${item}${/:\d+$/.test(item) ? '' : `:${port}`}`
    const origin = originOf('LAKE_HOSTS', whole)
    const {hostname} = new URL(origin)
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(hostname)) return origin
    throw new Error(
      `LAKE_HOSTS has ${JSON.stringify(item)}: expected a host name, such as lake.example.org, or an address, such as https://lake.example.org.`,
    )
  })
}

function readPort(env: Environment, name: string, otherwise: number): number {
  const value = env[name]
  if (!value) return otherwise
  const port = Number(value)
  if (/^\d{1,5}$/.test(value) && port >= 1 && port <= 65_535) return port
  throw new Error(
    `${name} is ${JSON.stringify(value)}: expected a port, a whole number from 1 to 65535.`,
  )
}

function originOf(name: string, value: string): string {
  const url = URL.parse(value)
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url.origin
  throw new Error(
    `${name} is ${JSON.stringify(value)}: expected a URL that starts with http:// or https://.`,
  )
}

/** Reads LAKE_TOKEN. The value is a secret, so no message contains it. */
function readToken(env: Environment): string | undefined {
  const value = env['LAKE_TOKEN']
  if (!value) return undefined
  if (/^[\x21-\x7e]{16,}$/.test(value)) {
    const weakness = weaknessOf(value)
    if (weakness === undefined) return value
    throw new Error(
      `LAKE_TOKEN is easy to guess: ${weakness}. Set it to a random value, as printed by "openssl rand -base64 32", or leave it out: the lake then creates one.`,
    )
  }
  throw new Error(
    `LAKE_TOKEN (a value of ${value.length} characters) cannot be used: expected at least 16 characters without spaces, letters, digits and punctuation only.`,
  )
}
