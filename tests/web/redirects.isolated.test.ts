import {afterAll, beforeAll, expect, test} from 'vitest'
import {GET as getFile} from '../../web/app/files/[...path]/route.ts'
import {GET as getImage} from '../../web/app/images/[...path]/route.ts'
import {GET as getTopicRss} from '../../web/app/topics/[slug]/rss.xml/route.ts'
import {resolveNumber, resolvePath} from '../../web/content/resolve-path.ts'
import type {TestLake} from '../lake/start-lake.ts'
import {article, reference, startSiteLake} from './site-lake.ts'

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
    ['/2019/03/post.html', {target: reference('one')}],
    ['/articles/page/7', {target: reference('one')}],
    ['/caf%c3%a9', {target: reference('one')}],
    ['/100%', {target: reference('one')}],
    ['/', {address: '/articles'}],
    ['/files/report.pdf', {address: '/caf\u00e9 now'.replace(' ', '-')}],
    ['/images/pond.jpg', {target: reference('one')}],
    ['/topics/gone/rss.xml', {address: '/rss.xml'}],
    ['/2018/*', {address: '/articles'}],
    ['/2018/05/*', {address: '/topics'}],
    ['/2018/05/one', {target: reference('one')}],
    ['/?p=12', {target: reference('one')}],
    ['/removed', {gone: true}],
  ]
  for (const [from, fields] of redirects) transaction.create({_type: 'redirect', from, ...fields})
  await transaction.commit()
})
afterAll(() => lake.close())

test.each([
  ['the old address of an article', '/articles/former', {found: false, redirect: '/articles/one'}],
  ['an address that has an article again', '/articles/one', {found: true}],
  [
    'an address with letters that browsers encode',
    '/2019/05/caf%C3%A9',
    {found: false, redirect: '/articles/one'},
  ],
  [
    'an address with a trailing slash',
    '/articles/former/',
    {found: false, redirect: '/articles/one'},
  ],
  [
    'a redirect stored with a trailing slash',
    '/with-slash',
    {found: false, redirect: '/articles/one'},
  ],
  ['another site', '/to-a-site', {found: false, redirect: 'https://example.org/page?a=1'}],
  ['an article in the future', '/to-come', {found: false}],
  ['an unsafe address', '/unsafe', {found: false}],
  ['a protocol-relative address', '/disguised', {found: false}],
  ['a redirect without a target', '/nowhere', {found: false}],
  ['a path with a file extension', '/2019/03/post.html', {found: false, redirect: '/articles/one'}],
  ['a missing page of the archive', '/articles/page/7', {found: false, redirect: '/articles/one'}],
  [
    'a redirect stored with another percent-encoding',
    '/caf%C3%A9',
    {found: false, redirect: '/articles/one'},
  ],
  [
    'malformed percent-encoding with a redirect',
    '/100%',
    {found: false, redirect: '/articles/one'},
  ],
  ['malformed percent-encoding without a redirect', '/%E0%A4%A', {found: false}],
  ['an unknown address', '/articles/never', {found: false}],
  ['a path below a pattern', '/2018/04/two', {found: false, redirect: '/articles'}],
  ['the path of a pattern itself', '/2018/', {found: false, redirect: '/articles'}],
  ['a path below two patterns', '/2018/05/two', {found: false, redirect: '/topics'}],
  ['a path with a redirect of its own', '/2018/05/one', {found: false, redirect: '/articles/one'}],
  ['a path that only begins like a pattern', '/20189/04', {found: false}],
  ['a page that was removed on purpose', '/removed', {found: false, gone: true}],
])('%s', async (_, path, place) => {
  expect(await resolvePath(path)).toEqual(place)
})

test.each([
  ['p=12', '/articles/one'],
  ['page_id=12', '/articles/one'],
  ['p=13', undefined],
  ['p=12x', undefined],
  ['q=12', undefined],
])('the number of a page of WordPress: %s', async (query, target) => {
  expect(await resolveNumber(new URLSearchParams(query))).toBe(target)
})

test.each([
  [
    '/files/report.pdf',
    '/caf%C3%A9-now',
    (request: Request) => getFile(request, pathParams(request)),
  ],
  [
    '/images/pond.jpg',
    '/articles/one',
    (request: Request) => getImage(request, pathParams(request)),
  ],
  [
    '/topics/gone/rss.xml',
    '/rss.xml',
    (request: Request) => getTopicRss(request, {params: Promise.resolve({slug: 'gone'})}),
  ],
])('redirects from %s if the file does not exist', async (path, to, get) => {
  const response = await get(new Request(`http://site.example${path}`))
  expect(response.status).toBe(308)
  expect(response.headers.get('location')).toBe(to)
  expect((await get(new Request('http://site.example/files/other.pdf'))).status).toBe(404)
})

function pathParams(request: Request) {
  return {params: Promise.resolve({path: new URL(request.url).pathname.split('/').slice(2)})}
}
