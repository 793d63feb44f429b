import {expect, test} from '@playwright/test'
import {expectAccessible} from '../browser/accessibility.ts'
import {startSystem, type System} from '../browser/system.ts'

const pages = [
  {name: 'home', path: '/', status: 200, heading: /./},
  {name: 'article', path: '/articles/mindful-communication', status: 200, heading: /^Mindful/},
  {name: 'author', path: '/authors/sample-author', status: 200, heading: /^Sample Author$/},
  {name: 'topic', path: '/topics/trust', status: 200, heading: /^Trust$/},
  {name: 'archive', path: '/articles', status: 200, heading: /^All articles$/},
  {name: 'series', path: '/series/the-way-back', status: 200, heading: /^The way back$/},
  {name: 'search', path: '/search?q=trust', status: 200, heading: /^Search$/},
  {name: 'sessions', path: '/sessions', status: 200, heading: /^Sessions$/},
  {name: 'privacy', path: '/privacy', status: 200, heading: /^Privacy$/},
  {name: 'missing article', path: '/articles/never-written', status: 404, heading: /./},
  {name: 'missing page', path: '/nowhere/at/all', status: 404, heading: /./},
] as const

test.describe('with the sample content', () => {
  let system: System
  test.beforeAll(async () => {
    system = await startSystem()
  })
  test.afterAll(async () => {
    await system.stop()
    await system.remove()
  })

  for (const {name, path, status, heading} of pages) {
    test(`${name}: whole without JavaScript, and asks only its own origin`, async ({browser}) => {
      const context = await browser.newContext({javaScriptEnabled: false})
      const page = await context.newPage()
      const asked = new Set<string>()
      page.on('request', (request) => asked.add(new URL(request.url()).origin))
      const response = await page.goto(system.site + path)
      expect(response?.status()).toBe(status)
      await expect(page.getByRole('heading', {level: 1})).toHaveText(heading)
      await expect(page.getByRole('contentinfo')).toBeVisible()
      expect([...asked]).toEqual([system.site])
      expect(await context.cookies()).toEqual([])
      await context.close()
    })

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name}, ${colorScheme}: no accessibility violation, no console error`, async ({
        browser,
      }) => {
        const context = await browser.newContext({colorScheme, viewport: {width: 390, height: 844}})
        const page = await context.newPage()
        const complaints: string[] = []
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text())
        })
        page.on('pageerror', (error) => complaints.push(error.message))
        await page.goto(system.site + path)
        await expectAccessible(page)
        // Chromium itself reports the status of a page that is rightly missing.
        expect(complaints.filter((text) => status === 200 || !text.includes('404'))).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        )
        expect(overflow).toBeLessThanOrEqual(0)
        await context.close()
      })
    }
  }
})

test('an empty dataset opens and reads well', async ({page}) => {
  const system = await startSystem({sample: false})
  const response = await page.goto(system.site)
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/./)
  await expect(page.getByRole('main')).toHaveText(/./)
  await page.goto(`${system.studio}/structure/articles;all`)
  await expect(page.getByTestId('document-list-pane')).toContainText(/no/i)
  await system.stop()
  await system.remove()
})
