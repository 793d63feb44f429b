import {expect, test} from '@playwright/test'
import {collectComplaints, expectNoComplaints} from '../browser/complaints.ts'
import {startSystem, type System} from '../browser/system.ts'

let system: System

test.beforeAll(async () => {
  system = await startSystem()
})
test.afterAll(async () => {
  await system.stop()
  await system.remove()
})

/** What a person reads: without the marks that tell the overlays where a text comes from. */
const marks = /[\u200B-\u200F\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}\u{1D173}-\u{1D17A}]/gu

test('the page beside the form: a click opens the field, what is typed shows at once', async ({
  context,
}) => {
  const complaints = collectComplaints(context)
  const page = await context.newPage()
  await page.setViewportSize({width: 1500, height: 950})
  await page.goto(`${system.studio}/presentation?preview=/articles/mindful-communication`)
  const frame = page.frameLocator('iframe').first()
  const lede = frame.locator('article header > p').first()

  const readLede = async () => (await lede.textContent())?.replace(marks, '')

  await test.step('the frame shows the page with its overlays and without a bar', async () => {
    await expect(frame.getByRole('heading', {level: 1})).toContainText('Mindful Communication')
    await expect(frame.locator('sanity-visual-editing')).toBeAttached({timeout: 60_000})
    await expect(frame.getByText('Leave the preview')).toHaveCount(0)
  })

  await test.step('the article is known as the page’s document, and where it is used', async () => {
    await expect(page.getByTestId('field-lede')).toBeVisible({timeout: 60_000})
    await expect(page.getByText(/^Used on \d+ pages$/)).toBeVisible()
  })

  await test.step('without a form, every document on the page is listed in its order', async () => {
    // The cross that closes the form is a link without words.
    await page.locator('[data-testid="document-pane"] a[href*="/presentation/?preview="]').click()
    const pane = page.getByTestId('presentation-root').getByTestId('pane')
    await expect(pane.getByText('Documents on this page')).toBeVisible()
    const titles = pane.getByTestId('default-preview__header')
    await expect(titles).toContainText(['Site settings', 'Communication', 'Sample Author'])
    await expect(page.getByText('Main document')).toBeVisible()
    await page.getByText('Main document').click()
    await expect(page.getByTestId('field-lede')).toBeVisible()
  })

  await test.step('a click on the lede opens its field', async () => {
    // Overlays are laid over the texts some time after the page has come.
    await expect(async () => {
      await page.mouse.move(0, 0)
      await lede.hover()
      await expect(frame.locator('sanity-visual-editing [data-hovered]')).toBeVisible({
        timeout: 1000,
      })
    }).toPass()
    await lede.click()
    await expect(page).toHaveURL(/sample-mindful-communication\/lede/)
    await expect(page.getByTestId('field-lede').getByRole('textbox')).toBeFocused()
  })

  await test.step('what is typed shows in the frame; readers see nothing of it', async () => {
    const typed = 'Typed beside the p'
    await page.getByTestId('field-lede').getByRole('textbox').fill(typed)
    await expect.poll(readLede).toBe(typed)
    const html = await (await fetch(`${system.site}/articles/mindful-communication`)).text()
    expect(html).not.toContain('Typed beside')
    expect(html).not.toMatch(/preview\/overlays|[\u200B\u2060-\u2064]/)
  })

  await test.step('so does each key', async () => {
    const times: number[] = []
    for (const end of ['pi', 'pic', 'pict', 'pictu', 'pictur', 'picture', 'picture.']) {
      const start = performance.now()
      await page.keyboard.press(end.at(-1) ?? '')
      await expect.poll(readLede, {intervals: [20]}).toBe(`Typed beside the ${end}`)
      times.push(Math.round(performance.now() - start))
    }
    times.sort((a, b) => a - b)
    console.log(`From a key to the frame: median ${times[3]} ms, longest ${times[6]} ms`)
  })

  await test.step('outside the Studio a bar says that these are drafts, and leads out', async () => {
    const alone = await context.newPage()
    await alone.goto(`${system.site}/articles/mindful-communication`)
    await expect(alone.getByText('Typed beside the picture.')).toBeVisible()
    await alone.getByRole('link', {name: 'Leave the preview'}).click()
    await expect(alone.getByText('Typed beside the picture.')).toHaveCount(0)
    expect(new URL(alone.url()).pathname).toBe('/articles/mindful-communication')
    expect(await context.cookies(system.site)).toEqual([])
  })

  // The Studio says this after a few seconds, which a page may need on a busy machine.
  expectNoComplaints(system, complaints, {but: /Unable to connect to visual editing/})
})

test('nobody gets in without the Studio’s secret', async () => {
  const address = `${system.site}/api/draft-mode/enable?sanity-preview-secret=guessed`
  const answer = await fetch(address, {redirect: 'manual'})
  expect(answer.status).toBe(401)
  expect(answer.headers.get('set-cookie')).toBeNull()
})
