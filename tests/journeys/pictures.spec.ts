import sharp from 'sharp'
import {expectAccessible} from '../browser/accessibility.ts'
import {openDocument} from '../browser/document-form.ts'
import {paragraph, reference, storeArticle} from '../browser/own-article.ts'
import {goInStudio} from '../browser/studio-navigation.ts'
import {expect, test} from '../browser/test.ts'

/** Returns a picture in one colour. */
async function drawn(background: string): Promise<Buffer> {
  const create = {width: 400, height: 300, channels: 3 as const, background}
  return sharp({create}).png().toBuffer()
}

test('the library finds a picture, replaces it on its page, and deletes the old one', async ({
  studio: page,
  system,
  client,
  request,
}) => {
  const old = await client.assets.upload('image', await drawn('#345'), {filename: 'old-pond.png'})
  const picture = {asset: reference(old._id), _type: 'figure', _key: 'f', alt: 'A pond'}
  const id = await storeArticle(client, 'by-the-pond', {
    title: 'By the pond',
    body: [paragraph('p', 'Still water.'), picture],
  })
  await goInStudio(page, `${system.studio}/structure/pictures`)
  const library = page.getByTestId('pictures')
  await library.getByRole('textbox', {name: 'Search by file name or description'}).fill('old-pond')
  const entry = library.getByRole('listitem').filter({hasText: 'old-pond.png'})
  await expect(entry.getByRole('link', {name: 'By the pond'})).toBeVisible()
  await expect(entry).toContainText('400 × 300')
  await expectAccessible(page, '[data-testid="pictures"]')

  await entry.getByRole('button', {name: 'Replace “old-pond.png” everywhere'}).press('Enter')
  const dialog = page.getByRole('dialog')
  const file = {name: 'lake.png', mimeType: 'image/png', buffer: await drawn('#57a')}
  await dialog.getByLabel('A new file').setInputFiles(file)
  await expect(dialog).toContainText('1 document changes at once')
  await expect(dialog.getByRole('button', {name: 'Replace everywhere'})).toBeDisabled()
  await dialog.getByRole('textbox', {name: 'What the new picture shows'}).fill('A wide lake')
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByRole('button', {name: 'Replace everywhere'}).press('Enter')
  await expect
    .poll(async () => (await request.get(`${system.site}/articles/${id}`)).text())
    .toContain('alt="A wide lake"')

  await library.getByRole('combobox', {name: 'Which pictures'}).selectOption('Not used anywhere')
  await library.getByRole('button', {name: 'Delete “old-pond.png”'}).press('Enter')
  await expect(dialog).toContainText('readers notice nothing')
  await dialog.getByRole('button', {name: 'Delete'}).press('Enter')
  await expect.poll(() => client.getDocument(old._id)).toBeUndefined()
})

test('two pictures dropped into a text become one gallery, which undo removes', async ({
  studio: page,
  system,
  client,
  request,
}) => {
  const id = await storeArticle(client, 'two-at-once', {body: [paragraph('p', 'Both banks.')]})
  await openDocument(page, system.studio, 'article', id)
  const text = page.getByTestId('field-body').getByRole('textbox').first()
  await text.click()
  const files = await Promise.all(['#345', '#abc'].map(drawn))
  const transfer = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer()
      for (const [index, bytes] of all.entries()) {
        data.items.add(new File([new Uint8Array(bytes)], `bank-${index}.png`, {type: 'image/png'}))
      }
      return data
    },
    files.map((file) => [...file]),
  )
  const draft = () => client.getDocument(`drafts.${id}`)
  const types = async () => ((await draft())?.['body'] ?? []).map(typeOf)
  await text.dispatchEvent('drop', {dataTransfer: transfer})
  await expect.poll(types).toEqual(['block', 'gallery'])
  const pictures = (await draft())?.['body'][1].pictures
  expect(pictures.map(typeOf)).toEqual(['figure', 'figure'])
  await text.press('ControlOrMeta+z')
  await expect.poll(types).toEqual(['block'])
  await text.press('ControlOrMeta+Shift+z')
  await expect.poll(types).toEqual(['block', 'gallery'])

  const described = pictures.map((picture: object, index: number) => ({
    ...picture,
    alt: `Bank ${index}`,
  }))
  const gallery = {_type: 'gallery', _key: 'g', pictures: described}
  await client
    .patch(id)
    .set({body: [gallery]})
    .commit()
  await expect
    .poll(async () => (await request.get(`${system.site}/articles/${id}`)).text())
    .toMatch(/<figure aria-label="Pictures".*alt="Bank 0".*alt="Bank 1"/s)
})

function typeOf({_type}: {_type: string}): string {
  return _type
}
