import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {siteToken} from '../../../lake/access/site-tokens.ts'
import {GET as endPreview} from '../../../web/app/api/draft-mode/disable/route.ts'
import {getArticle, getAuthor, getHome} from '../../../web/content/index.ts'
import {resolvePath} from '../../../web/content/resolve-path.ts'
import {pageMetadata} from '../../../web/exports/page-metadata.ts'
import {findReviewLink} from '../../../web/preview/preview.ts'
import {
  draftModeCookie,
  passCookie,
  passSeconds,
  writePass,
  reviewCookie,
  writeReviewPass,
  perspectiveCookie,
} from '../../../web/preview/cookies.ts'
import type {TestLake} from '../../lake/start-lake.ts'
import {article, startSiteLake} from '../site-lake.ts'

const jar = vi.hoisted(() => new Map<string, {value: string}>())
vi.mock('next/headers', () => ({
  cookies: async () => jar,
  draftMode: async () => ({isEnabled: jar.has(draftModeCookie)}),
}))

let lake: TestLake
/** The token that the embedded lake gives the site. */
let token: string

beforeAll(async () => {
  lake = await startSiteLake()
  token = siteToken(lake.token, 'viewer')
  vi.stubEnv('SANITY_API_PREVIEW_TOKEN', token)
  await lake.client().createOrReplace(article('one', {title: 'Published title'}))
  await lake
    .client()
    .createOrReplace(article('drafts.one', {title: 'Draft title', slug: {current: 'one'}}))
  await lake.client().createOrReplace(article('drafts.two', {slug: {current: 'two'}}))
})
afterAll(() => lake.close())
beforeEach(() => jar.clear())

const present = (pass: string) => {
  jar.set(draftModeCookie, {value: 'on'})
  jar.set(passCookie, {value: pass})
}

/** Matches the invisible characters of a preview. */
const unseen = /[\u200B-\u200F\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}\u{1D173}-\u{1D17A}]/gu
const read = (text: string | null | undefined) => (text ?? '').replace(unseen, '')

test('a reader sees published content without invisible characters', async () => {
  const {content} = await getArticle('one')
  expect(content?.title).toBe('Published title')
  expect(await resolvePath('/articles/two')).toEqual({found: false})
})

test('an editor sees drafts with their sources in invisible characters', async () => {
  present(writePass(token, Date.now()))
  const {content} = await getArticle('one')
  expect(read(content?.title)).toBe('Draft title')
  expect(content?.title).not.toBe('Draft title')
  expect(content?.slug).toBe('one')
  expect(await resolvePath('/articles/two')).toEqual({found: true})
  expect((await getHome()).content.articles).toHaveLength(2)
})

test('the head of a preview has no invisible characters', async () => {
  present(writePass(token, Date.now()))
  const {content} = await getArticle('one')
  const {title} = pageMetadata({site: undefined, title: content?.title ?? '', path: '/'})
  expect(title).toBe('Draft title · Stillwater')
})

test('an editor sees the chosen perspective', async () => {
  present(writePass(token, Date.now()))
  jar.set(perspectiveCookie, {value: 'published'})
  expect(read((await getArticle('one')).content?.title)).toBe('Published title')
})

test.each([
  ['forged', () => `${Date.now() + 1000}.forged`],
  ['expired', () => writePass(token, Date.now() - passSeconds * 1000 - 1)],
  ['foreign', () => writePass('another-token', Date.now())],
])('with a pass that is %s, only published content is shown', async (_, pass) => {
  present(pass())
  expect((await getArticle('one')).content?.title).toBe('Published title')
})

const secret = 'a-secret-of-forty-letters-for-this-test-1'
const soon = () => new Date(Date.now() + 60_000).toISOString()
const share = (fields: Record<string, unknown> = {}) =>
  lake.client().createOrReplace({
    _id: 'reviewLinks.test',
    _type: 'reviewLink',
    document: {_type: 'reference', _ref: 'one', _weak: true},
    secret,
    createdAt: new Date().toISOString(),
    expiresAt: soon(),
    revoked: false,
    ...fields,
  })
const comeBy = (pass = writeReviewPass(token, 'reviewLinks.test')) => {
  jar.set(draftModeCookie, {value: 'on'})
  jar.set(reviewCookie, {value: pass})
}

describe('a review link', () => {
  test('is found only by its complete secret', async () => {
    await share()
    expect(await findReviewLink(secret)).toMatchObject({documentId: 'one'})
    expect(await findReviewLink(`${secret}x`)).toBeUndefined()
    expect(await findReviewLink('')).toBeUndefined()
  })

  test('shows the draft of its document without invisible characters, and others as published', async () => {
    await share()
    comeBy()
    expect((await getArticle('one')).content?.title).toBe('Draft title')
    expect((await getArticle('one')).content?.next).toBeNull()
    expect((await getArticle('two')).content).toBeNull()
    expect((await getHome()).content.articles.map(({title}) => title)).toEqual(['Published title'])
    expect(await resolvePath('/articles/one')).toEqual({found: true})
    expect(await resolvePath('/articles/two')).toEqual({found: false})
  })

  test('shows an unpublished document with empty lists', async () => {
    await lake.client().createOrReplace({
      _id: 'drafts.three',
      _type: 'author',
      name: 'Draft name',
      slug: {_type: 'slug', current: 'three'},
    })
    await share({document: {_type: 'reference', _ref: 'two', _weak: true}})
    comeBy()
    expect((await getArticle('two')).content).toMatchObject({
      title: 'Title of drafts.two',
      alike: [],
    })
    await share({document: {_type: 'reference', _ref: 'three', _weak: true}})
    await lake.client().createOrReplace({
      _id: 'drafts.offering',
      _type: 'offering',
      title: 'Draft session',
      slug: {_type: 'slug', current: 'draft-session'},
    })
    expect((await getAuthor('three')).content).toMatchObject({
      name: 'Draft name',
      articles: [],
      offerings: [],
    })
  })

  test.each([
    ['revoked', () => share({revoked: true})],
    ['expired', () => share({expiresAt: new Date(Date.now() - 1).toISOString()})],
    [
      'for another document',
      () => share({document: {_type: 'reference', _ref: 'two', _weak: true}}),
    ],
    ['deleted', () => lake.client().delete('reviewLinks.test')],
  ])('that is %s shows only published content at once', async (_, change) => {
    await share()
    comeBy()
    expect((await getArticle('one')).content?.title).toBe('Draft title')
    await change()
    expect((await getArticle('one')).content?.title).toBe('Published title')
  })

  test('with a forged pass shows only published content', async () => {
    await share()
    comeBy(writeReviewPass('another-token', 'reviewLinks.test'))
    expect((await getArticle('one')).content?.title).toBe('Published title')
  })
})

test.each([
  ['?to=/articles/one', 'http://localhost/articles/two', '/articles/one'],
  ['?to=//elsewhere.example', 'http://localhost/articles/two', '/'],
  ['?to=https://elsewhere.example/x', '', '/'],
  ['', 'http://localhost/articles/two?a=b', '/articles/two?a=b'],
])('the end of a preview with “%s”, from %j, leads to %s', async (query, referer, path) => {
  present(writePass(token, Date.now()))
  const request = new Request(`http://localhost/api/draft-mode/disable${query}`, {
    headers: {referer},
  })
  await expect(endPreview(request)).rejects.toMatchObject({
    digest: expect.stringContaining(`;${path};`),
  })
  expect(jar.size).toBe(0)
})
