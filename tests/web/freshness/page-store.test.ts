import {describe, expect, test} from 'vitest'
import {createPageStore, type RenderedPage} from '../../../web/freshness/page-store.ts'
import {createInvalidationLog} from '../../../web/freshness/invalidation-log.ts'

const megabyte = 1024 * 1024

function page(tags: string, more: Partial<RenderedPage> = {}): RenderedPage {
  return {kind: 'APP_PAGE', html: '<p>One</p>', headers: {'x-next-cache-tags': tags}, ...more}
}

/** Returns the key that Next uses for the page of a path. */
function keyOf(path: string): string {
  return `/route-cache/APP_PAGE/${'0'.repeat(64)}/$${path}`
}

function createStore({
  maxBytes = megabyte,
  time = () => 1,
}: {maxBytes?: number; time?: () => number} = {}) {
  return createPageStore({invalidations: createInvalidationLog({now: time}), maxBytes})
}

test('finds a page with its tags by key and by path', () => {
  const store = createStore()
  store.set(keyOf('/index'), page('a,b'), {revalidate: 60})
  store.set(keyOf('/articles/pond'), page('c'), undefined)
  expect(store.find('/')).toMatchObject({tags: ['a', 'b'], cacheControl: {revalidate: 60}})
  expect(store.get(keyOf('/articles/pond'))).toBe(store.find('/articles/pond'))
  expect(store.find('/articles')).toBeUndefined()
})

test('dates a page by the earliest start of its concurrent renderings', () => {
  let time = 100
  const store = createStore({time: () => time})
  const key = keyOf('/a')
  store.startRender(key)
  time = 200
  store.startRender(key)
  time = 300
  store.set(key, page('a'), undefined)
  expect(store.get(key)?.startedAt).toBe(100)
  time = 400
  store.startRender(key)
  store.set(key, page('a'), undefined)
  expect(store.get(key)?.startedAt).toBe(400)
})

describe('a missing or failed page', () => {
  test.each([404, 500, 503])(
    'with status %d is not stored, and removes the stored page',
    (status) => {
      const store = createStore()
      store.set(keyOf('/a'), page('a'), undefined)
      store.set(keyOf('/a'), page('a', {status}), undefined)
      expect(store.find('/a')).toBeUndefined()
      expect(store.size).toBe(0)
    },
  )

  test('does not contain the address that another client requested', () => {
    const store = createStore()
    const said = '0:{"c":["","missing?path=%2Fsecret"],"q":"?path=%2Fsecret","i":false}'
    const html = `<script>${JSON.stringify(said)}</script>`
    const missing = page('a', {status: 404, html, rscData: Buffer.from(said)})
    store.set(keyOf('/_not-found'), missing, undefined)
    const stored = store.find('/_not-found')?.value
    expect(stored?.html).not.toContain('secret')
    expect(Buffer.from(stored?.rscData ?? []).toString()).toBe(
      '0:{"c":["","missing"],"q":"","i":false}',
    )
  })

  test('is stored once for all addresses', () => {
    const store = createStore()
    store.set(keyOf('/_not-found'), page('a', {status: 404}), undefined)
    expect(store.find('/_not-found')).toBeDefined()
  })
})

test('stays within its maximum size, and does not find evicted pages by path', () => {
  const store = createStore({maxBytes: megabyte})
  const html = 'x'.repeat(10_000)
  for (let i = 0; i < 500; i++) store.set(keyOf(`/a${i}`), page('a', {html}), undefined)
  expect(store.bytes).toBeLessThanOrEqual(megabyte)
  expect(store.find('/a0')).toBeUndefined()
  expect(store.find('/a499')).toBeDefined()
})

test('drops the oldest of many unfinished renderings', () => {
  let time = 1
  const store = createStore({time: () => time++})
  for (let i = 0; i < 2000; i++) store.startRender(keyOf(`/a${i}`))
  store.set(keyOf('/a0'), page('a'), undefined)
  // It counts as started now, because its start was dropped.
  expect(store.find('/a0')?.startedAt).toBeGreaterThan(2000)
})
