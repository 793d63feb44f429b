import {expectAccessible, expectNoHorizontalScroll} from '../browser/accessibility.ts'
import {phone, viewsOf} from '../browser/matrix.ts'
import {missingDocument, pageTypes} from '../browser/page-types.ts'
import {expect, test} from '../browser/test.ts'

for (const [index, {name, path, status, heading}] of pageTypes.entries()) {
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
