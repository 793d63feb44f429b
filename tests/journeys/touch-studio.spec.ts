import {openArticle} from '../browser/article-form.ts'
import {picture} from '../browser/fields.ts'
import {phone} from '../browser/matrix.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expectStoredText} from '../browser/stored-text.ts'
import {expect, test} from '../browser/test.ts'
import {insertByToolbar, linkByToolbar, tap} from '../browser/text-toolbar.ts'

test.use({
  viewport: phone,
  hasTouch: true,
  isMobile: true,
  // While a menu moves, Playwright scrolls the page to tap it, and the menu hides.
  contextOptions: {reducedMotion: 'reduce'},
})

test('on a phone, everything in a text is inserted and written by touch', async ({
  page,
  system,
  client,
}) => {
  const id = await storeArticle(client, 'written-by-touch')
  const form = await openArticle(page, system.studio, id)
  const body = form.field('body')
  const {keyboard} = page
  const closeForm = () => page.getByRole('button', {name: 'Done'}).last().tap()
  await body.locator('[contenteditable=true]').first().tap()
  await keyboard.press('ControlOrMeta+End')
  let expected = 'It is read from here.'

  await test.step('a footnote, typed without a pause', async () => {
    await insertByToolbar(page, body, 'footnote', tap)
    await keyboard.type('abcdefgh', {delay: 80})
    // The Studio's popover moves, with its button, while the text behind it renders what is typed.
    expected += '{abcdefgh}'
    await expectStoredText(client, id, expected)
    await closeForm()
    await keyboard.type(' behind', {delay: 80})
    expected += ' behind'
    await expectStoredText(client, id, expected)
  })

  await test.step('a link on selected words, typed without a pause', async () => {
    await keyboard.press('ControlOrMeta+Shift+ArrowLeft')
    await linkByToolbar(page, body, tap)
    await keyboard.type('https://example.org/', {delay: 80})
    expected += '<https://example.org/>'
    await expectStoredText(client, id, expected)
    await closeForm()
    await keyboard.type(' it', {delay: 80})
    expected += ' it'
    await expectStoredText(client, id, expected)
  })

  await test.step('a citation, with its source chosen from the list', async () => {
    await insertByToolbar(page, body, 'citation', tap)
    await keyboard.type('strange', {delay: 80})
    await page.getByTestId('autocomplete-popover').getByText('strange').first().tap()
    await expect(page.getByTestId('autocomplete-popover')).toBeHidden()
    await closeForm()
    await keyboard.type('.', {delay: 80})
    expected += '{}.'
    await expectStoredText(client, id, expected)
  })

  await test.step('a block, chosen from the slash menu', async () => {
    await keyboard.press('Enter')
    await keyboard.type('/')
    const menu = page.getByRole('listbox', {name: 'Insert'})
    await expect(menu.getByRole('option').first()).toBeInViewport({ratio: 1})
    // The list is longer than the menu, so a finger scrolls it.
    await menu.getByRole('option', {name: 'Callout'}).tap()
    await keyboard.type('Breathe.', {delay: 80})
    await closeForm()
    await keyboard.type('After it', {delay: 80})
    expected += '\n[Breathe.]\nAfter it'
    await expectStoredText(client, id, expected)
  })

  await test.step('what is said about the text stays in view and uncovered', async () => {
    await expect.poll(form.isStatusUncovered).toBe(true)
    await form.field('lede').evaluate((element) => element.scrollIntoView({block: 'center'}))
    expect(await form.isStatusUncovered()).toBe(true)
    await body.locator('[contenteditable=true]').first().tap()
    await keyboard.press('ControlOrMeta+End')
  })

  await test.step('a picture with its alternative text', async () => {
    await keyboard.press('Enter')
    await insertByToolbar(page, body, 'figure', tap)
    await keyboard.type('Two rings', {delay: 80})
    const dialog = page.getByRole('dialog').last()
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByTestId('file-input-upload-button-sanity-default').tap()
    await (await chooser).setFiles(await picture('rings.png', '#446655'))
    const written = (name: string) =>
      dialog.getByTestId(new RegExp(`^field-.*\\.${name}$`)).getByRole('textbox')
    await expect(written('alt')).toHaveValue('Two rings')
    await written('caption').tap()
    await keyboard.type('Rings on water', {delay: 80})
    await expect(written('caption')).toHaveValue('Rings on water')
    await closeForm()
    await keyboard.type('The end', {delay: 80})
    expected += '\n[Two rings]\nThe end'
    await expectStoredText(client, id, expected)
  })
})
