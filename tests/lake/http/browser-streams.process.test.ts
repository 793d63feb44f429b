import {once} from 'node:events'
import {createServer, type Server} from 'node:http'
import type {Browser, Page} from '@playwright/test'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launchChromium} from '../../browser/launch-chromium.ts'
import {startLake, type TestLake} from '../start-lake.ts'

let lake: TestLake
let browser: Browser
let site: Server
let page: Page

/** Starts a listed site with empty pages. */
async function startSite(): Promise<{server: Server; origin: string}> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Empty</title>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The site has no port.')
  return {server, origin: `http://localhost:${address.port}`}
}

beforeAll(async () => {
  const {server, origin} = await startSite()
  site = server
  lake = await startLake({allowedOrigins: [origin]})
  browser = await launchChromium()
  page = await browser.newPage()
  await page.goto(origin)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
  await lake?.close()
})

const streams = 10

describe('a page in Chromium', () => {
  it('holds more streams than a host name has connections, and can still write', async () => {
    const address = `http://local.localhost:${lake.port}/v2025-02-19/data`
    const heard = await page.evaluate(
      async ({address: to, count}) => {
        const welcomes = Array.from({length: count}, async (_, index) => {
          const response = await fetch(`${to}/listen/production?query=*[_id=="n${index}"]`, {
            credentials: 'include',
            headers: {'x-sanity-app': 'test', accept: 'text/event-stream'},
          })
          const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
          await reader?.read()
          return reader
        })
        const readers = await Promise.all(welcomes)
        const written = await fetch(`${to}/mutate/production`, {
          method: 'POST',
          credentials: 'include',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify({
            mutations: readers.map((_, index) => ({create: {_id: `n${index}`, _type: 'note'}})),
          }),
        })
        const events = await Promise.all(
          readers.map(async (reader) => (await reader?.read())?.value),
        )
        return [String(written.status), ...events]
      },
      {address, count: streams},
    )
    expect(heard[0]).toBe('200')
    expect(heard.slice(1)).toHaveLength(streams)
    for (const [index, event] of heard.slice(1).entries()) {
      expect(event).toContain(`"documentId":"n${index}"`)
    }
  })

  it('receives drafts through its own EventSource, and again after its stream broke', async () => {
    const url = `http://local.localhost:${lake.port}/v2025-02-19/data/live/events/production?includeDrafts=true`
    const welcomed = page.evaluate(
      (to) =>
        new Promise<number>((resolve) => {
          const source = new EventSource(to, {withCredentials: true})
          let count = 0
          source.addEventListener('welcome', () => {
            count += 1
            if (count === 1) document.title = 'Broken'
            else resolve(count)
          })
        }),
      url,
    )
    await page.waitForFunction(() => document.title === 'Broken')
    lake.lake.endStreams()
    expect(await welcomed).toBe(2)
  })
})
