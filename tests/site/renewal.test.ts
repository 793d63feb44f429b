import {rm} from 'node:fs/promises'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {newLakeFolder} from '../browser/sample-dataset.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {servingModes, startSite, type ServingMode, type Site} from '../system/site.ts'
import {startRecordingProxy, type RecordingProxy} from './recording-proxy.ts'

const slug = 'mindful-communication'
const article = `/articles/${slug}`
const timeout = 50_000

let folder: string
let lake: LakeProcess
const sites = new Map<ServingMode, {site: Site; proxy: RecordingProxy}>()

beforeAll(async () => {
  folder = await newLakeFolder(true)
  lake = await startLakeProcess(folder)
  for (const mode of servingModes) {
    const proxy = await startRecordingProxy(lake.port)
    sites.set(mode, {site: await startSite(proxy.port, {mode}), proxy})
  }
})
afterAll(async () => {
  for (const {site, proxy} of sites.values()) {
    await site.stop()
    proxy.close()
  }
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

function siteIn(mode: ServingMode) {
  const found = sites.get(mode)
  if (!found) throw new Error('The site was not started.')
  const {site, proxy} = found
  return {
    read: async (path = article) => (await fetch(site.address + path)).text(),
    /**
     * The queries of the article's page, which contain its slug. Without those that check whether the path still exists:
     * with plain Next, each request for a stale page sends one.
     */
    queries: () =>
      proxy.queries.filter((query) => query.includes(slug) && !query.includes('%24paths')),
    renders: () => site.rendered().filter((path) => path === article),
    publish: (lede: string) => lake.client().patch(`sample-${slug}`).set({lede}).commit(),
  }
}

describe.each(servingModes)('%s', (mode) => {
  test('fetches a changed page’s results when the event arrives, and readers cause no queries', async () => {
    const {read, queries, renders, publish} = siteIn(mode)
    await read()
    const [before, rendersBefore] = [queries().length, renders().length]
    await publish(`A lede of ${mode}.`)
    await vi.waitUntil(() => queries().length > before, {timeout})
    // Only the page server can render without a reader.
    if (mode === 'page server')
      await vi.waitUntil(() => renders().length > rendersBefore, {timeout})
    const sent = queries().length
    expect(sent - before).toBe(new Set(queries().slice(before)).size)
    const pages = await Promise.all(Array.from({length: 10}, (_, n) => read(`${article}?n=${n}`)))
    for (const page of pages) expect(page).toContain(`A lede of ${mode}.`)
    expect(queries()).toHaveLength(sent)
    expect(renders()).toHaveLength(rendersBefore + 1)
  })

  test('sends each query once for a change, however many readers wait', async () => {
    const {read, queries, renders, publish} = siteIn(mode)
    await read()
    const [before, rendersBefore] = [queries().length, renders().length]
    const lede = `Another lede of ${mode}.`
    await publish(lede)
    await vi.waitUntil(
      async () => {
        const pages = await Promise.all(Array.from({length: 20}, () => read()))
        return pages.every((page) => page.includes(lede))
      },
      {timeout, interval: 1},
    )
    const sent = queries().slice(before)
    expect(sent).toHaveLength(new Set(sent).size)
    expect(renders()).toHaveLength(rendersBefore + 1)
  })

  test('sends fewer queries than there are events in a burst', async () => {
    const {read, queries, publish} = siteIn(mode)
    await read()
    const before = queries().length
    const ledes = Array.from({length: 40}, (_, n) => `Lede ${n} of ${mode}.`)
    await Promise.all(ledes.map(publish))
    const {lede} = await lake
      .client()
      .fetch<{lede: string}>('*[_id == $id][0]', {id: `sample-${slug}`})
    await vi.waitUntil(async () => (await read()).includes(lede), {timeout})
    const sent = queries().slice(before)
    expect(sent.length / new Set(sent).size).toBeLessThan(ledes.length)
  })
})
