import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {href} from '../../web/shared/href.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {servingModes, startSite, type ServingMode, type Site} from '../system/site.ts'

const slugs = [
  '50%-off',
  '%41',
  '%',
  'a%2Fb',
  'a/b',
  'café & co',
  'bell\u0007',
  'c++',
  'a.b',
  '100%25',
]
const redirects = {
  '/2019/03/post.html': '/articles/a.b',
  '/index.html': '/',
  '/wp-content/x.jpg': '/articles/a.b',
  '/files/report.pdf': '/articles/a.b',
  '/images/pond.jpg': '/articles/a.b',
  '/feed.xml': '/rss.xml',
  '/articles/gone.md': '/articles/a.b.md',
  '/articles/gone/cite.bib': '/articles/a.b/cite.bib',
  '/topics/gone/rss.xml': '/rss.xml',
  '/missing': '/articles/a.b',
  '/unavailable': '/articles/a.b',
  '/articles/page/9': '/articles',
}
/** Redirects to themselves, as only a script can store them. */
const selves = ['/self', '/über', '/self.html']

let folder: string
let lake: LakeProcess
const sites = new Map<ServingMode, Site>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  lake = await startLakeProcess(folder)
  const transaction = lake.client().transaction()
  slugs.forEach((current, index) =>
    transaction.create({
      _id: `article-${index}`,
      _type: 'article',
      title: `Title ${index}\u0007`,
      slug: {_type: 'slug', current},
      lede: `Lede \u0000${index}`,
      publishedAt: '2026-03-01T08:00:00Z',
    }),
  )
  for (const [from, address] of Object.entries(redirects)) {
    transaction.create({_type: 'redirect', from, address})
  }
  for (const from of selves) transaction.create({_type: 'redirect', from, address: `${from}?again`})
  await transaction.commit()
  for (const mode of servingModes) sites.set(mode, await startSite(lake.port, {mode}))
})
afterAll(async () => {
  for (const site of sites.values()) await site.stop()
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

const get = (mode: ServingMode, path: string) =>
  fetch(`${sites.get(mode)?.address}${path}`, {redirect: 'manual'})

describe.each(servingModes)('%s', (mode) => {
  test.each(slugs.map((slug, index) => [slug, index] as const))(
    'the article with the slug %j has its metadata and its other formats',
    async (slug, index) => {
      const path = href({_type: 'article', slug}) ?? ''
      const page = await get(mode, path)
      const html = await page.text()
      expect(page.status).toBe(200)
      expect(html).toContain(`<title>Title ${index} · `)
      expect(html).toContain(`<meta name="description" content="Lede ${index}"`)
      expect(html).toMatch(/<link rel="canonical" href="[^"]*"/)
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? ''
      expect(new URL(canonical.replaceAll('&amp;', '&')).pathname).toBe(path)
      expect(html).toContain(`<meta property="og:title" content="Title ${index}"`)
      // oxlint-disable-next-line no-control-regex
      expect(html).not.toMatch(/[\u0000-\u0008]|\\u0007/)
      for (const other of ['.md', '/cite.bib', '/cite.ris', '/cite.json']) {
        const response = await get(mode, path + other)
        expect(response.status, path + other).toBe(200)
        expect(await response.text()).toContain(`Title ${index}`)
      }
      const card = /content="[^"]*(\/cards\/[^"]*)"/.exec(html)?.[1] ?? ''
      expect((await get(mode, card.replaceAll('&amp;', '&'))).status, card).toBe(200)
    },
  )

  test.each(Object.entries(redirects))('redirects %s to %s', async (from, to) => {
    const response = await get(mode, from)
    expect(response.status).toBe(308)
    const location = response.headers.get('location') ?? ''
    expect(new URL(location, 'http://site.example').pathname).toBe(to)
  })

  test.each([
    '/no-such-file.html',
    '/files/none.pdf',
    '/%E0%A4%A',
    '/articles/page/8',
    ...selves.map(encodeURI),
  ])('returns 404 for %s', async (path) => {
    expect((await get(mode, path)).status).toBe(404)
  })
})
