import {lakeAddresses, lakeAddressVariables} from '../common/settings/lake-addresses.ts'
import {readFrom, type Environment} from '../common/settings/from-environment.ts'
import {
  hostedVariables,
  internalVariables,
  siteVariables,
} from '../common/settings/site-variables.ts'
import type {SiteLimits} from '../common/settings/site-limits.ts'

const variables = {
  ...siteVariables,
  ...hostedVariables,
  ...lakeAddressVariables,
  ...internalVariables,
}

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
   * The folder of the imports that are begun in the Studio. Only `npm start` and `npm run dev` set it, because they work on
   * them.
   */
  importDir?: string
  /**
   * How the site learns of changes: from the lake's live events, or, on a host without a long-lived process, from
   * calls.
   */
  freshness: 'events' | 'calls'
  /** The secret with which those calls are signed. */
  revalidateSecret?: string
  /** Whether Next's runtime is removed from pages for readers. False only for comparison. */
  stripRuntime: boolean
  /** Whether a line is printed for each page that is rendered. */
  showRenders: boolean
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

let settings: SiteSettings | undefined

/** Returns the settings of this process. They are read at the first call, not at build time. */
export function siteSettings(): SiteSettings {
  settings ??= readSiteSettings(process.env)
  return settings
}

/**
 * Reads the site's settings from an environment, such as `process.env`.
 *
 * @throws Error that names the variable, its value and what is expected.
 */
export function readSiteSettings(env: Environment): SiteSettings {
  const values = readFrom(variables, env, [
    'PORT',
    'SITE_HOST',
    'SITE_TRUSTED_PROXIES',
    'SITE_LIMITS',
    'SITE_URL',
    'SITE_TIME_ZONE',
    'SITE_FRESHNESS',
    'SITE_REVALIDATE_SECRET',
    'SITE_WEIGHTLESS',
    'SITE_SHOW_RENDERS',
    'STUDIO_ORIGIN',
    'SITE_IMPORT_DIR',
    'LAKE_PORT',
    'LAKE_HOSTS',
    'LAKE_ORIGIN',
    'NEXT_PUBLIC_SANITY_PROJECT_ID',
    'NEXT_PUBLIC_SANITY_DATASET',
    'SANITY_API_READ_TOKEN',
    'SANITY_API_PREVIEW_TOKEN',
    'SANITY_API_WRITE_TOKEN',
  ])
  const {PORT, LAKE_PORT, SANITY_API_READ_TOKEN: token} = values
  const {NEXT_PUBLIC_SANITY_PROJECT_ID: projectId} = values
  const [publicOrigin] = lakeAddresses(values)
  return {
    port: PORT,
    host: values.SITE_HOST,
    trustedProxies: values.SITE_TRUSTED_PROXIES,
    limits: values.SITE_LIMITS,
    siteUrl: values.SITE_URL ?? `http://localhost:${PORT}`,
    projectId: projectId ?? 'local',
    dataset: values.NEXT_PUBLIC_SANITY_DATASET,
    // The machine's time zone, which on most servers is UTC.
    timeZone: values.SITE_TIME_ZONE ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    freshness: values.SITE_FRESHNESS,
    stripRuntime: values.SITE_WEIGHTLESS,
    showRenders: values.SITE_SHOW_RENDERS,
    ...withoutUndefined({
      token,
      previewToken: values.SANITY_API_PREVIEW_TOKEN ?? token,
      writeToken: values.SANITY_API_WRITE_TOKEN,
      studioOrigin: values.STUDIO_ORIGIN,
      importDir: values.SITE_IMPORT_DIR,
      revalidateSecret: values.SITE_REVALIDATE_SECRET,
      mail: readMailSettings(env),
    }),
    lake: projectId
      ? {kind: 'hosted'}
      : {
          kind: 'embedded',
          port: LAKE_PORT,
          origin: values.LAKE_ORIGIN ?? `http://127.0.0.1:${LAKE_PORT}`,
          ...withoutUndefined({publicOrigin}),
        },
  }
}

/** Returns the properties that are set, so that the others do not hide defaults when objects are merged. */
function withoutUndefined<Values extends object>(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Values
}

/** The mail server, sender and recipient of notices of requests. */
export interface MailSettings {
  /** As in smtps://user:password@mail.example.org:465 */
  server: string
  from: string
  to: string
}

/**
 * Reads the mail settings. Undefined without a server: then requests are only shown in the Studio's inbox.
 *
 * @throws Error that names the missing or invalid variable.
 */
export function readMailSettings(env: Environment): MailSettings | undefined {
  const {
    SMTP_URL: server,
    REQUESTS_MAIL_TO: to,
    REQUESTS_MAIL_FROM: from,
  } = readFrom(variables, env, ['SMTP_URL', 'REQUESTS_MAIL_TO', 'REQUESTS_MAIL_FROM'])
  if (!server) return undefined
  if (!to) {
    throw new Error(
      'SMTP_URL is set, but REQUESTS_MAIL_TO is not. Set it to the address that receives notices of requests.',
    )
  }
  return {server, to, from: from ?? to}
}

/**
 * Returns whether the site can be followed by e-mail: with a mail server, a token to write with, and a process that
 * lives long enough to send.
 */
export function canFollow({mail, writeToken, freshness}: SiteSettings): boolean {
  return mail !== undefined && writeToken !== undefined && freshness === 'events'
}
