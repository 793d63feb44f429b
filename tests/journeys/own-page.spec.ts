import {expectAccessible} from '../browser/accessibility.ts'
import {newDocument, openDocument, openItem} from '../browser/document-form.ts'
import {expect, test} from '../browser/test.ts'

// Its own system: the footer is part of the settings, which other journeys read.
test.use({viewport: {width: 1500, height: 950}, systemOptions: {settings: {}}})

test('an imprint is written, published and put into the footer by keyboard', async ({
  studio: page,
  system,
  context,
}) => {
  const form = await newDocument(page, system.studio, 'page', 'imprint')
  await expect(form.textbox('title')).toHaveValue('Imprint')
  await expect(form.textbox('slug')).toHaveValue('imprint')

  await test.step('write it', async () => {
    await form.textbox('title').focus()
    await page.keyboard.press('End')
    await page.keyboard.type(' and contact')
    await expect(form.textbox('slug')).toHaveValue('imprint-and-contact')
    const text = form.field('body').locator('[contenteditable="true"]').first()
    await text.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('This site is written by Sample Author.')
    await expect(text).toContainText('written by Sample Author.')
  })

  await test.step('publish it', async () => {
    const publish = page.getByTestId('action-publish')
    await expect(publish).toBeEnabled()
    await publish.focus()
    await page.keyboard.press('Enter')
    await expect(publish.and(page.locator(':disabled', {hasText: /^Publish(ed)?$/}))).toBeVisible()
  })

  await test.step('put it into the footer', async () => {
    const settings = await openDocument(page, system.studio, 'settings', 'settings')
    const tab = page.getByRole('tab', {name: 'Menu and footer'})
    await tab.focus()
    await page.keyboard.press('Enter')
    const add = settings.field('footer.links').getByTestId('add-single-object-button')
    await add.focus()
    await page.keyboard.press('Enter')
    const item = openItem(page)
    await item.textbox('label').focus()
    await page.keyboard.type('Imprint')
    await item.field('target').getByRole('combobox').first().focus()
    await page.keyboard.type('Imprint and')
    await expect(
      page.getByTestId('autocomplete-popover').getByText('Imprint and contact').first(),
    ).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(item.field('target')).toContainText('Imprint and contact')
    await item.close()
    const publish = page.getByTestId('action-publish')
    await expect(publish).toBeEnabled()
    await publish.focus()
    await page.keyboard.press('Enter')
    await expect(publish.and(page.locator(':disabled', {hasText: /^Publish(ed)?$/}))).toBeVisible()
  })

  await test.step('see it on the site', async () => {
    const reader = await context.newPage()
    await reader.goto(system.site)
    const link = reader.getByRole('contentinfo').getByRole('link', {name: 'Imprint'})
    // An open page refreshes itself once the settings are published.
    await expect(link).toBeVisible()
    await link.focus()
    await reader.keyboard.press('Enter')
    await expect(reader).toHaveURL(/\/imprint-and-contact$/)
    await expect(reader.getByRole('heading', {level: 1})).toHaveText('Imprint and contact')
    await expect(reader.getByRole('main')).toContainText('This site is written by Sample Author.')
    await expectAccessible(reader)
  })
})
