import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {createServer, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import type {Browser, Page} from '@playwright/test'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {launchChromium} from '../browser/launch-chromium.ts'

const script = readFileSync(join(import.meta.dirname, '../../web/elements/live-page.js'), 'utf8')

/** The server's response, and the requests that it received. */
let answer = {status: 200, title: 'Pond', body: ''}
let asked: string[] = []
const listeners = new Set<ServerResponse>()
/** Responses are sent once this is settled. */
let gate = Promise.resolve()

let server: Server
let address: string
let browser: Browser

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? ''
    asked.push(url)
    if (url.startsWith('/api/live')) {
      response.writeHead(200, {'content-type': 'text/event-stream'}).write('retry: 100\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      return
    }
    if (url === '/live-page.js') {
      response.writeHead(200, {'content-type': 'text/javascript'}).end(script)
      return
    }
    const {status, title, body} = answer
    void gate.then(() =>
      response.writeHead(status, {'content-type': 'text/html; charset=utf-8'}).end(
        `<!doctype html><title>${title}</title>
        <live-page data-tags="s1:site"><main data-tags="s1:a s1:b">${body}</main></live-page>
        <script type="module" src="/live-page.js"></script>`,
      ),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
})

/** Opens a page with this body and waits until it listens. */
async function open(body: string): Promise<Page> {
  answer = {status: 200, title: 'Pond', body}
  const page = await browser.newPage()
  const listening = page.waitForResponse((response) => response.url().includes('/api/live'))
  await page.goto(address)
  await listening
  return page
}

function say(...tags: string[]): void {
  for (const listener of listeners) listener.write(`data: ${JSON.stringify(tags)}\n\n`)
}

test('sends the age of the page with the request for the live stream', async () => {
  const start = Date.now()
  const page = await open('<p>One</p>')
  const [, age = ''] = /^\/api\/live\?age=(\d+)$/.exec(asked.at(-1) ?? '') ?? []
  expect(Number(age)).toBeGreaterThan(0)
  expect(Number(age)).toBeLessThanOrEqual(Date.now() - start)
  await page.close()
})

test('updates only the changed elements and the title', async () => {
  const page = await open('<h1>Pond</h1><p id="a">One</p><input id="field"><p id="z">Last</p>')
  await page.evaluate(() => Object.assign(window, {last: document.getElementById('z')}))
  await page.focus('#field')
  await page.keyboard.type('half a sentence')
  const body = '<h1>Lake</h1><p id="a">One</p><p>New</p><input id="field"><p id="z">Last</p>'
  answer = {status: 200, title: 'Lake', body}
  say('s1:b')
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Lake')
  expect(await page.title()).toBe('Lake')
  expect(await page.textContent('main')).toBe('LakeOneNewLast')
  expect(await page.inputValue('#field')).toBe('half a sentence')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field')
  expect(
    await page.evaluate(() => Reflect.get(window, 'last') === document.getElementById('z')),
  ).toBe(true)
  await page.close()
})

test('keeps opened details open', async () => {
  const page = await open('<details><summary>More</summary><p>One</p></details>')
  await page.getByText('More').click()
  answer.body = '<details><summary>More</summary><p>Two</p></details>'
  say('s1:a')
  await page.waitForFunction(() => document.querySelector('main p')?.textContent === 'Two')
  expect(await page.getByText('Two').isVisible()).toBe(true)
  await page.close()
})

test('does not fetch the page for a change of other tags', async () => {
  const page = await open('<p>One</p>')
  asked = []
  say('s1:other')
  // Events arrive in order, so the first one has been handled when the second takes effect.
  answer.body = '<p>Two</p>'
  say('s1:a')
  await page.getByText('Two').waitFor()
  expect(asked).toEqual(['/page'])
  await page.close()
})

test('shows frequent changes with one request at a time', async () => {
  const page = await open('<p>One</p>')
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  asked = []
  gate = first.promise
  answer.body = '<p>Two</p>'
  say('s1:a')
  await expect.poll(() => asked).toEqual(['/page'])

  gate = second.promise
  answer.body = '<p>Three</p>'
  say('s1:a')
  say('s1:b')
  await page.waitForFunction(() => Reflect.get(document.querySelector('live-page') ?? {}, 'stale'))
  first.resolve()
  await page.getByText('Two').waitFor()
  second.resolve()
  await page.getByText('Three').waitFor()
  expect(asked).toEqual(['/page', '/page'])
  gate = Promise.resolve()
  await page.close()
})

describe('if the page cannot be fetched', () => {
  test('shows the page for status 404', async () => {
    const page = await open('<p>One</p>')
    answer = {status: 404, title: 'Not found', body: '<h1>Not here</h1>'}
    say('s1:a')
    await page.getByText('Not here').waitFor()
    await page.close()
  })

  test('keeps the current page after a server error', async () => {
    const page = await open('<p>One</p>')
    answer = {status: 503, title: 'Unavailable', body: '<h1>Unavailable</h1>'}
    const refused = page.waitForResponse((response) => response.status() === 503)
    say('s1:a')
    await (await refused).finished()
    answer = {status: 200, title: 'Pond', body: '<p>Two</p>'}
    say('s1:a')
    await page.getByText('Two').waitFor()
    expect(await page.getByText('Unavailable').count()).toBe(0)
    await page.close()
  })
})

test('fetches the page after a restart event', async () => {
  const page = await open('<p>One</p>')
  answer.body = '<p>Two</p>'
  for (const listener of listeners) listener.write('event: restart\ndata:\n\n')
  await page.getByText('Two').waitFor()
  await page.close()
})
