import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {isFullMatrix} from '../browser/matrix.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {servingModes, startSite, tokenSettings, type Site} from '../system/site.ts'
import {crawl, forms, listRoutes, routeOf, visit, visitAll, type Visit} from './crawl.ts'
import {secrets, storeSecrets, unlisted, type Secret} from './secret-content.ts'

const starts = [
  '/',
  '/sitemap.xml',
  '/sitemap.xml?part=1',
  '/robots.txt',
  '/llms.txt',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/search?q=open',
  '/sessions',
  '/sessions/sent',
  '/follow',
  '/follow?state=sent',
  '/follow?confirm=zqfollower',
  '/privacy',
  '/articles/page/2',
  '/moved',
  '/moved-too',
  '/moved-well',
  '/soon',
  '/nowhere',
  '/studio',
]

/** Routes without links to them, and the URL at which each is requested here. */
const unlinked: Record<string, string> = {
  '/api/draft-mode/disable': '/api/draft-mode/disable',
  '/api/draft-mode/enable': '/api/draft-mode/enable?sanity-preview-secret=x',
  '/api/requests': '/api/requests',
  '/api/follow': '/api/follow?end=zqfollower',
  '/api/revalidate': '/api/revalidate',
  '/api/imports': '/api/imports',
  '/api/imports/piece': '/api/imports/piece',
  '/api/missing': '/api/missing',
  '/missing': '/missing?path=/articles/zqlater',
  '/unavailable': '/unavailable',
  '/review/[secret]': '/review/x',
  '/articles/[slug]/markdown': '/articles/open/markdown',
  '/icons/[name]': '/icons/favicon',
  '/[slug]': '/imprint',
  '/[slug]/markdown': '/imprint/markdown',
}
/** Its response never ends; it has its own test. */
const eventStream = '/api/live'

const name = 'a'.repeat(22)

/** Returns every URL that a hidden document would have if it were published. */
function addressesOf(path: string): string[] {
  const files = path.startsWith('/articles')
    ? ['.md', '/markdown', '/cite.bib', '/cite.ris', '/cite.json']
    : ['/rss.xml', '/atom.xml', '/feed.json']
  const embeds = path.startsWith('/articles') ? [`${path.replace('articles', 'embed')}/media`] : []
  return [path, ...files.map((file) => path + file), `/cards${path}/${name}.png`, ...embeds]
}

/** Every hidden word begins with one of these. Comparing only such words takes milliseconds for a whole crawl. */
const hiddenWords = /(?:zq|wv)[a-z]+/g

/** Returns the hidden words in a response that were not in the request. */
function leaks({path, form, headers, body}: Visit, all: Secret[], picture: string): string[] {
  const response = `${headers}\n${body}`.toLowerCase()
  const request = decodeURIComponent(path).toLowerCase()
  const candidates = [...new Set(response.match(hiddenWords))]
  return all
    .flatMap(({key, word}) => [key, word])
    .filter((word) => candidates.some((candidate) => candidate.includes(word)))
    .concat(response.includes(picture) ? [picture] : [])
    .filter((word) => !request.includes(word))
    .map((word) => `${path} as ${form}: ${word}`)
}

const everything = [...secrets, unlisted]

test('every hidden word has one of the beginnings that are searched for', () => {
  const words = everything.flatMap(({key, word}) => [key, word])
  expect(words.filter((word) => word.match(hiddenWords)?.[0] !== word)).toEqual([])
})

function leaksOf(responses: Visit[], picture: string, all = everything): string[] {
  return responses.flatMap((response) => leaks(response, all, picture))
}

/** A mail server that does not exist, so that the pages have the form to follow. */
const mailSettings = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  REQUESTS_MAIL_TO: 'author@site.example',
}

