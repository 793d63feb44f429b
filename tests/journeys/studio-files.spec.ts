import {readFile} from 'node:fs/promises'
import {expectAccessible} from '../browser/accessibility.ts'
import {newArticle} from '../browser/article-form.ts'
import {picture, type ChosenFile} from '../browser/fields.ts'
import {expect, test, type Page} from '../browser/test.ts'

test('pictures and a file uploaded in the Studio are served to the reader', async ({
  studio: writer,
  context,
  system,
}) => {
  const form = await newArticle(writer, system.studio)
  await form.setTitle('Three Uploads')
  await form.generateSlug('three-uploads')
  await form.setLede('What a writer brings along.')

  await test.step('a picture in a field', async () => {
    await form.uploadCover(await picture('cover.png', '#3f6f5f'), 'A field of one quiet green')
  })

  await test.step('another picture in the field asks for its alternative text again', async () => {
    const oldWords = writer.getByTestId('old-alternative-text')
    await form.replace('cover', await picture('other-cover.png', '#3f6f60'))
    await expect(form.textbox('cover.alt')).toHaveValue('')
    await expect(oldWords).toContainText('A field of one quiet green')
    await expectAccessible(writer, '[data-testid="old-alternative-text"]')
    await oldWords.getByRole('button', {name: 'They are still right'}).click()
    await expect(form.textbox('cover.alt')).toHaveValue('A field of one quiet green')
    await expect(oldWords).toHaveCount(0)
  })

  await test.step('a figure inside the text', async () => {
    await form.writeBody(['Before the figure.'])
    const figure = await form.insertBlock('figure')
    await figure.upload('', await picture('figure.png', '#a8643c'))
    await expect(figure.textbox('alt')).toBeFocused()
    await writer.keyboard.type('A field of one warm brown')
    await expect(writer.getByRole('dialog').getByText('Picture', {exact: true})).toBeVisible()
    await figure.fill('caption', 'Brown, all over.')
    await figure.replace('', await picture('other-figure.png', '#a8643d'))
    await expect(figure.textbox('alt')).toHaveValue('')
    await expect(figure.textbox('caption')).toHaveValue('Brown, all over.')
    await figure.fill('alt', 'A field of one warm brown, again')
    await figure.close()
    await expect(form.field('body')).toContainText('Brown, all over.')
  })

  await test.step('a file', async () => {
    await form.writeBody([])
    const download = await form.insertBlock('download')
    await download.upload('file', handout)
    await download.fill('title', 'A page to print')
    await download.close()
    await expect(form.field('body')).toContainText('A page to print')
  })

  await form.publish()
  const reader = await context.newPage()
  await reader.goto(`${system.site}/articles/three-uploads`)
  await test.step('the reader sees both pictures and downloads the same bytes', async () => {
    await expectLoaded(reader, 'A field of one quiet green')
    await expectLoaded(reader, 'A field of one warm brown, again')
    const saved = reader.waitForEvent('download')
    await reader.getByRole('link', {name: 'A page to print'}).click()
    const download = await saved
    expect(download.suggestedFilename()).toBe(handout.name)
    expect(await readFile(await download.path(), 'utf8')).toBe(handout.buffer.toString())
  })
})

const handout: ChosenFile = {
  name: 'a-page-to-print.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Breathe out first.\n'),
}

async function expectLoaded(page: Page, alt: string): Promise<void> {
  const image = page.getByRole('img', {name: alt})
  await image.scrollIntoViewIfNeeded()
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(0)
}
