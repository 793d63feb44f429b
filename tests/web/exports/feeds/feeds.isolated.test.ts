import {parseFeed} from 'feedsmith'
import {SaxesParser} from 'saxes'
import {safeParse} from 'valibot'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {GET as getAtom} from '../../../../web/app/atom.xml/route.ts'
import {GET as getJson} from '../../../../web/app/feed.json/route.ts'
import {GET as getOverview} from '../../../../web/app/llms.txt/route.ts'
import {GET as getRobots} from '../../../../web/app/robots.txt/route.ts'
import {GET as getRss} from '../../../../web/app/rss.xml/route.ts'
import {GET as getSitemap} from '../../../../web/app/sitemap.xml/route.ts'
import {GET as getTopicAtom} from '../../../../web/app/topics/[slug]/atom.xml/route.ts'
import {GET as getTopicJson} from '../../../../web/app/topics/[slug]/feed.json/route.ts'
import {GET as getTopicRss} from '../../../../web/app/topics/[slug]/rss.xml/route.ts'
import {siteCache} from '../../../../web/freshness/site-cache.ts'
import type {TestLake} from '../../../lake/start-lake.ts'
import {publish, secrets, smallSite} from '../../published-site.ts'
import {startSiteLake} from '../../site-lake.ts'
import {jsonFeedSchema} from './json-feed-schema.ts'

const site = 'https://quiet.example'
let lake: TestLake
let isOpen = true

beforeAll(async () => {
  vi.stubEnv('SITE_URL', site)
  lake = await startSiteLake()
  await publish(lake, ...smallSite())
})
afterAll(() => isOpen && lake.close())

type Get = (request: Request) => Promise<Response>

const ofTopic =
  (
    get: (request: Request, context: {params: Promise<{slug: string}>}) => Promise<Response>,
    slug = 'trust',
  ): Get =>
  (request) =>
    get(request, {params: Promise.resolve({slug})})

const ask = (get: Get, headers: Record<string, string> = {}, path = '/file') =>
  get(new Request(`${site}${path}`, {headers}))

const files: [string, string, Get][] = [
  ['rss.xml', 'application/rss+xml', getRss],
  ['atom.xml', 'application/atom+xml', getAtom],
  ['feed.json', 'application/feed+json', getJson],
  ['a topic’s rss.xml', 'application/rss+xml', ofTopic(getTopicRss)],
  ['a topic’s atom.xml', 'application/atom+xml', ofTopic(getTopicAtom)],
  ['sitemap.xml', 'application/xml', getSitemap],
  ['llms.txt', 'text/plain', getOverview],
  ['robots.txt', 'text/plain', getRobots],
]

