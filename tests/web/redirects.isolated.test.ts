import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {findPlace} from '../../web/content/index.ts'
import type {TestLake} from '../lake/start-lake.ts'
import {article, reference, startSiteLake} from './site-lake.ts'

vi.mock('next/headers', () => ({
  cookies: async () => new Map(),
  draftMode: async () => ({isEnabled: false}),
}))
vi.mock('next/cache', () => ({cacheLife: () => {}, cacheTag: () => {}}))

let lake: TestLake

beforeAll(async () => {
  lake = await startSiteLake()
  const transaction = lake.client().transaction()
  transaction.create(article('one'))
  transaction.create(
    article('later', {publishedAt: new Date(Date.now() + 3_600_000).toISOString()}),
  )
  const redirects: [string, Record<string, unknown>][] = [
    ['/articles/former', {target: reference('one')}],
    ['/articles/one', {address: '/elsewhere'}],
    ['/2019/05/caf\u00e9', {target: reference('one')}],
    ['/with-slash/', {target: reference('one')}],
    ['/to-a-site', {address: 'https://example.org/page?a=1'}],
    ['/to-come', {target: reference('later')}],
    ['/unsafe', {address: 'javascript:alert(1)'}],
    ['/disguised', {address: '//example.org'}],
    ['/nowhere', {}],
  ]
  for (const [from, fields] of redirects) transaction.create({_type: 'redirect', from, ...fields})
  await transaction.commit()
})
afterAll(() => lake.close())

test.each([
  ['the old address of an article', '/articles/former', {found: false, redirect: '/articles/one'}],
  ['an address where there is an article again', '/articles/one', {found: true}],
  [
    'an address that browsers encode',
    '/2019/05/caf%C3%A9',
    {found: false, redirect: '/articles/one'},
  ],
  [
    'an address with a slash at its end',
    '/articles/former/',
    {found: false, redirect: '/articles/one'},
  ],
  ['a redirect written with a slash', '/with-slash', {found: false, redirect: '/articles/one'}],
  ['another site', '/to-a-site', {found: false, redirect: 'https://example.org/page?a=1'}],
  ['an article that is still to come', '/to-come', {found: false}],
  ['an address that a browser would run', '/unsafe', {found: false}],
  ['another site in disguise', '/disguised', {found: false}],
  ['a redirect to nowhere', '/nowhere', {found: false}],
  ['an address that nobody ever had', '/articles/never', {found: false}],
])('%s', async (_, path, place) => {
  expect(await findPlace(path)).toEqual(place)
})
