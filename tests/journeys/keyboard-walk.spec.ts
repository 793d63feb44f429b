import {phone, views, viewsOf} from '../browser/matrix.ts'
import {missingDocument, pageTypes} from '../browser/page-types.ts'
import {test} from '../browser/rich-article-test.ts'
import {richPath} from '../browser/rich-article.ts'
import {addTabStops, listControls, walk, type TabStop} from '../browser/tab-stops.ts'
import {expect} from '../browser/test.ts'

const pages = [
  ...pageTypes,
  {name: 'article with one of everything', path: richPath, status: 200},
  {name: 'sent request', path: '/sessions/sent', status: 200},
]

for (const view of views()) {
  const {name: viewName, viewport, colorScheme} = view
  const here = pages.filter((_, index) => viewsOf(index).includes(view))

  test.describe(viewName, () => {
    test.use({viewport, colorScheme, contextOptions: {reducedMotion: 'reduce'}})

    test('Tab reaches every control of each page type, in visual order and visibly', async ({
      page,
      system,
      errors,
    }) => {
      await addTabStops(page)
      for (const {name, path, status} of here) {
        await test.step(name, async () => {
          if (status === 404) errors.allow(missingDocument(path))
          await page.goto(system.site + path)
          const controls = await listControls(page)
          const stops = await walk(page, 'Tab', controls.length + 5)
          expect(stops.map(({index}) => controls[index])).toEqual(controls)
          expect(stops.filter(({problems}) => problems.length > 0)).toEqual([])
          expect(findBackwardSteps(stops, viewport === phone)).toEqual([])
          const back = await walk(page, 'Shift+Tab', controls.length + 5)
          expect(back.map(({index}) => index)).toEqual(stops.map(({index}) => index).toReversed())
        })
      }
    })

    test('the first Tab reaches the link that skips to the text, on each page type', async ({
      page,
      system,
      errors,
    }) => {
      for (const {name, path, status} of here) {
        await test.step(name, async () => {
          if (status === 404) errors.allow(missingDocument(path))
          await page.goto(system.site + path)
          await page.keyboard.press('Tab')
          await expect(page.getByRole('link', {name: 'Skip to the text'})).toBeFocused()
          await page.keyboard.press('Enter')
          await page.keyboard.press('Tab')
          await expect(page.locator('live-page > header :focus')).toHaveCount(0)
        })
      }
    })
  })
}

test.describe('with a touch screen', () => {
  test.use({viewport: phone, hasTouch: true, isMobile: true})

  test('every control of every page type is large enough to be touched', async ({
    page,
    system,
    errors,
  }) => {
    await addTabStops(page)
    const found: Record<string, string[]> = {}
    for (const {name, path, status} of pages) {
      if (status === 404) errors.allow(missingDocument(path))
      await page.goto(system.site + path)
      const small = await page.evaluate(() => findSmallTargets())
      if (small.length > 0) found[name] = small
    }
    expect(found).toEqual({})
  })
})

/**
 * Returns the pairs of stops of which the second is above the first, or left of it in the same line. Where
 * the page has more than one column, only stops of the same region are compared.
 */
function findBackwardSteps(stops: TabStop[], isOneColumn: boolean): string[] {
  return stops.slice(1).flatMap((stop, index) => {
    const before = stops[index]
    if (!before || (!isOneColumn && before.region !== stop.region)) return []
    const isAbove = stop.bottom <= before.top
    const isSameLine = stop.top < before.bottom && before.top < stop.bottom
    const isLeft = isSameLine && Math.abs(stop.top - before.top) < 2 && stop.left < before.left
    return isAbove || isLeft ? [`${before.name} → ${stop.name}`] : []
  })
}
