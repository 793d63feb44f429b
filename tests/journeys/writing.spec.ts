import sharp from 'sharp'
import {newArticle, type ArticleForm} from '../browser/article-form.ts'
import {openDocument} from '../browser/document-form.ts'
import {expect, test} from '../browser/test.ts'

test('an article with citations from a template is published as it was written', async ({
  studio: writer,
  context,
  system,
}) => {
  const form = await newArticle(writer, system.studio, 'article-with-sections')
  const body = form.field('body')

  await test.step('the template contains headings and the call to action', async () => {
    await expect(body.getByText('What research says')).toBeVisible()
    await form.setTitle('A Pause Before the Answer')
    await form.generateSlug('a-pause-before-the-answer')
    await form.setLede('What a moment of quiet does for two people who disagree.')
  })

  await test.step('a paragraph with two citations of one source and a footnote', async () => {
    await writeAtTheBeginning(form, 'A pause leaves room.')
    await cite(form, 'p. 12')
    await writer.keyboard.type(' It is a habit that can be learned.')
    await citePasted(
      form,
      'Bowlby, J. (1988). A secure base: Clinical applications of attachment theory. Routledge.',
    )
    await writer.keyboard.type(' Some find it odd at first.')
    const footnote = await form.insertBlock('footnote')
    await footnote.field('text').locator('[contenteditable=true]').first().click()
    await writer.keyboard.type('That passes.')
    await footnote.close()
    await toTheEndOfTheLine(form)
  })

  await test.step('a figure', async () => {
    const figure = await form.insertBlock('figure')
    await figure.upload('', await picture())
    await figure.fill('alt', 'A field of one quiet green')
    await figure.close()
  })

  await test.step('after publishing, readers see it as it was written', async () => {
    await form.publish()
    const reader = await context.newPage()
    await reader.goto(`${system.site}/articles/a-pause-before-the-answer`)
    await expect(reader.getByRole('heading', {level: 1})).toHaveText('A Pause Before the Answer')
    await expect(reader.getByRole('heading', {name: 'What research says'})).toBeVisible()
    await expect(reader.getByRole('img', {name: 'A field of one quiet green'})).toBeVisible()
    // A source has one number and one entry, however often it is cited.
    const references = reader.getByRole('region', {name: 'References'})
    await expect(references.getByRole('listitem')).toHaveCount(1)
    await expect(references).toContainText('Bowlby, J.')
    await expect(reader.getByRole('region', {name: 'Notes'})).toContainText('That passes.')
    await expect(reader.getByRole('complementary', {name: 'Invitation'})).toHaveCount(1)
  })
})

test('a published change of the settings appears on open reader pages', async ({
  studio: page,
  context,
  system,
  client,
}) => {
  const reader = await context.newPage()
  await reader.goto(system.site)
  const title = await client.fetch<string>('*[_id == "settings"][0].title')
  const form = await openDocument(page, system.studio, 'settings', 'settings')
  await form.fill('title', 'Quiet Water')
  await form.publish()
  await expect(reader.getByRole('banner').getByText('Quiet Water')).toBeVisible()
  await expect(page.getByRole('button', {name: 'Quiet Water'})).toBeVisible()
  // Other journeys read the same site.
  await client.patch('settings').set({title}).commit()
})

/** Types into the empty paragraph at the beginning of a template. The cursor stays after the text. */
async function writeAtTheBeginning({page, field}: ArticleForm, words: string): Promise<void> {
  await field('body')
    .locator('[contenteditable=true] p, [contenteditable=true] [data-testid="text-style--normal"]')
    .first()
    .click()
  await page.keyboard.type(words)
}

async function cite(form: ArticleForm, place: string): Promise<void> {
  const citation = await form.insertBlock('citation')
  await citation.choose('source', 'A Secure Base')
  await citation.fill('locator', place)
  await citation.close()
  await toTheEndOfTheLine(form)
}

/**
 * Gives a reference to the search for a source, as a phone's keyboard does, typed and ended with Enter, and as the
 * clipboard does: the one that is there already is offered.
 */
async function citePasted(form: ArticleForm, reference: string): Promise<void> {
  const citation = await form.insertBlock('citation')
  const search = citation.field('source').getByRole('combobox').first()
  await search.focus()
  await form.page.keyboard.insertText(reference)
  const offer = form.page.getByTestId('pasted-reference')
  await offer.getByRole('button', {name: 'Cancel'}).click()
  await search.pressSequentially(reference)
  await search.press('Enter')
  await offer.getByRole('button', {name: 'Cancel'}).click()
  await search.evaluate((box, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    box.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
  }, reference)
  await form.page.getByRole('button', {name: 'Cite it'}).click()
  await expect(citation.field('source')).toContainText('A secure base')
  await citation.close()
  await toTheEndOfTheLine(form)
}

/** The editor applies a selection of the browser in the next frame. */
async function toTheEndOfTheLine({page, field}: ArticleForm): Promise<void> {
  await expect(field('body').locator('[contenteditable=true]').first()).toBeFocused()
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await page.keyboard.press('End')
}

async function picture() {
  const image = sharp({create: {width: 800, height: 600, channels: 3, background: '#5b7f6d'}})
  return {name: 'green.png', mimeType: 'image/png', buffer: await image.png().toBuffer()}
}
