import {beforeAll, describe, expect, inject, test} from 'vitest'
import {servingModes} from '../system/site.ts'

/** Headers of every response. */
const always = {
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'SAMEORIGIN',
  'strict-transport-security': 'max-age=31536000',
}

const page =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
  "img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; " +
  "form-action 'self'; " +
  "frame-ancestors 'self'; base-uri 'none'"

const cacheControl = {
  revalidated: 'public, max-age=0, must-revalidate',
  immutable: 'public, max-age=31536000, immutable',
  none: /no-store/,
  /** A file whose URL stays the same when a build changes it. */
  file: 'public, max-age=0',
}

interface Row {
  route: string
  /** The URL, or a pattern that finds one in the HTML of an article, a topic or the Studio. */
  path: string | RegExp
  status?: number
  accept?: string
  cache: string | RegExp
  policy?: string | RegExp
  referrer?: string
  robots?: string
}

const article = '/articles/mindful-communication'
const defaultReferrer = 'strict-origin-when-cross-origin'
const picture = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const rows: Row[] = [
  {route: 'home page', path: '/', cache: cacheControl.revalidated, policy: page},
  {route: 'article', path: article, cache: cacheControl.revalidated, policy: page},
  {route: 'topic', path: '/topics/trust', cache: cacheControl.revalidated, policy: page},
  {route: 'author', path: '/authors/sample-author', cache: cacheControl.revalidated, policy: page},
  {route: 'series', path: '/series/the-way-back', cache: cacheControl.revalidated, policy: page},
  {route: 'plain page', path: '/questions', cache: cacheControl.revalidated, policy: page},
  {route: 'archive', path: '/articles', cache: cacheControl.revalidated, policy: page},
  {route: 'privacy page', path: '/privacy', cache: cacheControl.revalidated, policy: page},
  {route: 'search', path: '/search?q=trust', cache: cacheControl.none, policy: page},
  {route: 'request form', path: '/sessions', cache: cacheControl.none, policy: page},
  {route: 'missing page', path: '/nowhere', status: 404, cache: cacheControl.none, policy: page},
  {route: 'Markdown', path: `${article}.md`, cache: cacheControl.revalidated, robots: 'noindex'},
  {
    route: 'Markdown by content negotiation',
    path: article,
    accept: 'text/markdown',
    cache: cacheControl.revalidated,
    robots: 'noindex',
  },
  {
    route: 'Markdown of a plain page',
    path: '/questions.md',
    cache: cacheControl.revalidated,
    robots: 'noindex',
  },
  {
    route: 'citation file',
    path: `${article}/cite.bib`,
    cache: cacheControl.revalidated,
    robots: 'noindex',
  },
  {route: 'RSS', path: '/rss.xml', cache: cacheControl.revalidated},
  {route: 'Atom', path: '/topics/trust/atom.xml', cache: cacheControl.revalidated},
  {route: 'JSON Feed', path: '/feed.json', cache: cacheControl.revalidated},
  {route: 'sitemap', path: '/sitemap.xml', cache: cacheControl.revalidated},
  {route: 'robots.txt', path: '/robots.txt', cache: cacheControl.revalidated},
  {route: 'favicon.ico', path: '/favicon.ico', status: 302, cache: cacheControl.revalidated},
  {
    route: 'icon of a phone',
    path: '/apple-touch-icon.png',
    status: 302,
    cache: cacheControl.revalidated,
  },
  {route: 'llms.txt', path: '/llms.txt', cache: cacheControl.revalidated},
  {route: 'image', path: /"(\/images\/[^"]+)"/, cache: cacheControl.immutable, policy: picture},
  {
    route: 'missing image',
    path: '/images/x',
    status: 404,
    cache: cacheControl.none,
    robots: 'noindex',
  },
  {
    route: 'social image',
    path: /"[^"]*(\/cards\/[^"]+)"/,
    cache: cacheControl.immutable,
    policy: "default-src 'none'; sandbox",
  },
  {
    route: 'missing social image',
    path: '/cards/x',
    status: 404,
    cache: cacheControl.none,
    robots: 'noindex',
  },
  {
    route: 'player of another site',
    path: '/embed/everything-a-text-can-hold/video',
    cache: cacheControl.revalidated,
    policy:
      /^default-src 'none'; frame-src https:\/\/www\.youtube-nocookie\.com; style-src 'sha256-[^;]*'; font-src 'self'; form-action 'none'; frame-ancestors 'self'; base-uri 'none'$/,
    robots: 'noindex',
  },
  {
    route: 'missing player',
    path: '/embed/everything-a-text-can-hold/none',
    status: 404,
    cache: cacheControl.none,
    robots: 'noindex',
  },
  {route: 'font', path: /"(\/fonts\/[^"]+)"/, cache: cacheControl.immutable},
  {route: 'style sheet', path: /"(\/_next\/static\/[^"]+\.css)"/, cache: cacheControl.immutable},
  {route: 'custom elements', path: '/elements/elements.js', cache: cacheControl.file},
  {
    route: 'Studio',
    path: '/studio',
    cache: 'no-cache',
    policy: /^default-src 'none'; script-src 'self' 'sha256-[^;]*; .*frame-ancestors 'self'/,
  },
  {
    route: 'script of the Studio',
    path: /"(\/studio\/static\/[^"]+\.js)"/,
    cache: cacheControl.immutable,
  },
  {
    route: 'missing script of the Studio',
    path: '/studio/static/x.js',
    status: 404,
    cache: cacheControl.none,
  },
  {
    route: 'preview without its secret',
    path: '/api/draft-mode/enable',
    status: 401,
    cache: cacheControl.none,
    referrer: 'no-referrer',
    robots: 'noindex',
  },
  {
    route: 'preview with a wrong secret',
    path: '/api/draft-mode/enable?sanity-preview-secret=guessed',
    status: 401,
    cache: cacheControl.none,
    referrer: 'no-referrer',
    robots: 'noindex',
  },
  {
    route: 'invalid review link',
    path: '/review/x',
    status: 410,
    cache: cacheControl.none,
    referrer: 'no-referrer',
    robots: 'noindex',
  },
  {
    route: 'revalidation by GET',
    path: '/api/revalidate',
    status: 405,
    cache: /^$/,
    referrer: 'no-referrer',
  },
]

