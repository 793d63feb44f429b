import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {expectAccessible} from '../browser/accessibility.ts'
import {newArticle, openArticle} from '../browser/article-form.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expect, test, type Locator, type Page} from '../browser/test.ts'

test('a heading, a footnote, a callout and a table are inserted by keyboard alone', async ({
  studio: page,
  system,
  client,
  context,
}) => {
  const id = await storeArticle(client, 'typed-by-keyboard')
  const form = await openArticle(page, system.studio, id)
  const body = form.field('body')
  const {keyboard} = page
  const menu = page.getByRole('listbox', {name: 'Insert'})
  await form.writeBody([''])
  await keyboard.press('Enter')

  await test.step('Markdown and typography', async () => {
    await keyboard.type('## Three breaths')
    await expect(body.getByRole('heading', {name: 'Three breaths', level: 2})).toBeVisible()
    await keyboard.press('Enter')
    await keyboard.type('She said "wait" -- and waited /')
    await expect(body).toContainText('She said “wait” — and waited')
  })

  await test.step('the menu lists all entries, and filters them by the typed text', async () => {
    await expect(menu.getByRole('option').first()).toHaveText(/Citation/)
    await expect(menu.getByRole('group', {name: 'Between paragraphs'})).toContainText('Hand-out')
    await expect(page.getByText('Insert: Citation, 1 of')).toBeAttached()
    await expectAccessible(page, '[role="listbox"][aria-label="Insert"]')
    await keyboard.press('ArrowDown')
    await expect(menu.getByRole('option', {selected: true})).toHaveText(/Footnote/)
    await keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await keyboard.type('hurried')
    await expect(menu).toBeHidden()
    for (const _ of '/hurried') await keyboard.press('Backspace')
  })

  await test.step('a footnote in the sentence', async () => {
    await keyboard.type('/note')
    await expect(menu.getByRole('option', {selected: true})).toHaveText(/Footnote/)
    await keyboard.press('Enter')
    await expectCursorIn(page, page.getByRole('textbox').last())
    await keyboard.type('For three breaths.')
    await keyboard.press('Escape')
    await expect(body.getByLabel('Footnote 1: For three breaths.')).toBeVisible()
    await expectCursorIn(page, editorOf(body))
    await keyboard.type('.')
    await keyboard.press('Enter')
  })

  await test.step('a callout between the paragraphs', async () => {
    await keyboard.type('/exercise')
    await expect(menu.getByRole('option', {selected: true})).toHaveText(/Callout/)
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog').last()
    await expectCursorIn(page, editorOf(dialog))
    await keyboard.type('Breathe out first.')
    await keyboard.press('Escape')
    await expect(body.getByTestId('pte-block-object').last()).toContainText('Breathe out first.')
    await expectCursorIn(page, editorOf(body))
    await keyboard.press('Enter')
  })

  await test.step('a table', async () => {
    await keyboard.type('/tab')
    await keyboard.press('Enter')
    // Typed without a pause: text and Tab are buffered until the table is rendered.
    for (const [index, words] of ['Feeling', 'Asks for', 'Lasts', 'Worry'].entries()) {
      if (index > 0) await keyboard.press('Tab')
      await keyboard.type(words)
    }
    await expect(body.getByRole('table').getByRole('cell')).toContainText([
      'Feeling',
      'Asks for',
      'Lasts',
      'Worry',
    ])
  })

  await test.step('the caption and the row headings of the table', async () => {
    const fields = page.getByRole('group', {name: 'Table: Feeling, Asks for, Lasts'})
    await fields.getByLabel('Caption').click()
    await keyboard.type('What a feeling asks for')
    await expect(fields.getByLabel('Caption')).toHaveValue('What a feeling asks for')
    await fields.getByLabel('The first cell of each row').press('Space')
    await expect(fields.getByLabel('The first cell of each row')).toBeChecked()
    await expectAccessible(page, '[data-testid="table-fields"]')
  })

  await test.step('after publishing, readers see all of it', async () => {
    await form.publish()
    const reader = await context.newPage()
    await reader.goto(`${system.site}/articles/${id}`)
    const main = reader.getByRole('main')
    await expect(main.getByRole('heading', {name: 'Three breaths'})).toBeVisible()
    await expect(main).toContainText('She said “wait” — and waited')
    await expect(main).toContainText('For three breaths.')
    await expect(main.getByRole('note', {name: 'Note'}).last()).toContainText('Breathe out first.')
    await expect(main.getByRole('columnheader', {name: 'Asks for'})).toBeVisible()
    await expect(main.getByRole('rowheader', {name: 'Worry'})).toBeVisible()
    const frame = main.getByRole('region', {name: 'What a feeling asks for'})
    await expect(frame.getByRole('table', {name: 'What a feeling asks for'})).toBeVisible()
  })
})

test('keys go on in a chosen style, and text pasted from Google Docs keeps its headings, lists and footnotes', async ({
  studio: page,
  system,
}) => {
  const form = await newArticle(page, system.studio)
  const body = form.field('body')

  await editorOf(body).click()
  await body.locator('#block-style-select').click()
  await page.getByRole('menuitem', {name: 'Heading', exact: true}).click()
  await page.keyboard.type('Typed at once')
  await expect(body.getByRole('heading', {name: 'Typed at once', level: 2})).toBeVisible()

  await page.keyboard.press('Enter')
  await paste(editorOf(body), 'google-docs-article')
  await expect(body.getByRole('heading', {name: 'The slow yes', level: 2})).toBeVisible()
  await expect(body.getByRole('heading', {name: 'Three ways', level: 3})).toBeVisible()
  await expect(body.locator('.pt-list-item-bullet')).toHaveCount(3)
  await expect(body.locator('.pt-list-item-bullet[data-level="2"]')).toHaveText('or two')
  await expect(body.locator('.pt-list-item-number')).toHaveText('First listen')
  await expect(page.getByText('1 picture was left out')).toBeVisible()

  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await paste(editorOf(body), 'google-docs-footnotes')
  await expect(body.getByLabel('Footnote 1: A sample note.')).toBeVisible()
  await expect(body.getByLabel('Footnote 2: And a second.')).toBeVisible()
  await expect(page.getByText('1 comment was left out')).toBeVisible()
  await expect(body).not.toContainText('Is there a source?')
  await expectAccessible(page, '[data-testid="field-body"] [data-slate-editor]')
})

function editorOf(place: Locator): Locator {
  return place.locator('[contenteditable=true]').first()
}

async function expectCursorIn(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeFocused()
  // The editor applies a selection of the browser in the next frame.
  await page.evaluate(() => new Promise(requestAnimationFrame))
}

async function paste(place: Locator, fixture: string): Promise<void> {
  const file = resolve(import.meta.dirname, `../studio/typing/fixtures/${fixture}.html`)
  await place.evaluate(
    (element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', element.ownerDocument.title)
      element.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
      )
    },
    readFileSync(file, 'utf8'),
  )
}
