import sharp from 'sharp'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {GET} from '../../../../web/app/cards/[...path]/route.ts'
import {siteCache} from '../../../../web/freshness/site-cache.ts'
import {
  articleImage,
  socialImageHref,
  siteImage,
  topicImage,
} from '../../../../web/exports/social-images/social-image.ts'
import {getArticle, getSite, getTopic} from '../../../../web/content/index.ts'
import {pageMetadata} from '../../../../web/exports/page-metadata.ts'
import type {TestLake} from '../../../lake/start-lake.ts'
import {publish, smallSite} from '../../published-site.ts'
import {article, startSiteLake} from '../../site-lake.ts'

let lake: TestLake
let isOpen = true

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://quiet.example')
  lake = await startSiteLake()
  await publish(lake, ...smallSite())
})
afterAll(() => isOpen && lake.close())

const request = (path: string, headers: Record<string, string> = {}) => {
  const [, , ...segments] = path.split('/')
  return GET(new Request(`https://quiet.example${path}`, {headers}), {
    params: Promise.resolve({path: segments}),
  })
}

async function articleAddress(slug: string): Promise<string> {
  const [{content: site}, {content}] = await Promise.all([getSite(), getArticle(slug)])
  if (!content) throw new Error(`There is no ${slug}.`)
  return socialImageHref(`/articles/${slug}`, articleImage(content, site))
}

test('the address of a page’s image is a PNG file that can be cached permanently', async () => {
  const [{content: site}, {content: topic}] = await Promise.all([getSite(), getTopic('trust')])
  if (!topic) throw new Error('There is no topic.')
  const addresses = [
    await articleAddress('whole'),
    socialImageHref('/topics/trust', topicImage(topic, site)),
    socialImageHref('/', siteImage(site)),
  ]
  for (const address of addresses) {
    const response = await request(address)
    expect([address, response.status]).toEqual([address, 200])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const {width, height, format} = await sharp(
      Buffer.from(await response.arrayBuffer()),
    ).metadata()
    expect({width, height, format}).toEqual({width: 1200, height: 630, format: 'png'})
    const known = {'if-none-match': response.headers.get('etag') ?? ''}
    expect((await request(address, known)).status).toBe(304)
  }
})

test('an outdated name redirects to the current image', async () => {
  const before = await articleAddress('plain')
  await publish(lake, article('plain', {title: 'Plainer'}))
  const response = await request(before)
  const now = await articleAddress('plain')
  expect([response.status, response.headers.get('location')]).toEqual([302, now])
  expect(now).not.toBe(before)
})

const name = 'a'.repeat(22)

test.each([
  ['a draft', `/cards/articles/draft/${name}.png`],
  ['an article in the future', `/cards/articles/later/${name}.png`],
  ['an unknown topic', `/cards/topics/never/${name}.png`],
  ['a page without a document', `/cards/search/${name}.png`],
  ['an invalid name', '/cards/articles/whole/x.png'],
  ['an empty path', '/cards'],
  ['malformed percent-encoding', `/cards/articles/%E0%A4%A/${name}.png`],
])('responds with 404 for %s', async (_, path) => {
  const response = await request(path)
  expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
})

test('a deleted article has no image', async () => {
  await publish(lake, article('brief', {title: 'Brief'}))
  const address = await articleAddress('brief')
  expect((await request(address)).status).toBe(200)
  await lake.client().delete('brief')
  siteCache().invalidations.invalidateContent()
  expect((await request(address)).status).toBe(404)
})

test('a page’s own picture takes precedence over the social image', async () => {
  const {content: site} = await getSite()
  const asset = {
    _id: `image-${'a'.repeat(40)}-2000x1000-jpg`,
    width: 2000,
    height: 1000,
    lqip: null,
  }
  const picture = {alt: 'A pond', crop: null, hotspot: null, asset}
  const socialImage = {site: 'Quiet & Clear', title: 'Pond', line: ''}
  const page = {site, title: 'Pond', path: '/articles/pond', socialImage}
  expect(pageMetadata({...page, picture}).openGraph?.images).toEqual([
    {url: expect.stringContaining('/images/'), width: 1200, height: 630, alt: 'A pond'},
  ])
  expect(pageMetadata(page).openGraph?.images).toEqual([
    {
      url: socialImageHref('/articles/pond', socialImage),
      width: 1200,
      height: 630,
      alt: 'Pond · Quiet & Clear',
      type: 'image/png',
    },
  ])
  expect(pageMetadata({site, title: 'Privacy', path: '/privacy'}).openGraph?.images).toMatchObject([
    {url: expect.stringMatching(/^\/cards\/home\//), alt: 'Quiet & Clear'},
  ])
  expect(pageMetadata(page).twitter).toEqual({card: 'summary_large_image'})
})

test('without the lake, a cached image is sent, and any other gets 503', async () => {
  const known = await articleAddress('whole')
  await lake.close()
  isOpen = false
  siteCache().invalidations.invalidateContent()
  expect((await request(known)).status).toBe(200)
  expect((await request(`/cards/topics/never-asked/${name}.png`)).status).toBe(503)
})
