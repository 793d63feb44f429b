import {expect, test} from '@playwright/test'
import {levels} from '../browser/levels.ts'
import {startSystem, type System} from '../browser/system.ts'

/** What every answer says, whatever it is. */
const always = {
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'SAMEORIGIN',
  'strict-transport-security': 'max-age=31536000',
}

const page =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; " +
  "frame-ancestors 'self'; base-uri 'none'"

/** How long it may be kept: until asked again, for good, or not at all. */
const kept = {
  asked: 'public, max-age=0, must-revalidate',
  forever: 'public, max-age=31536000, immutable',
  not: /no-store/,
  /** An address that stays while the file changes with a build. */
  file: 'public, max-age=0',
}

interface Row {
  route: string
  /** The address, or a pattern that finds one in the article's page. */
  path: string | RegExp
  status?: number
  accept?: string
  cache: string | RegExp
  policy?: string | RegExp
  referrer?: string
  robots?: string
}

const article = '/articles/mindful-communication'
const usual = 'strict-origin-when-cross-origin'
const picture = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const rows: Row[] = [
  {route: 'the first page', path: '/', cache: kept.asked, policy: page},
  {route: 'an article', path: article, cache: kept.asked, policy: page},
  {route: 'a topic', path: '/topics/trust', cache: kept.asked, policy: page},
  {route: 'an author', path: '/authors/sample-author', cache: kept.asked, policy: page},
  {route: 'a series', path: '/series/the-way-back', cache: kept.asked, policy: page},
  {route: 'the archive', path: '/articles', cache: kept.asked, policy: page},
  {route: 'privacy', path: '/privacy', cache: kept.asked, policy: page},
  {route: 'a search', path: '/search?q=trust', cache: kept.not, policy: page},
  {route: 'the form', path: '/sessions', cache: kept.not, policy: page},
  {route: 'a page that is missing', path: '/nowhere', status: 404, cache: kept.not, policy: page},
  {route: 'Markdown', path: `${article}.md`, cache: kept.asked, robots: 'noindex'},
  {
    route: 'Markdown by its type',
    path: article,
    accept: 'text/markdown',
    cache: kept.asked,
    robots: 'noindex',
  },
  {route: 'a citation', path: `${article}/cite.bib`, cache: kept.asked, robots: 'noindex'},
  {route: 'RSS', path: '/rss.xml', cache: kept.asked},
  {route: 'Atom', path: '/topics/trust/atom.xml', cache: kept.asked},
  {route: 'JSON Feed', path: '/feed.json', cache: kept.asked},
  {route: 'the sitemap', path: '/sitemap.xml', cache: kept.asked},
  {route: 'robots', path: '/robots.txt', cache: kept.asked},
  {route: 'llms.txt', path: '/llms.txt', cache: kept.asked},
  {route: 'a picture', path: /"(\/images\/[^"]+)"/, cache: kept.forever, policy: picture},
  {route: 'no picture', path: '/images/x', status: 404, cache: kept.not},
  {
    route: 'a card',
    path: /"[^"]*(\/cards\/[^"]+)"/,
    cache: kept.forever,
    policy: "default-src 'none'; sandbox",
  },
  {
    route: 'no card',
    path: '/cards/x',
    status: 404,
    cache: kept.not,
    robots: 'noindex',
  },
  {route: 'a font', path: /"(\/fonts\/[^"]+)"/, cache: kept.forever},
  {route: 'a style sheet', path: /"(\/_next\/static\/[^"]+\.css)"/, cache: kept.forever},
  {route: 'the elements', path: '/elements/elements.js', cache: kept.file},
  {
    route: 'the Studio',
    path: '/studio',
    cache: 'no-cache',
    policy: /^default-src 'none'; script-src 'self' 'sha256-[^;]*; .*frame-ancestors 'self'/,
  },
  {
    route: 'the way into a preview',
    path: '/api/draft-mode/enable',
    status: 401,
    cache: kept.not,
    referrer: 'no-referrer',
    robots: 'noindex',
  },
  {
    route: 'a reviewer’s link that does not work',
    path: '/review/x',
    status: 410,
    cache: kept.not,
    referrer: 'no-referrer',
    robots: 'noindex',
  },
  {
    route: 'a call from outside',
    path: '/api/revalidate',
    status: 405,
    cache: /^$/,
    referrer: 'no-referrer',
  },
]

for (const {name: level, settings} of levels) {
  test.describe(level, () => {
    let system: System
    let html: string

    test.beforeAll(async () => {
      system = await startSystem({settings: {...settings, SITE_URL: 'https://quiet.example'}})
      // Kept pages have what readers get.
      for (const {path, accept} of rows) if (typeof path === 'string') await ask(path, accept)
      html = (await (await ask('/topics/trust')).text()) + (await (await ask(article)).text())
    })
    test.afterAll(async () => {
      await system.stop()
      await system.remove()
    })

    function ask(path: string, accept = 'text/html,*/*'): Promise<Response> {
      const headers = {accept, 'x-forwarded-proto': 'https'}
      return fetch(system.site + path, {headers, redirect: 'manual'})
    }

    for (const row of rows) {
      test(`${row.route} says how it may be used and kept`, async () => {
        const {path, status = 200, cache, policy, referrer = usual, robots} = row
        const address = typeof path === 'string' ? path : (path.exec(html)?.[1] ?? 'none')
        const response = await ask(address.replaceAll('&amp;', '&'), row.accept)
        const said = Object.fromEntries(response.headers)
        await response.body?.cancel()
        expect(response.status).toBe(status)
        expect(said).toMatchObject({...always, 'referrer-policy': referrer})
        expect(said['cache-control'] ?? '').toMatch(exactly(cache))
        if (policy) expect(said['content-security-policy'] ?? '').toMatch(exactly(policy))
        expect(said['x-robots-tag']).toBe(robots)
        expect(
          Object.keys(said).filter((name) => /^(?:set-cookie|x-powered-by|server)$/.test(name)),
        ).toEqual([])
      })
    }
  })
}

function exactly(value: string | RegExp): RegExp {
  if (typeof value !== 'string') return value
  return new RegExp(`^${value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
}
