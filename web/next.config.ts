import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {NextConfig} from 'next'

/** Headers that are the same for every answer. */
const fixedHeaders = [
  {key: 'X-Content-Type-Options', value: 'nosniff'},
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
  {key: 'X-Frame-Options', value: 'SAMEORIGIN'},
]

/** No other site learns of an address that holds a secret. */
const referrer = [
  {
    source: '/((?!api/|review/).*)',
    headers: [{key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin'}],
  },
  {
    source: '/:folder(api|review)/:path*',
    headers: [{key: 'Referrer-Policy', value: 'no-referrer'}],
  },
]

/** Said where the site is reached over TLS, as whatever ends it in front of this process says. */
const overTls = {
  source: '/:path*',
  has: [{type: 'header' as const, key: 'x-forwarded-proto', value: 'https'}],
  headers: [{key: 'Strict-Transport-Security', value: 'max-age=31536000'}],
}

const day = 24 * 60 * 60
const keptForGood = [{key: 'Cache-Control', value: 'public, max-age=31536000, immutable'}]

// Next compiles this file by itself: it can import nothing of ours.

/**
 * A process that listens keeps content until it changes, in caches of our own. Without one, Next keeps it in
 * its own for a minute at the longest, and until a signed call says that it changed.
 */
const freshness: NextConfig =
  process.env['SITE_FRESHNESS'] === 'calls'
    ? {cacheLife: {content: {stale: 60, revalidate: 60, expire: day}}}
    : {
        cacheLife: {content: {stale: 300, revalidate: 365 * day, expire: 10 * 365 * day}},
        cacheHandlers: {default: join(import.meta.dirname, 'server/data-handler.ts')},
        cacheHandler: join(import.meta.dirname, 'server/page-handler.ts'),
        cacheMaxMemorySize: 0,
      }

/** The readers' script is built before the site, and kept by browsers for good: its address changes with it. */
function elementsAddress(): string {
  const file = join(import.meta.dirname, 'public/elements/elements.js')
  if (!existsSync(file)) return '/elements/elements.js'
  const mark = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 12)
  return `/elements/elements.js?v=${mark}`
}

const config: NextConfig = {
  cacheComponents: true,
  // For a container: everything that the site needs, in a folder of its own (scripts/pack.ts).
  ...(process.env['SITE_OUTPUT'] === 'standalone' && {
    output: 'standalone' as const,
    // Node runs the front as it is written. Beside what Next finds for itself, it imports these.
    outputFileTracingIncludes: {
      '/*': [
        '{freshness,http,lake,server,shared}/*',
        '{limits,mail-settings,settings}.ts',
        '../node_modules/groq/**',
      ],
    },
    // They are served from beside the pages, whole.
    outputFileTracingExcludes: {'/*': ['public/**']},
  }),
  partialPrefetching: false,
  ...freshness,
  // The front asks for a page that is made for one reader once more by this name, when Next would rather
  // send its title after the rest. Robots get the same pages as everybody.
  htmlLimitedBots: /^whole-page$/,
  poweredByHeader: false,
  // It reads tables of its own beside its code.
  serverExternalPackages: ['fontkit'],
  env: {ELEMENTS_ADDRESS: elementsAddress()},
  // The head of the page says what to fetch first; the head of the answer need not say it again. No header
  // fits into one character; React warns of 0 at each request.
  reactMaxHeadersLength: 1,
  // `npm run dev` prints what goes wrong, not each request.
  logging: {incomingRequests: false},
  // The Studio's file as it was built does not know this site's settings; the page at /studio does.
  redirects: async () => [{source: '/studio/index.html', destination: '/studio', permanent: false}],
  headers: async () => [
    {source: '/:path*', headers: fixedHeaders},
    ...referrer,
    overTls,
    {source: '/fonts/:file*.woff2', headers: keptForGood},
    {source: '/elements/:file*', has: [{type: 'query', key: 'v'}], headers: keptForGood},
  ],
}

export default config