describe.each(files)('%s', (_, mediaType, get) => {
  test('has its media type and must be revalidated', async () => {
    const {status, headers} = await ask(get)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`)
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  })

  test('contains nothing unpublished and only addresses of the site', async () => {
    const text = await (await ask(get)).text()
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(text).not.toContain('localhost')
  })

  test('responds with 304 to a matching ETag', async () => {
    const etag = (await ask(get)).headers.get('etag') ?? ''
    const again = await ask(get, {'if-none-match': `"other", ${etag}`})
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask(get, {'if-none-match': '"other"'})).status).toBe(200)
  })

  test('is well-formed if it is XML', async () => {
    const text = await (await ask(get)).text()
    if (!mediaType.endsWith('xml')) return expect(text).not.toContain('<?xml')
    // The parser throws if the text is not well-formed or a prefix has no namespace.
    const parser = new SaxesParser({xmlns: true})
    let elements = 0
    parser.on('opentag', () => elements++)
    parser.write(text).close()
    expect(elements).toBeGreaterThan(5)
  })
})

describe('a feed', () => {
  test.each([
    ['rss', getRss],
    ['atom', getAtom],
    ['json', getJson],
  ] as const)('as %s can be parsed, newest first', async (format, get) => {
    const read = parseFeed(await (await ask(get)).text())
    expect(read.format).toBe(format)
    const items =
      'items' in read.feed ? read.feed.items : (read.feed as {entries?: object[]}).entries
    expect(items?.map((item) => readTitle(item))).toEqual([
      'Plain',
      expect.stringMatching(/^Whole <\/script>/),
      'Elsewhere',
    ])
  })

  test('as JSON is valid by its specification, for the site and for a topic', async () => {
    const feeds = await Promise.all([ask(getJson), ask(ofTopic(getTopicJson))])
    for (const feed of feeds) {
      const data = (await feed.json()) as {items: unknown[]}
      expect(data.items.length).toBeGreaterThan(0)
      expect(safeParse(jsonFeedSchema, data).issues).toBeUndefined()
      // Checks the schema itself: an item without an id, or with an unknown field, is invalid.
      for (const item of [{content_html: 'x'}, {id: '1', content_html: 'x', more: 1}, {id: '1'}])
        expect(safeParse(jsonFeedSchema, {...data, items: [item]}).success).toBe(false)
    }
  })

  test('as RSS has RFC 822 dates, ids that are not addresses, and the full text', async () => {
    const read = parseFeed(await (await ask(getRss)).text())
    if (read.format !== 'rss') throw new Error('It is no RSS.')
    expect(read.feed.title).toBe('Quiet & Clear')
    expect(read.feed.language).toBe('en-GB')
    const [plain, whole] = read.feed.items ?? []
    expect(plain).toMatchObject({
      pubDate: 'Wed, 01 Apr 2026 08:00:00 GMT',
      link: `${site}/articles/plain`,
      guid: {value: 'urn:stillwater:local:production:plain', isPermaLink: false},
    })
    expect(whole).toMatchObject({categories: [{name: 'Trust'}], dc: {creators: ['Ada Sample']}})
    expect(whole?.content?.encoded).toBe(wholeText)
  })

  test('has the recordings of an article, with their type and length', async () => {
    const rss = parseFeed(await (await ask(getRss)).text())
    const atom = parseFeed(await (await ask(getAtom)).text())
    if (rss.format !== 'rss' || atom.format !== 'atom') throw new Error('It is no feed.')
    expect(rss.feed.items?.map(({enclosures}) => enclosures)).toEqual([
      undefined,
      [recording],
      undefined,
    ])
    const {url: href, type, length} = recording
    expect(atom.feed.entries?.[1]?.links).toContainEqual({
      rel: 'enclosure',
      title: 'A minute of rest',
      href,
      type,
      length,
    })
    const json = (await (await ask(getJson)).json()) as {items: {attachments?: unknown}[]}
    expect(json.items[1]?.attachments).toEqual([
      {
        url: recording.url,
        mime_type: recording.type,
        title: 'A minute of rest',
        size_in_bytes: recording.length,
        duration_in_seconds: 62,
      },
    ])
  })

  test('has Last-Modified, and responds with 304 to the same date', async () => {
    const changed = (await ask(getAtom)).headers.get('last-modified') ?? ''
    expect(new Date(changed).toUTCString()).toBe(changed)
    expect((await ask(getAtom, {'if-modified-since': changed})).status).toBe(304)
    const other = {'if-modified-since': changed, 'if-none-match': '"other"'}
    expect((await ask(getAtom, other)).status).toBe(200)
  })

  test('of a topic contains only the topic’s articles', async () => {
    const read = parseFeed(await (await ask(ofTopic(getTopicRss))).text())
    if (read.format !== 'rss') throw new Error('It is no RSS.')
    expect(read.feed.title).toBe('Trust · Quiet & Clear')
    expect(read.feed.items?.map(({link}) => link)).toEqual([`${site}/articles/whole`])
    expect((await ask(ofTopic(getTopicRss, 'none'))).status).toBe(404)
  })
})

describe('the sitemap', () => {
  test('lists every indexable page with its last change', async () => {
    const text = await (await ask(getSitemap)).text()
    const named = [...text.matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)]
    expect(named.map(([, address]) => address).toSorted()).toEqual(
      [
        '/',
        '/articles',
        '/articles/plain',
        '/articles/whole',
        '/authors/ada-sample',
        '/privacy',
        '/series/first-steps',
        '/sessions',
        '/topics/trust',
      ].map((path) => `${site}${path}`),
    )
    const dates = named.flatMap(([, , date]) => date ?? [])
    expect(dates).toHaveLength(7)
    for (const date of dates) expect(new Date(date).toISOString()).toBe(date)
  })

  test('responds with 404 to a missing part', async () => {
    expect((await ask(getSitemap, {}, '/sitemap.xml?part=1')).status).toBe(200)
    expect((await ask(getSitemap, {}, '/sitemap.xml?part=2')).status).toBe(404)
    expect((await ask(getSitemap, {}, '/sitemap.xml?part=x')).status).toBe(404)
  })
})

test('llms.txt links to the Markdown versions of articles', async () => {
  const text = await (await ask(getOverview)).text()
  expect(text.startsWith('# Quiet \\& Clear\n\n> Essays on talking well.\n\n## Articles\n\n')).toBe(
    true,
  )
  expect(text).toContain(`- [Plain](${site}/articles/plain.md): Short.\n`)
  expect(text).toContain(`## Topics\n\n- [Trust](${site}/topics/trust)\n`)
  expect(text).not.toContain('Nothing')
})

test('robots.txt names the sitemap and disallows private pages', async () => {
  const text = await (await ask(getRobots)).text()
  expect(text).toContain(`\nSitemap: ${site}/sitemap.xml\n`)
  for (const path of ['/api/', '/review/', '/search'])
    expect(text).toContain(`\nDisallow: ${path}\n`)
})

test('without the lake, a cached feed is sent, and any other gets 503', async () => {
  const before = await (await ask(getJson)).text()
  await lake.close()
  isOpen = false
  siteCache().invalidations.invalidateContent()
  expect(await (await ask(getJson)).text()).toBe(before)
  const never = await ask(ofTopic(getTopicRss, 'never-asked'))
  expect([never.status, never.headers.get('cache-control')]).toEqual([503, 'no-store'])
})

function readTitle(item: object): unknown {
  const {title} = item as {title?: string | {value?: string}}
  return typeof title === 'object' ? title.value : title
}

const recording = {
  url: `${site}/files/local/production/${'a'.repeat(40)}.mp3/rest.mp3`,
  type: 'audio/mpeg',
  length: 1_234_567,
}

const wholeText = [
  '<h2>A quiet start</h2>',
  `<p><strong>Begin <em>slowly</em></strong> with <a href="${site}/topics/trust">trust</a> and danger. &lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; ]]&gt; &amp; &lt;b&gt;  “ü”<sup><a href="${site}/articles/whole#note_1">1</a></sup><a href="${site}/articles/whole#source_1">[1, p. 12]</a></p>`,
  '<ul><li>First',
  '<ol><li>Inside</li></ol></li><li>Second</li></ul>',
  '<blockquote><p>Said by others.</p></blockquote>',
  '<blockquote><p><strong>Practice: Try</strong></p><p>Breathe out.</p></blockquote>',
  '<blockquote><p>Silence is an answer.</p><p>Somebody</p></blockquote>',
  '<table><thead><tr><th>Word</th><th>Meaning</th></tr></thead><tbody><tr><td>pause | rest</td><td>a kind of listening</td></tr></tbody></table>',
  `<p>Would you like to talk? <a href="${site}/sessions?from=whole">Ask</a></p>`,
  '<p><a href="https://www.youtube.com/watch?v=abcDEF_12-3&amp;t=90s">A talk &lt;about&gt; rest</a> (Video at YouTube)</p><details><summary>Transcript</summary><p>Good evening.</p><p>Sit down &amp; rest.</p></details>',
  `<p><audio controls preload="none" src="${recording.url}"></audio></p><p><a href="${recording.url}">A minute of rest</a> (1:02, MP3, 1.2 MB)</p><details><summary>Transcript</summary><p>Breathe out.</p></details>`,
  '<h2>Notes</h2>',
  '<ol><li><p>A note about it.</p></li></ol>',
  '<h2>References</h2>',
  '<ol><li>Sample, A. (2020). Listening as a craft. <em>Journal of Samples</em>, <em>4</em>(2), 10–19. <a href="https://doi.org/10.1234/sample.1">https://doi.org/10.1234/sample.1</a></li></ol>',
].join('\n')
