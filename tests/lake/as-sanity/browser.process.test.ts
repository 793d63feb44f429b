import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {chromium, type BrowserContext, type Page} from '@playwright/test'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {chromiumOptions} from '../../../lake/as-sanity/host-names.ts'
import {startAsSanity, type AsSanity} from '../../../lake/as-sanity/start.ts'
import {withAccess} from '../../../lake/commands/with-access.ts'
import {readLakeSettings} from '../../../lake/settings.ts'
import {findChromium} from '../../browser/launch-chromium.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-as-sanity-'))
const log = {request() {}, fault: console.error, warning() {}}
let started: AsSanity
let token: string
let site: Server
let browser: BrowserContext
let page: Page

beforeAll(async () => {
  started = await startAsSanity(readLakeSettings({LAKE_DIR: folder}), {
    project: 'abc123',
    dataset: 'production',
    port: 0,
    log,
  })
  token = withAccess(folder, (access) =>
    access.createToken({label: 'Test', role: 'administrator'}),
  ).token
  site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>A project</title>')
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  const found = await findChromium()
  const options = chromiumOptions({
    port: started.port,
    authorityHash: started.authority.keyHash,
  })
  browser = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: found.path,
    args: [...found.args, options.trust, options.resolve],
    headless: true,
  })
  page = await browser.newPage()
  await page.goto(`http://localhost:${(site.address() as AddressInfo).port}`)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  site?.close()
  await started?.close()
  rmSync(folder, {recursive: true, force: true})
})

describe('a page in Chromium with the printed options', () => {
  it('holds many streams at one name, writes, and opens a socket', async () => {
    const reached = await page.evaluate(async (bearer) => {
      const api = 'https://abc123.api.sanity.io/v2022-06-30'
      const headers = {authorization: `Bearer ${bearer}`}
      const streams = await Promise.all(
        Array.from({length: 10}, () => fetch(`${api}/data/listen/production?query=*`, {headers})),
      )
      const redirected = streams.some((response) => response.redirected)
      const written = await fetch(`${api}/data/mutate/production`, {
        method: 'POST',
        headers: {...headers, 'content-type': 'application/json'},
        body: '{"mutations": [{"create": {"_id": "one", "_type": "note"}}]}',
      })
      const socket = new WebSocket('wss://abc123.api.sanity.io/v2022-06-30/socket/production')
      await new Promise((resolve, reject) => {
        socket.addEventListener('open', resolve)
        socket.addEventListener('error', reject)
      })
      const cdn = await fetch(
        'https://abc123.apicdn.sanity.io/v1/data/query/production?query=*[0]._id',
      )
      const {result} = (await cdn.json()) as {result: string}
      return {redirected, status: written.status, result}
    }, token)
    expect(reached).toEqual({redirected: false, status: 200, result: 'one'})
  })

  it('shows images of the CDN', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const width = await page.evaluate(
      async ([bearer, data]) => {
        const body = await (await fetch(`data:image/png;base64,${data}`)).blob()
        const uploaded = await fetch('https://abc123.api.sanity.io/v1/assets/images/production', {
          method: 'POST',
          headers: {authorization: `Bearer ${bearer}`, 'content-type': 'image/png'},
          body,
        })
        const {document: asset} = (await uploaded.json()) as {document: {url: string}}
        const image = new Image()
        image.src = `${asset.url}?w=1`
        await image.decode()
        return [new URL(asset.url).host, image.naturalWidth]
      },
      [token, png],
    )
    expect(width).toEqual(['cdn.sanity.io', 1])
  })

  it('reaches no other name of the service', async () => {
    const failure = await page.evaluate(() =>
      fetch('https://www.sanity.io/').then(
        () => 'reached',
        () => 'not reached',
      ),
    )
    expect(failure).toBe('not reached')
  })

  it('logs in on the lake’s own page, and returns with a session', async () => {
    const login = await browser.newPage()
    const back = page.url()
    const query = new URLSearchParams({origin: back, withSid: 'true', type: 'token'})
    await login.goto(`https://api.sanity.io/v1/auth/login/token?${query}`)
    await login.getByLabel('Token').fill(`sk${'Ab1'.repeat(50)}`)
    await login.getByRole('button', {name: 'Log in'}).click()
    await login.getByText('not Sanity’s service').waitFor()
    await login.getByLabel('Token').fill(token)
    await login.getByRole('button', {name: 'Log in'}).click()
    await login.waitForURL(`${back}#sid=*`)
    await login.close()
  })
})
