import {reference, storeArticle} from '../browser/own-article.ts'
import {goInStudio} from '../browser/studio-navigation.ts'
import {expect, test, type Locator} from '../browser/test.ts'

/** Invisible characters in previewed texts, which tell the overlays the field of a text. */
const marks = /[\u200B-\u200F\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}\u{1D173}-\u{1D17A}]/gu

test.use({viewport: {width: 1500, height: 950}})

test('the preview shows typed text at once, and a click in it opens the field', async ({
  studio: page,
  system,
  client,
}) => {
  const published = 'Published before the preview.'
  const article = await storeArticle(client, 'beside-the-form', {
    lede: published,
    topics: [reference('sample-topic-communication', {_key: 'topic'})],
  })
  const path = `/articles/${article}`
  await goInStudio(page, `${system.studio}/presentation?preview=${path}`)
  const frame = page.frameLocator('iframe').first()
  const lede = frame.locator('article header > p').first()
  const ledeField = page.getByTestId('field-lede').getByRole('textbox')
  const overlays = frame.locator('sanity-visual-editing div[style]')
  const readLede = async () => (await lede.textContent())?.replace(marks, '')

  await test.step('the frame shows the page with its overlays and without a bar', async () => {
    await expect(frame.getByRole('heading', {level: 1})).toContainText(`Article ${article}`)
    await expect(frame.locator('sanity-visual-editing')).toBeAttached()
    await expect(frame.getByText('Leave the preview')).toHaveCount(0)
  })

  await test.step('the form of the page’s main document opens, and shows where it is used', async () => {
    await expect(ledeField).toHaveValue(published)
    await expect(page.getByText(/^Preview it on \d+ pages$/)).toBeVisible()
  })

  await test.step('without a form, the documents on the page are listed in their order', async () => {
    // The button that closes the form is a link without text.
    await page.locator('[data-testid="document-pane"] a[href*="/presentation/?preview="]').click()
    const pane = page.getByTestId('presentation-root').getByTestId('pane')
    await expect(pane.getByText('Documents on this page')).toBeVisible()
    const titles = pane.getByTestId('default-preview__header')
    await expect(titles).toContainText(['Site settings', 'Communication', 'Sample Author'])
    await page.getByText('Main document').click()
    await expect(ledeField).toBeVisible()
  })

  await test.step('a click on the lede opens its field', async () => {
    // Sanity's overlays react to the mouse only after they have measured the element, which takes a while.
    await expect.poll(() => covers(overlays, lede)).toBe(true)
    await lede.hover()
    await expect(frame.locator('sanity-visual-editing [data-hovered]')).toBeVisible()
    await lede.click()
    await expect(page).toHaveURL(new RegExp(`${article}/lede`))
    await expect(ledeField).toBeFocused()
  })

  await test.step('the frame shows typed text with each key, and readers do not get it', async () => {
    await ledeField.fill('Typed beside the p')
    await expect.poll(readLede).toBe('Typed beside the p')
    for (const end of ['pi', 'pic', 'pict', 'pictu', 'pictur', 'picture', 'picture.']) {
      await page.keyboard.press(end.at(-1) ?? '')
      await expect.poll(readLede).toBe(`Typed beside the ${end}`)
    }
    const html = await (await fetch(system.site + path)).text()
    expect(html).toContain(published)
    expect(html).not.toContain('Typed beside')
    expect(html).not.toMatch(/preview\/overlays|[\u200B\u2060-\u2064]/)
  })

  await test.step('outside the Studio a bar says that these are drafts, and has a link to leave the preview', async () => {
    const context = page.context()
    const alone = await context.newPage()
    await alone.goto(system.site + path)
    await expect(alone.getByText('Typed beside the picture.')).toBeVisible()
    await alone.getByRole('link', {name: 'Leave the preview'}).click()
    await expect(alone.getByText('Typed beside the picture.')).toHaveCount(0)
    expect(new URL(alone.url()).pathname).toBe(path)
    expect(await context.cookies(system.site)).toEqual([])
  })
})

test('a preview cannot be started with a guessed secret', async ({system}) => {
  const address = `${system.site}/api/draft-mode/enable?sanity-preview-secret=guessed`
  const response = await fetch(address, {redirect: 'manual'})
  expect(response.status).toBe(401)
  expect(response.headers.get('set-cookie')).toBeNull()
})

/** Returns whether one of the boxes covers the element exactly, in whole pixels. */
async function covers(boxes: Locator, element: Locator): Promise<boolean> {
  const [place = ''] = await element.evaluateAll(placesOf)
  return (await boxes.evaluateAll(placesOf)).includes(place)
}

/** Returns the position and size of each element. Runs in the page. */
function placesOf(elements: Element[]): string[] {
  return elements.map((element) => {
    const {x, y, width, height} = element.getBoundingClientRect()
    return [x, y, width, height].map(Math.round).join()
  })
}
