import {rm} from 'node:fs/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {newLakeFolder} from '../browser/sample-dataset.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {runs} from '../property-runs.ts'
import {createClock, type Clock} from '../system/clock.ts'
import {startSite, type Site} from '../system/site.ts'

const article = '/articles/mindful-communication'
const other = '/articles/neurobiological-foundations-of-intimacy'
const hour = 3_600_000

let folder: string
let clock: Clock
let lake: LakeProcess
let site: Site

beforeAll(async () => {
  folder = await newLakeFolder(true)
  clock = createClock(folder)
  lake = await startLakeProcess(folder, clock.settings)
  site = await startSite(lake.port, {settings: clock.settings})
})
afterAll(async () => {
  await site.stop()
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

async function read(path: string) {
  const response = await fetch(site.address + path)
  return {status: response.status, html: await response.text()}
}

/** Resolves when `isReady` accepts the page. */
function waitForPage(path: string, isReady: (page: {status: number; html: string}) => boolean) {
  return expect.poll(async () => isReady(await read(path))).toBe(true)
}

function createArticle(slug: string, publishedAt: Date) {
  return lake.client().create({
    _id: slug,
    _type: 'article',
    title: `Title of ${slug}`,
    slug: {_type: 'slug', current: slug},
    lede: 'It waits.',
    publishedAt: publishedAt.toISOString(),
  })
}

test('a publication re-renders exactly the pages that show the document', async () => {
  const paths = ['/', article, other, '/topics/trust', '/authors/sample-author']
  for (const path of paths) await read(path)
  const before = site.rendered().length
  const client = lake.client()

  await client.patch('sample-mindful-communication').set({lede: 'A lede nobody has seen.'}).commit()
  await waitForPage(article, ({html}) => html.includes('A lede nobody has seen.'))
  for (const path of paths) await read(path)
  for (const path of paths) await read(path)
  // Expects the article and the two lists that show its lede, each once.
  expect(site.rendered().slice(before).toSorted()).toEqual([
    '/articles/mindful-communication',
    '/authors/sample-author',
    '/index',
  ])
})

test('a scheduled article appears at its date without a request or an edit', async () => {
  const due = Date.now() + 1000
  await createArticle('due-in-a-moment', new Date(due))
  await waitForPage('/articles/due-in-a-moment', ({status}) => status === 200)
  expect(Date.now()).toBeGreaterThanOrEqual(due)
  expect((await read('/')).html).toContain('Title of due-in-a-moment')
})

test('a scheduled article is hidden, and appears after the wall clock jumps past its date', async () => {
  await createArticle('due-in-an-hour', new Date(Date.now() + hour))
  await createArticle('due-tomorrow', new Date(Date.now() + 24 * hour))
  expect((await read('/articles/due-in-an-hour')).status).toBe(404)
  expect((await read('/')).html).not.toContain('Title of due-in-an-hour')

  // Simulates a suspended machine: the timers have not run.
  clock.move(2 * hour)
  // Any change makes the site compare its dates with the lake's clock. Without a change it does so once a
  // minute.
  await createArticle('awake-again', new Date())
  await waitForPage('/articles/due-in-an-hour', ({status}) => status === 200)
  expect((await read('/')).html).toContain('Title of due-in-an-hour')
  expect((await read('/articles/due-tomorrow')).status).toBe(404)
  clock.move(0)
})

test('hundreds of unknown URLs cause at most one render', async () => {
  const before = site.rendered().length
  for (let round = 0; round < runs(4, 20); round++) {
    const pages = await Promise.all(
      Array.from({length: 25}, (_, index) =>
        read(
          index % 5 === 0
            ? `/articles/page/${100 + 25 * round + index}`
            : `/articles/unknown-${round}-${index}`,
        ),
      ),
    )
    expect(new Set(pages.map(({status}) => status))).toEqual(new Set([404]))
    expect(pages[0]?.html).toContain('<h1')
  }
  expect(new Set(site.rendered().slice(before)).size).toBeLessThanOrEqual(1)
})
