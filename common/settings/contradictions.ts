import {lakeAddresses} from './lake-addresses.ts'
import {readVariables, type Environment, type Values} from './variables.ts'

const names = [
  'SITE_URL',
  'SITE_TRUSTED_PROXIES',
  'SITE_FRESHNESS',
  'SITE_REVALIDATE_SECRET',
  'SMTP_URL',
  'REQUESTS_MAIL_TO',
  'LAKE_HOST',
  'LAKE_HOSTS',
  'LAKE_ORIGIN',
  'LAKE_PORT',
  'NEXT_PUBLIC_SANITY_PROJECT_ID',
] as const

interface Given extends Pick<Values, (typeof names)[number]> {
  /** Whether the site's address is on another machine than the reader's. */
  isPublic: boolean
  /** The lake's public origins. */
  lake: string[]
  hosted: boolean
}

/** Combinations of settings, each valid by itself, that do not work together. */
const contradictions: {applies: (given: Given) => boolean; sentence: (given: Given) => string}[] = [
  {
    applies: ({isPublic, hosted, lake}) => isPublic && !hosted && lake.length === 0,
    sentence: ({SITE_URL, LAKE_PORT}) =>
      `SITE_URL is ${SITE_URL}, but LAKE_HOSTS is not set: the Studio would look for the lake at http://localhost:${LAKE_PORT} on each author’s own machine. Set LAKE_HOSTS to the lake’s public address, for the site and for the lake.`,
  },
  {
    applies: ({SITE_URL, lake}) => SITE_URL === undefined && lake.length > 0,
    sentence: () =>
      'LAKE_HOSTS is set, but SITE_URL is not: links and feeds name http://localhost, and after a login the lake returns to no other Studio. Set SITE_URL to the site’s public address, for the site and for the lake.',
  },
  {
    applies: ({SITE_URL, lake: [first]}) =>
      SITE_URL?.startsWith('https:') === true && first?.startsWith('http:') === true,
    sentence: ({SITE_URL, lake: [first]}) =>
      `SITE_URL is ${SITE_URL}, but the first address of LAKE_HOSTS is ${first}: browsers block requests without TLS from a page with TLS. Write LAKE_HOSTS with https://.`,
  },
  {
    applies: ({SITE_URL, lake}) => SITE_URL !== undefined && lake.includes(SITE_URL),
    sentence: ({SITE_URL}) =>
      `SITE_URL and LAKE_HOSTS are both ${SITE_URL}: the site and the lake need different names. Give the lake one of its own, such as lake.example.org.`,
  },
  {
    applies: ({isPublic, SITE_TRUSTED_PROXIES}) => isPublic && SITE_TRUSTED_PROXIES === 0,
    sentence: ({SITE_URL}) =>
      `SITE_URL is ${SITE_URL}, but SITE_TRUSTED_PROXIES is 0: all readers behind a proxy share the limits of one client. Set it to the number of proxies in front of the site, mostly 1.`,
  },
  {
    applies: ({LAKE_ORIGIN, lake, hosted}) =>
      !hosted &&
      LAKE_ORIGIN !== undefined &&
      !isOnThisMachine(LAKE_ORIGIN) &&
      !lake.some((origin) => hostOf(origin) === hostOf(LAKE_ORIGIN)),
    sentence: ({LAKE_ORIGIN}) =>
      `LAKE_ORIGIN is ${LAKE_ORIGIN}, but LAKE_HOSTS does not list that name: the lake refuses requests to names that it does not know. Add it to LAKE_HOSTS, after the public one.`,
  },
  {
    applies: ({hosted, LAKE_ORIGIN, lake}) =>
      hosted && (LAKE_ORIGIN !== undefined || lake.length > 0),
    sentence: ({NEXT_PUBLIC_SANITY_PROJECT_ID: project}) =>
      `The content is in the hosted project ${project}, so LAKE_ORIGIN and LAKE_HOSTS have no effect. Remove them, or NEXT_PUBLIC_SANITY_PROJECT_ID.`,
  },
  {
    applies: ({SMTP_URL, REQUESTS_MAIL_TO}) => !SMTP_URL && REQUESTS_MAIL_TO !== undefined,
    sentence: () =>
      'REQUESTS_MAIL_TO is set, but SMTP_URL is not: no notice is sent. Set SMTP_URL to a mail server, or remove REQUESTS_MAIL_TO.',
  },
  {
    applies: ({SITE_FRESHNESS, SITE_REVALIDATE_SECRET}) =>
      SITE_FRESHNESS === 'calls' && !SITE_REVALIDATE_SECRET,
    sentence: () =>
      'SITE_FRESHNESS is calls, but SITE_REVALIDATE_SECRET is not set: no call is accepted, and changes appear after a minute. Set it to the secret of the webhook.',
  },
]

/**
 * Returns a sentence for each combination of settings that does not work, with what to do; empty if there is
 * none.
 *
 * @throws Error of one line if a setting is invalid by itself
 */
export function contradictionsIn(env: Environment): string[] {
  const values = readVariables(env, names)
  const given: Given = {
    ...values,
    isPublic: values.SITE_URL !== undefined && !isOnThisMachine(values.SITE_URL),
    lake: lakeAddresses(values),
    hosted: values.NEXT_PUBLIC_SANITY_PROJECT_ID !== undefined,
  }
  return contradictions.filter(({applies}) => applies(given)).map(({sentence}) => sentence(given))
}

/** Returns whether an origin leads to the machine of whoever opens it. */
export function isOnThisMachine(origin: string): boolean {
  return /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname)
}

function hostOf(origin: string): string {
  return new URL(origin).hostname
}
