import {expect, test, type Browser, type BrowserContextOptions, type Page} from '@playwright/test'
import {expectAccessible} from '../browser/accessibility.ts'
import {hostilePath, richPath, storeRichArticle} from '../browser/rich-article.ts'
import {startSystem, type System} from '../browser/system.ts'

let system: System

test.beforeAll(async () => {
  system = await startSystem()
  await storeRichArticle(await system.client())
})
test.afterAll(async () => {
  await system.stop()
  await system.remove()
})

const phone = {viewport: {width: 390, height: 844}}
const desktop = {viewport: {width: 1280, height: 900}}

/** Opens the article and gives what the browser complained of meanwhile. */
async function open(browser: Browser, path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(system.site + path)
  return {page, complaints, close: () => context.close()}
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

test('everything that a body can hold is on the page, without JavaScript', async ({browser}) => {
  const {page, close} = await open(browser, richPath, {...phone, javaScriptEnabled: false})
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', {level: 1})).toHaveText('The pause before an answer')
  await expect(main.getByRole('navigation', {name: 'Breadcrumbs'})).toContainText('Trust')
  await expect(main.getByRole('navigation', {name: 'Series'})).toContainText('Part 1 of 2')
  await expect(main).toContainText('Last reviewed June 12, 2026 by Sample Author')
  await expect(main.getByRole('img', {name: 'Two rings on water'})).toBeVisible()
  await expect(main).toContainText('Drawing: the sample author')
  for (const name of ['Practice: One breath', 'Note', 'Take care']) {
    await expect(main.getByRole('note', {name, exact: true})).toBeVisible()
  }
  await expect(main.getByRole('columnheader')).toHaveCount(3)
  await expect(main).toContainText('It can’t replace somebody who knows you.')
  await expect(main.getByRole('link', {name: 'that repair matters more'})).toHaveAttribute(
    'href',
    '/articles/secure-functioning-how-relationships-thrive',
  )
  await expect(main.getByRole('link', {name: 'Talk with me about it'})).toBeVisible()
  await expect(main.getByRole('link', {name: '112'})).toHaveAttribute('href', 'tel:112')
  await expect(main).not.toContainText('carousel')
  await page.getByText('Contents', {exact: true}).click()
  await page.getByRole('navigation', {name: 'Contents'}).getByText('How it is lost').click()
  await expect(page).toHaveURL(/#how-it-is-lost$/)
  await close()
})

test('without JavaScript, marks lead to notes and sources and back', async ({browser}) => {
  const {page, close} = await open(browser, richPath, {...phone, javaScriptEnabled: false})
  await page.getByRole('link', {name: 'Footnote 2', exact: true}).click()
  await expect(page).toHaveURL(/#note_2$/)
  await expect(page.locator('#note_2')).toBeInViewport()
  await page.getByRole('link', {name: 'Back to footnote 2'}).click()
  await expect(page.getByRole('link', {name: 'Footnote 2', exact: true})).toBeInViewport()
  const references = page.getByRole('region', {name: 'References'}).or(page.locator('#source_1'))
  await expect(references.first()).toBeVisible()
  await expect(page.locator('#source_1')).toContainText(
    'Łukasik, E., Grün, J.-P., & Sørensen, B. (2019). Pauses in the talk of couples: What they hold. ' +
      'Journal of Ordinary Closeness, 7(2), 101–118. https://doi.org/10.5555/joc.2019.7.2.101',
  )
  await page.getByRole('link', {name: 'Back to the citation of source 1, place b'}).click()
  await expect(page).toHaveURL(/#cited_1_2$/)
  await close()
})

test('with JavaScript and the keyboard alone, a note opens beside its mark and closes', async ({
  browser,
}) => {
  const {page, complaints, close} = await open(browser, richPath, desktop)
  const before = await page.locator('h2').last().boundingBox()
  const mark = page.getByRole('link', {name: 'Footnote 1', exact: true})
  await mark.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog', {name: 'Footnote 1'})
  await expect(card).toContainText('Between strangers the gap is longer')
  await expect(card).toBeFocused()
  await expect(page).not.toHaveURL(/#/)
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(mark).toBeFocused()
  await page.getByRole('link', {name: 'Source 2, chapter 3'}).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('A house with two doors')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', {name: 'Show in the list'})).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('#source_2')).toBeInViewport()
  expect((await page.locator('h2').last().boundingBox())?.height).toBe(before?.height)
  expect(complaints).toEqual([])
  await close()
})

test('the table can be moved with the keys where it is wider than the page', async ({browser}) => {
  const {page, close} = await open(browser, richPath, phone)
  const table = page.getByRole('region', {name: 'Table'})
  await table.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await close()
})

test('a hand-out is saved under its name, from this site', async ({browser}) => {
  const {page, close} = await open(browser, richPath)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', {name: 'Three breaths, a sheet'}).click(),
  ])
  expect(download.suggestedFilename()).toBe('Three breaths.pdf')
  expect(new URL(download.url()).origin).toBe(system.site)
  const response = await page.request.get(download.url())
  expect(response.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="Three breaths/)
  const missing = await page.request.get(
    `${system.site}/files/local/production/${'0'.repeat(40)}.pdf/a.pdf`,
  )
  expect(missing.status()).toBe(404)
  await close()
})

test('the article can be cited, as text and as files', async ({browser}) => {
  const {page, close} = await open(browser, richPath)
  await page.getByText('Cite this article').click()
  const address = `${system.site}${richPath}`
  await expect(page.locator('details').last()).toContainText(
    `Author, S. (2026, March 1). The pause before an answer.`,
  )
  for (const [file, start] of [
    ['cite.bib', '@online{author2026everything,'],
    ['cite.ris', 'TY  - ELEC'],
  ]) {
    const response = await page.request.get(`${address}/${file}`)
    expect(response.headers()['content-disposition']).toContain('attachment')
    const text = await response.text()
    expect(text.startsWith(start ?? '')).toBe(true)
    expect(text).toContain(`${address}`)
  }
  expect((await page.request.get(`${system.site}/articles/none/cite.bib`)).status()).toBe(404)
  await close()
})

test('a reader’s choice of colours holds from the first paint of the next page', async ({
  browser,
}) => {
  const {page, complaints, close} = await open(browser, richPath, {colorScheme: 'light'})
  const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await colour()
  await page.getByLabel('Colours').selectOption('Dark')
  const dark = await colour()
  expect(dark).not.toBe(light)
  await page.reload()
  await expect(page.getByLabel('Colours')).toHaveValue('dark')
  expect(await colour()).toBe(dark)
  await page.getByLabel('Colours').selectOption('As on this device')
  expect(await colour()).toBe(light)
  expect(complaints).toEqual([])
  await close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, size] of Object.entries({phone, desktop})) {
    test(`${name}, ${colorScheme}: no accessibility violation, with a note open and closed`, async ({
      browser,
    }) => {
      const {page, complaints, close} = await open(browser, richPath, {...size, colorScheme})
      await expectAccessible(page)
      await page.getByRole('link', {name: 'Footnote 2', exact: true}).click()
      await expect(page.getByRole('dialog')).toBeInViewport({ratio: 1})
      await expectAccessible(page)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
      await close()
    })
  }
}

test('nothing moves while the page comes', async ({browser}) => {
  const {page, close} = await open(browser, richPath, phone)
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
  await close()
})

test('printed, it is a text and nothing else', async ({browser}) => {
  const {page, close} = await open(browser, richPath, {colorScheme: 'dark'})
  await page.emulateMedia({media: 'print'})
  for (const gone of ['Breadcrumbs', 'Contents', 'Series']) {
    await expect(page.getByRole('navigation', {name: gone})).toBeHidden()
  }
  await expect(page.getByLabel('Colours')).toBeHidden()
  await expect(page.getByText('Author, S. (2026, March 1).')).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  const pdf = await page.pdf({format: 'A4'})
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await close()
})

test('hostile words are inert and whole, and each script keeps its direction', async ({
  browser,
}) => {
  const {page, complaints, close} = await open(browser, hostilePath, phone)
  let dialogs = 0
  page.on('dialog', () => dialogs++)
  await page.reload()
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
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect(dialogs).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('an article page asks for little', async ({browser}) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const own: string[] = []
  page.on('request', (request) => {
    const {pathname} = new URL(request.url())
    if (pathname.endsWith('.js') && !pathname.startsWith('/_next/')) own.push(pathname)
  })
  await page.goto(system.site + richPath, {waitUntil: 'load'})
  expect([...new Set(own)]).toEqual(['/elements/elements.js'])
  const {gzipSync} = await import('node:zlib')
  const script = await (await page.request.get(`${system.site}/elements/elements.js`)).body()
  expect(gzipSync(script, {level: 9}).length).toBeLessThan(3000)
  await context.close()
})
