import {afterAll, beforeAll, expect, test} from 'vitest'
import {redirectId} from '../../../studio/redirects/plan-redirects.ts'
import {updateRedirects} from '../../../studio/redirects/update-redirects.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const at = (slug: string) => ({_id: 'one', _type: 'article', slug: {_type: 'slug', current: slug}})
const redirects = () =>
  lake
    .client({perspective: 'raw'})
    .fetch('*[_type == "redirect"] | order(_id asc) {_id, from, "to": target._ref, address}')

test('an old path and its redirects lead to the document, and a redirect at the new path is removed', async () => {
  const client = lake.client()
  await client
    .transaction()
    .create(at('a'))
    .create({_id: 'hop', _type: 'redirect', from: '/old', address: '/articles/a'})
    .create({_id: 'drafts.hop', _type: 'redirect', from: '/old', address: '/articles/a'})
    .create({_id: 'in-front', _type: 'redirect', from: '/articles/b', address: '/'})
    .create({_id: 'drafts.in-front', _type: 'redirect', from: '/articles/b', address: '/a'})
    .commit()

  const plan = await updateRedirects(client, at('a'), at('b'))
  expect(plan?.create?.from).toBe('/articles/a')
  expect(await redirects()).toEqual([
    {_id: 'drafts.hop', from: '/old', to: 'one', address: null},
    {_id: 'hop', from: '/old', to: 'one', address: null},
    {_id: redirectId('/articles/a'), from: '/articles/a', to: 'one', address: null},
  ])
})

test('another change of the slug while a redirect to the document exists', async () => {
  const plan = await updateRedirects(lake.client(), at('b'), at('c'))
  expect(plan?.create?.from).toBe('/articles/b')
  await updateRedirects(lake.client(), at('c'), at('b'))
})

test('sends no query and no transaction while the path stays the same', async () => {
  const before = await redirects()
  expect(await updateRedirects(lake.client(), at('b'), at('b'))).toBeUndefined()
  expect(await redirects()).toEqual(before)
})

test('rejects, with nothing changed, if the lake rejects the transaction', async () => {
  const before = await redirects()
  const {token} = await lake.tokenFor('viewer')
  await expect(updateRedirects(lake.client({token}), at('b'), at('c'))).rejects.toThrow(/./)
  expect(await redirects()).toEqual(before)
})
