import type {Browser, BrowserContextOptions} from '@playwright/test'
import {viewsOf} from '../browser/matrix.ts'
import {storeArticle} from '../browser/own-article.ts'
import {startSite} from '../system/site.ts'
import {expect, test} from '../browser/test.ts'

const paths = [
  '/',
  '/articles/neurobiological-foundations-of-intimacy',
  '/topics/closeness',
  '/authors/sample-author',
]

test('pages without Next’s runtime look exactly like those with it', async ({
  browser,
  system,
  hosted,
  client,
}) => {
  // The site receives changes in order. Once its home page lists the latest, it has every other one too.
  const last = await storeArticle(client, 'before-the-comparison', {
    publishedAt: new Date().toISOString(),
  })
  await expect.poll(async () => (await fetch(system.site)).text()).toContain(`/articles/${last}`)

  const complete = await startSite(Number(new URL(system.lake).port), {
    // An article shows its public address, so both sites have the same one.
    settings: {...hosted?.environment(), SITE_WEIGHTLESS: '0', SITE_URL: system.site},
  })
  for (const [index, path] of paths.entries()) {
    for (const {name, viewport, colorScheme} of viewsOf(index)) {
      await test.step(`${path}, ${name}`, async () => {
        const options = {viewport, colorScheme}
        const stripped = await load(browser, system.site + path, options)
        const reference = await load(browser, complete.address + path, options)
        expect([...stripped.errors, ...reference.errors]).toEqual([])
        expect([stripped.hydrated, reference.hydrated]).toEqual([false, true])
        expect(stripped.nextScripts).toEqual([])
        expect(reference.nextScripts.length).toBeGreaterThan(3)
        await expectSameScreenshot(stripped.screenshot, reference.screenshot, path)
      })
    }
  }
  await complete.stop()
})

test('an open page updates itself when its article changes', async ({page, system, client}) => {
  const article = await storeArticle(client, 'open-while-changed', {lede: 'As it was opened.'})
  const listening = page.waitForResponse((response) => response.url().includes('/api/live'))
  await page.goto(`${system.site}/articles/${article}`)
  await expect(page.getByText('As it was opened.')).toBeVisible()
  await listening
  await client.patch(article).set({lede: 'Changed while open.'}).commit()
  await expect(page.getByText('Changed while open.')).toBeVisible()
})

/** Attaches both screenshots if they differ, so that the difference can be seen. */
async function expectSameScreenshot(
  stripped: Buffer,
  reference: Buffer,
  path: string,
): Promise<void> {
  const same = stripped.equals(reference)
  if (!same) {
    for (const [name, body] of Object.entries({stripped, reference}))
      await test.info().attach(`${name} ${path}`, {body, contentType: 'image/png'})
  }
  expect(same, path).toBe(true)
}

/** Loads a page with all its images and returns a screenshot, its console errors and its scripts. */
async function load(browser: Browser, address: string, options: BrowserContextOptions) {
  const context = await browser.newContext({reducedMotion: 'reduce', ...options})
  const page = await context.newPage()
  const [errors, nextScripts]: [string[], string[]] = [[], []]
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', ({message}) => errors.push(message))
  page.on('response', (response) => {
    const {pathname} = new URL(response.url())
    const isScript = response.request().resourceType() === 'script'
    if (isScript && pathname.startsWith('/_next/')) nextScripts.push(pathname)
  })
  await page.goto(address, {waitUntil: 'load'})
  // Images load when they are near the viewport. The screenshot needs all of them.
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode()))
    await document.fonts.ready
    // Only the page server knows which link refers to the page itself; hydration would reject the attribute.
    for (const link of document.querySelectorAll('[aria-current=page]'))
      link.removeAttribute('aria-current')
    // Chromium omits the background behind a loaded image, but not behind one that was painted before it had
    // loaded, which shows in the antialiased corners. Repainting everything makes both the same.
    const {style} = document.documentElement
    style.display = 'none'
    document.documentElement.getBoundingClientRect()
    style.display = ''
  })
  const hydrated = await page.evaluate(() => '__next_f' in window && 'next' in window)
  const screenshot = await page.screenshot({fullPage: true, animations: 'disabled'})
  await context.close()
  return {screenshot, errors, nextScripts, hydrated}
}
