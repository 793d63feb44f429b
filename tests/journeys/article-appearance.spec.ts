import {expectAccessible, expectNoHorizontalScroll} from '../browser/accessibility.ts'
import {phone, views} from '../browser/matrix.ts'
import {hostilePath, richPath} from '../browser/rich-article.ts'
import {test} from '../browser/rich-article-test.ts'
import {expect, type Page} from '../browser/test.ts'

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor)

for (const {name, viewport, colorScheme} of views()) {
  test.describe(name, () => {
    test.use({viewport, colorScheme})

    test('an article has no accessibility violation, with a note closed and open', async ({
      page,
      system,
    }) => {
      await page.goto(system.site + richPath)
      await expectAccessible(page)
      await page.getByRole('link', {name: 'Footnote 2', exact: true}).click()
      await expect(page.getByRole('dialog')).toBeInViewport({ratio: 1})
      await expectAccessible(page)
      await expectNoHorizontalScroll(page)
    })
  })
}

test.describe('on a device with a light colour scheme', () => {
  test.use({colorScheme: 'light'})

  test('a reader’s colour scheme applies from the first paint of the next page', async ({
    page,
    system,
  }) => {
    await page.goto(system.site + richPath)
    const light = await background(page)
    await page.getByLabel('Colours').selectOption('Dark')
    const dark = await background(page)
    expect(dark).not.toBe(light)
    await page.reload()
    await expect(page.getByLabel('Colours')).toHaveValue('dark')
    expect(await background(page)).toBe(dark)
    await page.getByLabel('Colours').selectOption('As on this device')
    expect(await background(page)).toBe(light)
  })
})

test.describe('on a device with a dark colour scheme', () => {
  test.use({colorScheme: 'dark'})

  test('a printed article has a white background and no navigation', async ({page, system}) => {
    await page.goto(system.site + richPath)
    await page.emulateMedia({media: 'print'})
    for (const gone of ['Breadcrumbs', 'Contents', 'Series']) {
      await expect(page.getByRole('navigation', {name: gone})).toBeHidden()
    }
    await expect(page.getByLabel('Colours')).toBeHidden()
    await expect(page.getByText('Author, S. (2026, March 1).')).toBeVisible()
    expect(await background(page)).toBe('rgb(255, 255, 255)')
    const pdf = await page.pdf({format: 'A4'})
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test.describe('on a phone', () => {
  test.use({viewport: phone})

  test('the layout of an article does not shift while it loads', async ({page, system}) => {
    await page.goto(system.site + richPath)
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
          }).observe({type: 'layout-shift', buffered: true})
          document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(resolve, 0, sum)))
        }),
    )
    expect(shift).toBeLessThan(0.02)
  })

  test('markup in an article is shown as text, and right-to-left text keeps its direction', async ({
    page,
    system,
  }) => {
    let dialogs = 0
    page.on('dialog', () => dialogs++)
    await page.goto(system.site + hostilePath)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', {level: 1})).toHaveText(
      'Words <script>alert("title")</script> & more',
    )
    await expect(main).toContainText('<script>document.title = "run"</script>')
    await expect(main.getByText('the end')).toHaveCount(1)
    await expect(main.getByText('level 39')).toHaveCount(1)
    expect(await page.title()).toContain('Words <script>')
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol))
    expect(new Set(links)).toEqual(
      new Set(['http:', 'https:', 'tel:', 'mailto:'].filter((scheme) => links.includes(scheme))),
    )
    const direction = (text: string) =>
      page.getByText(text).evaluate((element) => getComputedStyle(element).direction)
    expect(await direction('שלום לכולם')).toBe('rtl')
    expect(await direction('السلام عليكم')).toBe('rtl')
    expect(await direction('the end')).toBe('ltr')
    await expect(page.locator('#السلام-عليكم')).toHaveCount(1)
    await expectNoHorizontalScroll(page)
    expect(dialogs).toBe(0)
  })
})
