import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {GET as sendSitemap} from '../../web/app/sitemap.xml/route.ts'
import {getSite} from '../../web/content/index.ts'
import {resolvePath} from '../../web/content/resolve-path.ts'
import {takesRequests} from '../../web/content/site.ts'
import {hasStoredRequests} from '../../web/requests/stored-requests.ts'
import {siteToken} from '../../lake/access/site-tokens.ts'
import type {TestLake} from '../lake/start-lake.ts'
import {publish} from './published-site.ts'
import {startSiteLake} from './site-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startSiteLake()
  vi.stubEnv('SANITY_API_WRITE_TOKEN', siteToken(lake.token, 'editor'))
})
afterAll(() => lake.close())

const settings = (callToAction: object) => ({_id: 'settings', _type: 'settings', callToAction})
const offering = {_id: 'talk', _type: 'offering', slug: {_type: 'slug', current: 'talk'}}

test.each([
  ['nothing', 'none', []],
  ['a session type', 'open', [offering]],
  ['a session type without an address', 'none', [{...offering, slug: undefined}]],
  ['a call to action', 'open', [settings({text: 'Write to me.'})]],
  ['a call to action to the form', 'open', [settings({target: '/sessions'})]],
  ['a call to action to elsewhere', 'none', [settings({target: 'mailto:a@example.org'})]],
  ['a session type, asked for elsewhere', 'open', [offering, settings({target: 'tel:+431234'})]],
  ['a waiting list', 'open', [settings({state: 'waitingList'})]],
  ['a closed call to action', 'closed', [settings({state: 'closed'})]],
] as const)('with %s, the page for sessions is %s', async (_, expected, documents) => {
  await lake.client().delete({query: '*[_type in ["settings", "offering"]]'})
  await publish(lake, ...documents)
  const isHere = expected !== 'none'
  const {content: site} = await getSite()
  expect([site.offersSessions, takesRequests(site)]).toEqual([isHere, expected === 'open'])
  expect(await resolvePath('/sessions')).toEqual({found: isHere})
  const sitemap = await (await sendSitemap(new Request('http://localhost/sitemap.xml'))).text()
  expect(sitemap.includes('/sessions<')).toBe(isHere)
})

test('the privacy page knows whether requests are stored, which nobody sees without a token', async () => {
  expect(await hasStoredRequests()).toBe(false)
  await publish(lake, {_id: 'requests.one', _type: 'request'})
  expect(await hasStoredRequests()).toBe(true)
})
