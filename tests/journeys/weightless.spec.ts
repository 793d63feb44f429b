import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test, type Browser, type BrowserContextOptions} from '@playwright/test'
import {loadSample} from '../../scripts/sample/load-sample.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {startSite, type Site} from '../browser/site.ts'

const article = '/articles/mindful-communication'
const other = '/articles/neurobiological-foundations-of-intimacy'

let folder: string
let lake: LakeProcess
/** As readers get it, and the same pages with Next's runtime in them. */
let site: Site
let plain: Site

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  lake = await startLakeProcess(folder)
  await loadSample(lake.client())
  ;[site, plain] = await Promise.all([
    startSite(lake.port),
    startSite(lake.port, {SITE_WEIGHTLESS: '0'}),
  ])
})
test.afterAll(async () => {
  await Promise.all([site.stop(), plain.stop()])
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

async function read(path: string, of = site) {
  const response = await fetch(of.address + path)
  return {status: response.status, headers: response.headers, html: await response.text()}
}

/** A page as it looks, what it loaded, and what the console said. */
async function look(browser: Browser, address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({reducedMotion: 'reduce', ...options})
  const page = await context.newPage()
  const [complaints, scripts]: [string[], string[]] = [[], []]
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', ({message}) => complaints.push(message))
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(new URL(response.url()).pathname)
  })
  await page.goto(address, {waitUntil: 'load'})
  // Pictures come when they are near: all of them are wanted here.
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
    await document.fonts.ready
  })
  const hydrated = await page.evaluate(() => '__next_f' in window && 'next' in window)
  const picture = await page.screenshot({fullPage: true, animations: 'disabled'})
  await context.close()
  return {picture, complaints, scripts, hydrated}
}

const views: {name: string; options: BrowserContextOptions}[] = [
  {name: 'desktop, light', options: {viewport: {width: 1280, height: 900}, colorScheme: 'light'}},
  {name: 'phone, dark', options: {viewport: {width: 390, height: 844}, colorScheme: 'dark'}},
]

for (const {name, options} of views) {
  test(`${name}: a reader’s page is Next’s own page to the pixel, without a byte of it`, async ({
    browser,
  }) => {
    for (const path of ['/', article, '/topics/trust', '/authors/sample-author']) {
      const light = await look(browser, site.address + path, options)
      const heavy = await look(browser, plain.address + path, options)
      expect(light.complaints, path).toEqual([])
      expect(heavy.complaints, path).toEqual([])
      expect([light.hydrated, heavy.hydrated], path).toEqual([false, true])
      expect(light.scripts.filter((script) => script.startsWith('/_next/'))).toEqual([])
      expect(heavy.scripts.filter((script) => script.startsWith('/_next/')).length).toBeGreaterThan(
        3,
      )
      expect(light.picture.equals(heavy.picture), path).toBe(true)
    }
  })
}

test('no page holds a word of the framework, and each has the same strict policy', async () => {
  const policies = new Set<string | null>()
  for (const path of ['/', article, '/topics/trust', '/authors/sample-author', '/nowhere']) {
    for (let visit = 0; visit < 2; visit++) {
      const {html, headers} = await read(path)
      expect(html, path).not.toMatch(/__next|TURBOPACK|\$RC|_next\/static\/chunks\/[^"]*\.js/)
      expect(html).toMatch(/<h1[^>]*>/)
      expect(html.match(/rel="stylesheet"/g), path).toHaveLength(1)
      policies.add(headers.get('content-security-policy'))
    }
  }
  expect([...policies]).toEqual([expect.stringContaining("script-src 'self';")])
  expect([...policies].join()).not.toMatch(/nonce-|sha256-|script-src[^;]*unsafe/)
})

test('what every page needs is asked for once, and then kept for good', async () => {
  const {html} = await read('/')
  const files = [
    /src="(\/elements\/[^"]*)"/,
    /href="(\/fonts\/[^"]*)"/,
    /href="(\/_next\/[^"]*\.css)"/,
  ]
  for (const file of files) {
    const [, address = ''] = file.exec(html) ?? []
    const response = await fetch(site.address + address)
    expect(response.status, address).toBe(200)
    expect(response.headers.get('cache-control'), address).toContain('immutable')
  }
})

test('a publication makes the pages anew that show it, at once, and no others', async () => {
  const paths = ['/', article, other, '/topics/trust', '/authors/sample-author']
  for (const path of paths) await read(path)
  const before = site.rendered().length
  const client = lake.client()

  await client.patch('sample-mindful-communication').set({lede: 'A lede nobody has seen.'}).commit()
  await expect.poll(async () => (await read(article)).html).toContain('A lede nobody has seen.')
  for (const path of paths) await read(path)
  for (const path of paths) await read(path)
  // The article and the two lists that show its lede; each once.
  expect(site.rendered().slice(before).toSorted()).toEqual([
    '/articles/mindful-communication',
    '/authors/sample-author',
    '/index',
  ])
})

test('an article appears when its date has come, with nobody doing anything', async () => {
  const due = new Date(Date.now() + 4000).toISOString()
  await lake.client().create({
    _id: 'scheduled',
    _type: 'article',
    title: 'Due in a moment',
    slug: {_type: 'slug', current: 'due-in-a-moment'},
    lede: 'It waits.',
    publishedAt: due,
  })
  const early = await read('/articles/due-in-a-moment')
  const home = await read('/')
  if (Date.now() < Date.parse(due)) {
    expect(early.status).toBe(404)
    expect(home.html).not.toContain('Due in a moment')
  }
  await expect.poll(async () => (await read('/articles/due-in-a-moment')).status).toBe(200)
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(due))
  expect((await read('/')).html).toContain('Due in a moment')
})

test('an open page renews itself when its article changes', async ({page}) => {
  const listening = page.waitForResponse((response) => response.url().includes('/api/live'))
  await page.goto(site.address + article)
  await listening
  await lake
    .client()
    .patch('sample-mindful-communication')
    .set({lede: 'Changed while open.'})
    .commit()
  await expect(page.getByText('Changed while open.')).toBeVisible()
})

test('unknown addresses take no room', async () => {
  const before = site.rendered().length
  for (let round = 0; round < 20; round++) {
    const answers = await Promise.all(
      Array.from({length: 25}, (_, index) =>
        read(
          index % 5 === 0
            ? `/articles/page/${100 + 25 * round + index}`
            : `/articles/unknown-${round}-${index}`,
        ),
      ),
    )
    expect(new Set(answers.map(({status}) => status))).toEqual(new Set([404]))
    expect(answers[0]?.html).toContain('<h1')
  }
  // One page says it for all of them.
  expect(new Set(site.rendered().slice(before)).size).toBeLessThanOrEqual(1)
})

test('the lake goes and comes back: the last good pages stay, and everything heals by itself', async () => {
  const unseen = '/topics/closeness'
  await read(article)
  await lake.kill()
  for (let visit = 0; visit < 3; visit++) {
    expect(await read(article)).toMatchObject({status: 200})
    expect((await read(article)).html).toContain('Mindful Communication')
  }
  const missing = await read(unseen)
  expect(missing.status).toBe(503)
  expect(missing.html).toContain('can’t be shown just now')
  expect(missing.headers.get('retry-after')).not.toBeNull()
  expect(missing.headers.get('cache-control')).toContain('no-store')

  lake = await startLakeProcess(folder, {LAKE_PORT: String(lake.port)})
  await expect.poll(async () => (await read(unseen)).status).toBe(200)
  await lake.client().patch('sample-mindful-communication').set({lede: 'Back again.'}).commit()
  await expect.poll(async () => (await read(article)).html).toContain('Back again.')
})
