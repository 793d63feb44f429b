import {rm} from 'node:fs/promises'
import {expect, onTestFinished, test} from 'vitest'
import {newLakeFolder} from '../browser/sample-dataset.ts'
import {startLakeProcess} from '../lake/lake-process.ts'
import {startSite} from '../system/site.ts'
import {findHtmlProblems} from './html-problems.ts'
import {freePort} from '../system/server-process.ts'

async function read(address: string) {
  const response = await fetch(address, {headers: {accept: 'text/html'}})
  return {status: response.status, headers: response.headers, html: await response.text()}
}

test('a site that starts without its lake responds with 503 and a valid page at every URL', async () => {
  const site = await startSite(await freePort())
  onTestFinished(() => site.stop())
  for (const path of ['/', '/articles', '/articles/page/2', '/topics/trust', '/nowhere', '/']) {
    const {status, html} = await read(site.address + path)
    expect(status, path).toBe(503)
    expect(html).toContain('can’t be shown just now')
    expect(await findHtmlProblems(html)).toEqual([])
  }
})

test('while the lake is unreachable, cached pages are served; when it recovers, new pages and changes appear', async () => {
  const article = '/articles/mindful-communication'
  const notCached = '/topics/closeness'
  const folder = await newLakeFolder(true)
  let lake = await startLakeProcess(folder)
  const site = await startSite(lake.port)
  onTestFinished(async () => {
    await site.stop()
    await lake.kill()
    await rm(folder, {recursive: true, force: true})
  })
  await expect.poll(async () => (await read(site.address + article)).status === 200).toBe(true)

  await expect.poll(async () => (await read(`${site.address}/search`)).status === 200).toBe(true)

  await lake.kill()
  for (let visit = 0; visit < 3; visit++) {
    const {status, html} = await read(site.address + article)
    expect(status).toBe(200)
    expect(html).toContain('Mindful Communication')
  }
  const missing = await read(site.address + notCached)
  expect(missing.status).toBe(503)
  expect(missing.html).toContain('can’t be shown just now')
  expect(missing.headers.get('retry-after')).not.toBeNull()
  expect(missing.headers.get('cache-control')).toContain('no-store')
  expect(await findHtmlProblems(missing.html)).toEqual([])

  const search = await read(`${site.address}/search?q=trust`)
  expect(search.status).toBe(503)
  expect(search.html).toContain('<title>Unavailable for a moment · Stillwater</title>')
  expect(search.headers.get('retry-after')).not.toBeNull()
  expect(await findHtmlProblems(search.html)).toEqual([])

  lake = await startLakeProcess(folder, {LAKE_PORT: String(lake.port)})
  await expect.poll(async () => (await read(site.address + notCached)).status === 200).toBe(true)
  await lake.client().patch('sample-mindful-communication').set({lede: 'Back again.'}).commit()
  await expect
    .poll(async () => (await read(site.address + article)).html.includes('Back again.'))
    .toBe(true)
})
