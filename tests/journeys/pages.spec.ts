import {expectAccessible, expectNoHorizontalScroll} from '../browser/accessibility.ts'
import {phone, viewsOf} from '../browser/matrix.ts'
import {expect, test} from '../browser/test.ts'

const pages = [
  {name: 'home page', path: '/', status: 200, heading: /./},
  {name: 'article', path: '/articles/mindful-communication', status: 200, heading: /^Mindful/},
  {name: 'author', path: '/authors/sample-author', status: 200, heading: /^Sample Author$/},
  {name: 'topic', path: '/topics/closeness', status: 200, heading: /^Closeness$/},
  {name: 'archive', path: '/articles', status: 200, heading: /^All articles$/},
  {name: 'series', path: '/series/the-way-back', status: 200, heading: /^The way back$/},
  {name: 'search', path: '/search?q=trust', status: 200, heading: /^Search$/},
  {name: 'sessions', path: '/sessions', status: 200, heading: /^Sessions$/},
  {name: 'privacy', path: '/privacy', status: 200, heading: /^Privacy$/},
  {name: 'missing article', path: '/articles/never-written', status: 404, heading: /./},
  {name: 'missing page', path: '/nowhere/at/all', status: 404, heading: /./},
] as const

for (const [index, {name, path, status, heading}] of pages.entries()) {
  test.describe(name, () => {
    test.describe('without JavaScript', () => {
      test.use({javaScriptEnabled: false, viewport: phone})

      test('is complete, and requests only its own origin', async ({
        page,
        context,
        system,
        errors,
      }) => {
        if (status === 404) errors.allow(missingDocument(path))
        const origins = new Set<string>()
        page.on('request', (request) => origins.add(new URL(request.url()).origin))
        const response = await page.goto(system.site + path)
        expect(response?.status()).toBe(status)
        await expect(page.getByRole('heading', {level: 1})).toHaveText(heading)
        await expect(page.getByRole('contentinfo')).toBeVisible()
        expect([...origins]).toEqual([system.site])
        expect(await context.cookies()).toEqual([])
      })
    })

    for (const {name: view, viewport, colorScheme} of viewsOf(index)) {
      test.describe(view, () => {
        test.use({viewport, colorScheme})

        test('has no accessibility violation and no console error', async ({
          page,
          system,
          errors,
        }) => {
          if (status === 404) errors.allow(missingDocument(path))
          await page.goto(system.site + path)
          await expectAccessible(page)
          await expectNoHorizontalScroll(page)
        })
      })
    }
  })
}

/** Chromium logs the 404 of a page that is missing on purpose. */
function missingDocument(path: string): RegExp {
  return new RegExp(`404 \\(Not Found\\) \\(http://[^/]+${path}\\)$`)
}
