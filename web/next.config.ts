import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {NextConfig} from 'next'

/** Headers of all responses. */
const fixedHeaders = [
  {key: 'X-Content-Type-Options', value: 'nosniff'},
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
  {key: 'X-Frame-Options', value: 'SAMEORIGIN'},
]

/** Addresses with a secret are not sent to other sites as referrer. */
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

/** Sent if the client uses TLS, according to the proxy that terminates it. */
const overTls = {
  source: '/:path*',
  has: [{type: 'header' as const, key: 'x-forwarded-proto', value: 'https'}],
  headers: [{key: 'Strict-Transport-Security', value: 'max-age=31536000'}],
}

const day = 24 * 60 * 60
const immutable = [{key: 'Cache-Control', value: 'public, max-age=31536000, immutable'}]

// Next compiles this file separately, so it cannot import our modules.

/**
 * A process that subscribes to changes uses our own caches, without expiry. Otherwise Next's caches keep content for
 * a minute, or until a signed call invalidates it.
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

/**
 * Returns the address of the readers' script. It contains a hash of the file, because browsers cache it permanently.
 * The file is built before the site.
 */
function elementsAddress(): string {
  const file = join(import.meta.dirname, 'public/elements/elements.js')
  if (!existsSync(file)) return '/elements/elements.js'
  const mark = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 12)
  return `/elements/elements.js?v=${mark}`
}

const config: NextConfig = {
  cacheComponents: true,
  // For a container: everything that the site needs in one folder (scripts/pack.ts).
  ...(process.env['SITE_OUTPUT'] === 'standalone' && {
    output: 'standalone' as const,
    // Not the folder that a running site serves its files from.
    distDir: '.next-pack',
    // Node runs the page server from its sources. It imports these files besides those that Next traces.
    outputFileTracingIncludes: {
      '/*': [
        '{freshness,http,lake,server,shared}/*',
        'words/**',
        '{mail-settings,settings}.ts',
        '../common/**',
        '../node_modules/{groq,lru-cache,valibot}/**',
      ],
    },
    // Copied separately by scripts/pack.ts.
    outputFileTracingExcludes: {'/*': ['public/**']},
  }),
  partialPrefetching: false,
  ...freshness,
  // The page server requests a private page again with this User-Agent if Next would stream its title late. Robots
  // get the same pages as everybody else.
  htmlLimitedBots: /^whole-page$/,
  poweredByHeader: false,
  // `npm test` and `npm run check` check all types. `npm start` does not install the packages with types.
  typescript: {ignoreBuildErrors: true},
  // It reads data files from its own package at run time.
  serverExternalPackages: ['fontkit'],
  env: {ELEMENTS_ADDRESS: elementsAddress()},
  // The page's head already has preload links, so the response needs no Link header. A limit of 1 disables it; React
  // warns about 0.
  reactMaxHeadersLength: 1,
  // `npm run dev` prints only errors.
  logging: {incomingRequests: false},
  // Redirects the built file, because only the page at /studio contains this site's settings.
  redirects: async () => [{source: '/studio/index.html', destination: '/studio', permanent: false}],
  // A missing script gets the 404 page, which is never cached. The Studio's page in its place would fail to parse.
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [{source: '/studio/static/:file*', destination: '/missing/file'}],
    fallback: [],
  }),
  headers: async () => [
    {source: '/:path*', headers: fixedHeaders},
    ...referrer,
    overTls,
    {source: '/fonts/:file*.woff2', headers: immutable},
    // The names of these files are hashes.
    {source: '/studio/static/:file*', headers: immutable},
    {source: '/elements/:file*', has: [{type: 'query', key: 'v'}], headers: immutable},
  ],
}

export default config