describe.each(servingModes)('%s', (mode) => {
  const site = inject('sharedSite')[mode]
  let html = ''

  beforeAll(async () => {
    const paths = rows.flatMap(({path, accept}) =>
      typeof path === 'string' ? [{path, accept}] : [],
    )
    // Requests each URL once, so that the tests get cached pages, as most readers do.
    await Promise.all(paths.map(({path, accept}) => read(path, accept)))
    html = (
      await Promise.all(['/topics/trust', article, '/studio'].map((path) => read(path)))
    ).join('')
  })

  function request(path: string, accept = 'text/html,*/*'): Promise<Response> {
    const headers = {accept, 'x-forwarded-proto': 'https'}
    return fetch(site + path, {headers, redirect: 'manual'})
  }

  async function read(path: string, accept?: string): Promise<string> {
    return (await request(path, accept)).text()
  }

  test.each(rows)('$route: cache, policy and security headers', async (row) => {
    const {path, status = 200, cache, policy, referrer = defaultReferrer, robots} = row
    const address = typeof path === 'string' ? path : (path.exec(html)?.[1] ?? 'none')
    const response = await request(address.replaceAll('&amp;', '&'), row.accept)
    const headers = Object.fromEntries(response.headers)
    await response.body?.cancel()
    expect(response.status).toBe(status)
    expect(headers).toMatchObject({...always, 'referrer-policy': referrer})
    expect(headers['cache-control'] ?? '').toMatch(exactly(cache))
    if (policy) expect(headers['content-security-policy'] ?? '').toMatch(exactly(policy))
    expect(headers['x-robots-tag']).toBe(robots)
    expect(
      Object.keys(headers).filter((name) => /^(?:set-cookie|x-powered-by|server)$/.test(name)),
    ).toEqual([])
  })
})

function exactly(value: string | RegExp): RegExp {
  if (typeof value !== 'string') return value
  return new RegExp(`^${value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
}