let folder: string
let lake: LakeProcess
/** The file name of an image that only hidden documents use. */
let image: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  lake = await startLakeProcess(folder)
  image = (await storeSecrets(lake.client())).picture
})
afterAll(async () => {
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

describe.each(servingModes)('%s', (mode) => {
  let site: Site
  let visits: Visit[]
  /** Both modes hand the forms of the runtime to Next, so each of these forms is tried in one mode. */
  const ofMode =
    mode === 'page server' ? ['html', 'markdown', 'tree'] : ['html', 'runtime', 'prefetch']
  const formsHere = isFullMatrix ? forms : ofMode
  const searched = mode === 'page server' ? 'html' : 'runtime'

  beforeAll(async () => {
    site = await startSite(lake.port, {
      mode,
      settings: {...tokenSettings(lake.token), ...mailSettings},
    })
    visits = await crawl(site.address, [...starts, ...Object.values(unlinked)], formsHere)
  })
  afterAll(() => site.stop())

  test('the crawl reaches every route', () => {
    const routes = listRoutes()
    const seen = new Set(visits.map(({path}) => routeOf(path, routes)))
    expect(routes.filter((route) => route !== eventStream && !seen.has(route))).toEqual([])
    const found = new Set(visits.filter(({status}) => status === 200).map(({path}) => path))
    for (const path of ['/articles/open', '/articles/open.md', '/authors/ada', '/topics/trust']) {
      expect(found).toContain(path)
    }
    expect([...found].filter((path) => path.startsWith('/cards/')).length).toBeGreaterThan(20)
  })

  test('no response of the crawl contains a hidden word', () => {
    expect(leaksOf(visits, image)).toEqual([])
    expect(visits.some(({path}) => path === '/moved-well')).toBe(true)
  })

  test('returns 404 without hidden words at the URL of each hidden document', async () => {
    const paths = secrets.flatMap(({path}) => (path ? addressesOf(path) : []))
    const responses = await visitAll(site.address, paths, formsHere)
    expect(responses.length).toBeGreaterThan(100)
    expect(leaksOf(responses, image)).toEqual([])
    for (const {path, form, status} of responses) {
      // Next redirects its runtime.
      const expected = form === 'html' || form === 'markdown' ? [404] : [307, 404]
      expect(expected, `${path} as ${form}`).toContain(status)
    }
  })

  test('a search for a hidden word, its beginning or a similar word finds nothing', async () => {
    const words = everything.flatMap(({key, word}) => [
      key,
      word,
      word.slice(0, 6),
      `${key.slice(0, 3)}${key.slice(4)}`,
      `${word.slice(0, -1)}x`,
    ])
    const paths = [...new Set(words)].map((word) => `/search?q=${word}`)
    const responses = await visitAll(
      site.address,
      paths,
      isFullMatrix ? ['html', 'runtime'] : [searched],
    )
    expect(leaksOf(responses, image)).toEqual([])
    expect(new Set(responses.map(({status}) => status))).toEqual(new Set([200]))
  })

  test('serves an unlisted article with noindex at its own URLs', async () => {
    const page = await visit(site.address, unlisted.path)
    expect(page.status).toBe(200)
    expect(page.body).toContain(unlisted.word)
    expect(page.body).toMatch(/<meta name="robots" content="noindex/)
    expect(leaksOf([page], image, secrets)).toEqual([])
    for (const file of ['.md', '/cite.bib', '/cite.ris', '/cite.json']) {
      const response = await visit(site.address, unlisted.path + file)
      expect([file, response.status]).toEqual([file, 200])
      expect([file, response.headers]).toEqual([file, expect.stringContaining('"noindex"')])
    }
  })

  test('the event stream contains no word of a changed draft', async () => {
    const client = lake.client()
    const stopped = new AbortController()
    const response = await fetch(`${site.address}/api/live?age=0`, {signal: stopped.signal})
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    if (!reader) throw new Error('The response of the event stream has no body.')
    await client.patch('drafts.zqdraft').set({lede: 'zqdraft wvdraft again'}).commit()
    await client
      .patch('trust')
      .set({description: `Known in ${mode}.`})
      .commit()
    let events = ''
    while (!/^data: .*s1:/m.test(events)) {
      const {value, done} = await reader.read()
      if (done) break
      events += value
    }
    stopped.abort()
    expect(events).toContain('data: ')
    for (const {key, word} of secrets) expect(events).not.toMatch(new RegExp(`${key}|${word}`))
  })
})
