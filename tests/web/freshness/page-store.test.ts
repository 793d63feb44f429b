import {describe, expect, test} from 'vitest'
import {createPageStore, type RenderedPage} from '../../../web/freshness/page-store.ts'
import {createTagClock} from '../../../web/freshness/tag-clock.ts'

const megabyte = 1024 * 1024

function page(tags: string, more: Partial<RenderedPage> = {}): RenderedPage {
  return {kind: 'APP_PAGE', html: '<p>One</p>', headers: {'x-next-cache-tags': tags}, ...more}
}

/** As Next names the page of an address. */
function keyOf(path: string): string {
  return `/route-cache/APP_PAGE/${'0'.repeat(64)}/$${path}`
}

function createStore({room = megabyte, time = () => 1}: {room?: number; time?: () => number} = {}) {
  return createPageStore({clock: createTagClock({now: time}), room})
}

test('a page is found by its key and by its address, with its tags', () => {
  const store = createStore()
  store.set(keyOf('/index'), page('a,b'), {revalidate: 60})
  store.set(keyOf('/articles/pond'), page('c'), undefined)
  expect(store.find('/')).toMatchObject({tags: ['a', 'b'], cacheControl: {revalidate: 60}})
  expect(store.get(keyOf('/articles/pond'))).toBe(store.find('/articles/pond'))
  expect(store.find('/articles')).toBeUndefined()
})

test('a page is as old as the beginning of its making, the earliest when there were several', () => {
  let time = 100
  const store = createStore({time: () => time})
  const key = keyOf('/a')
  store.begin(key)
  time = 200
  store.begin(key)
  time = 300
  store.set(key, page('a'), undefined)
  expect(store.get(key)?.begun).toBe(100)
  time = 400
  store.begin(key)
  store.set(key, page('a'), undefined)
  expect(store.get(key)?.begun).toBe(400)
})

describe('a page that says that there is nothing', () => {
  test.each([404, 500, 503])(
    'with status %d is not kept, and neither is what was there',
    (status) => {
      const store = createStore()
      store.set(keyOf('/a'), page('a'), undefined)
      store.set(keyOf('/a'), page('a', {status}), undefined)
      expect(store.find('/a')).toBeUndefined()
      expect(store.size).toBe(0)
    },
  )

  test('tells nobody what another reader asked for', () => {
    const store = createStore()
    const said = '0:{"c":["","missing?path=%2Fsecret"],"q":"?path=%2Fsecret","i":false}'
    const html = `<script>${JSON.stringify(said)}</script>`
    const missing = page('a', {status: 404, html, rscData: Buffer.from(said)})
    store.set(keyOf('/_not-found'), missing, undefined)
    const kept = store.find('/_not-found')?.value
    expect(kept?.html).not.toContain('secret')
    expect(Buffer.from(kept?.rscData ?? []).toString()).toBe(
      '0:{"c":["","missing"],"q":"","i":false}',
    )
  })

  test('is kept once, for all addresses', () => {
    const store = createStore()
    store.set(keyOf('/_not-found'), page('a', {status: 404}), undefined)
    expect(store.find('/_not-found')).toBeDefined()
  })
})

test('any number of pages stays within the room, and what is gone is not found by its address', () => {
  const store = createStore({room: megabyte})
  const html = 'x'.repeat(10_000)
  for (let i = 0; i < 500; i++) store.set(keyOf(`/a${i}`), page('a', {html}), undefined)
  expect(store.bytes).toBeLessThanOrEqual(megabyte)
  expect(store.find('/a0')).toBeUndefined()
  expect(store.find('/a499')).toBeDefined()
})

test('pages that are begun and never finished are forgotten', () => {
  let time = 1
  const store = createStore({time: () => time++})
  for (let i = 0; i < 2000; i++) store.begin(keyOf(`/a${i}`))
  store.set(keyOf('/a0'), page('a'), undefined)
  // As if it had only begun now: the note of its beginning is gone.
  expect(store.find('/a0')?.begun).toBeGreaterThan(2000)
})
