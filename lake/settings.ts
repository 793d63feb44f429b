import path from 'node:path'
import {lakeAddresses} from '../common/settings/lake-addresses.ts'
import type {LakeLimits} from '../common/settings/lake-limits.ts'
import {readVariables, type Environment} from '../common/settings/variables.ts'
import {isLoopbackOrigin} from './http/origin.ts'

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
  /** The number of proxies in front of the lake; undefined: one on this machine, and none elsewhere. */
  trustedProxies: number | undefined
  /** An absolute path. */
  folder: string
  /** The administrator's token; undefined: the one in the folder, which is generated if there is none. */
  token: string | undefined
  /** Origins of pages that may use the lake from a browser: `http://localhost:3000`. */
  allowedOrigins: string[]
  /** Origins of receivers of webhooks whose address may be private. */
  webhookOrigins: string[]
  limits: LakeLimits
  /** Days for which history is kept; undefined: without limit. */
  historyDays: number | undefined
  project: string
  dataset: string
}

/**
 * Reads the lake's settings. An empty variable counts as not set.
 *
 * @throws an Error of one line that names the variable, its value and what is expected
 */
export function readLakeSettings(env: Environment): LakeSettings {
  const values = readVariables(env, [
    'PORT',
    'SITE_URL',
    'LAKE_PORT',
    'LAKE_HOST',
    'LAKE_HOSTS',
    'LAKE_TRUSTED_PROXIES',
    'LAKE_ALLOWED_ORIGINS',
    'LAKE_WEBHOOK_ORIGINS',
    'LAKE_DIR',
    'LAKE_TOKEN',
    'LAKE_LIMITS',
    'LAKE_HISTORY_DAYS',
    'NEXT_PUBLIC_SANITY_PROJECT_ID',
  ])
  const {PORT, LAKE_PORT, SITE_URL, NEXT_PUBLIC_SANITY_PROJECT_ID: hosted} = values
  // With a project on the hosted lake, no lake is started beside the site.
  if (LAKE_PORT === PORT && hosted === undefined) {
    throw new Error(
      `LAKE_PORT is ${LAKE_PORT}, the same as PORT: the lake and the site need different ports, for example LAKE_PORT=3900.`,
    )
  }
  const site = [
    `http://localhost:${PORT}`,
    `http://127.0.0.1:${PORT}`,
    ...(SITE_URL ? [SITE_URL] : []),
  ]
  return {
    port: LAKE_PORT,
    host: values.LAKE_HOST,
    addresses: lakeAddresses(values),
    trustedProxies: values.LAKE_TRUSTED_PROXIES,
    folder: path.resolve(values.LAKE_DIR),
    token: values.LAKE_TOKEN,
    allowedOrigins: [...new Set([...site, ...values.LAKE_ALLOWED_ORIGINS])],
    webhookOrigins: values.LAKE_WEBHOOK_ORIGINS,
    limits: values.LAKE_LIMITS,
    historyDays: values.LAKE_HISTORY_DAYS,
    project: 'local',
    dataset: 'production',
  }
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
  const {host, addresses, trustedProxies} = settings
  const withTls = addresses.find((address) => address.startsWith('https:'))
  // Only a proxy can serve it, and it connects from elsewhere, or the lake would listen on loopback only.
  if (withTls !== undefined && !isLoopbackAddress(host) && trustedProxies === undefined) {
    return `LAKE_HOSTS has ${withTls} and LAKE_HOST is ${host}, but LAKE_TRUSTED_PROXIES is not set: all clients behind a proxy on another machine or outside of this container share the limits of one. Set LAKE_TRUSTED_PROXIES to the number of proxies in front of the lake, mostly 1; 0 if there is none.`
  }
  const elsewhere = settings.allowedOrigins.find((origin) => !isLoopbackOrigin(origin))
  if (elsewhere === undefined || !isForThisMachineOnly(settings)) return undefined
  return `The lake serves ${elsewhere}, but LAKE_HOSTS is not set, so users of this machine need no login. If a proxy or tunnel leads to the lake, set LAKE_HOSTS to its public name.`
}
