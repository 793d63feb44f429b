import {expectAccessible} from '../browser/accessibility.ts'
import {openDocument} from '../browser/document-form.ts'
import {paragraph, reference, storeArticle} from '../browser/own-article.ts'
import {goInStudio} from '../browser/studio-navigation.ts'
import {expect, test} from '../browser/test.ts'

test('a deleted article is in the bin, with its text, and comes back as a draft', async ({
  studio: page,
  system,
  client,
  request,
}) => {
  const id = await storeArticle(client, 'thrown-away', {
    title: 'Thrown away',
    body: [paragraph('p', 'Nobody wants to lose this.')],
  })
  const form = await openDocument(page, system.studio, 'article', id)
  await form.chooseFromMenu('Delete')
  await form.confirm()
  await expect.poll(() => client.getDocument(id)).toBeUndefined()
  expect((await request.get(`${system.site}/articles/${id}`)).status()).toBe(404)

  await goInStudio(page, `${system.studio}/structure/bin`)
  const entry = page.getByTestId('bin').getByRole('listitem').filter({hasText: 'Thrown away'})
  await expect(entry).toContainText('Article · deleted')
  await entry.getByText('Show its text').press('Enter')
  await expect(entry).toContainText('Nobody wants to lose this.')
  await expectAccessible(page, '[data-testid="bin"]')

  await entry.getByRole('button', {name: 'Restore “Thrown away”'}).press('Enter')
  await expect(page.getByTestId('field-title').getByRole('textbox')).toHaveValue('Thrown away')
  expect(await client.getDocument(`drafts.${id}`)).toMatchObject({title: 'Thrown away'})
  expect((await request.get(`${system.site}/articles/${id}`)).status()).toBe(404)
})

test('several articles get a topic, leave the site and are deleted together', async ({
  studio: page,
  system,
  client,
}) => {
  const ids = ['several-one', 'several-two']
  for (const id of ids) await storeArticle(client, id, {title: `Several: ${id}`, topics: []})
  await client.create({
    _id: 'several-topic',
    _type: 'topic',
    title: 'Several',
    slug: slug('several'),
  })
  await goInStudio(page, `${system.studio}/structure/articles;select;article`)
  const list = page.getByTestId('select-several')
  const dialog = page.getByRole('dialog')
  const choose = async () => {
    await list.getByRole('textbox', {name: 'Search by title'}).fill('several:')
    await list.getByRole('checkbox', {name: 'All 2 of this list'}).press('Space')
    await expect(list).toContainText('2 chosen')
  }

  await choose()
  await expectAccessible(page, '[data-testid="select-several"]')
  await list.getByRole('button', {name: 'Add a topic'}).press('Enter')
  await dialog.getByRole('combobox', {name: 'The topic'}).selectOption('Several')
  await expect(dialog).toContainText('Readers find these 2 documents under the topic at once')
  await dialog.getByRole('button', {name: 'Add it'}).press('Enter')
  await expect
    .poll(() => client.fetch('count(*[references("several-topic") && _type == "article"])'))
    .toBe(2)

  await choose()
  const download = page.waitForEvent('download')
  await list.getByRole('button', {name: 'Export'}).press('Enter')
  expect((await download).suggestedFilename()).toBe('article.ndjson')

  await list.getByRole('button', {name: 'Unpublish'}).press('Enter')
  await expect(dialog).toContainText('Readers no longer find 2 pages.')
  await dialog.getByRole('button', {name: 'Unpublish'}).press('Enter')
  await expect.poll(() => client.fetch('count(*[_id in $ids])', {ids})).toBe(0)

  await choose()
  await list.getByRole('button', {name: 'Delete'}).press('Enter')
  await expect(dialog).toContainText('The bin keeps these 2 documents')
  await dialog.getByRole('button', {name: 'Delete'}).press('Enter')
  await expect(list).not.toContainText('Several: several-one')
  const drafts = ids.map((id) => `drafts.${id}`)
  expect(await client.fetch('count(*[_id in $drafts])', {drafts}, {perspective: 'raw'})).toBe(0)
})

test('a topic is merged into another one, and its old address leads there', async ({
  studio: page,
  system,
  client,
  request,
}) => {
  await client.create({_id: 'calm', _type: 'topic', title: 'Calm', slug: slug('calm')})
  await client.create({_id: 'quiet', _type: 'topic', title: 'Quiet', slug: slug('quiet')})
  await storeArticle(client, 'about-quiet', {topics: [reference('quiet', {_key: 'quiet'})]})
  const form = await openDocument(page, system.studio, 'topic', 'quiet')
  await form.chooseFromMenu('Merge into another topic')
  const dialog = page.getByRole('dialog', {name: 'Merge into another topic'})
  await dialog.getByRole('combobox', {name: 'The topic that stays'}).selectOption('Calm')
  await expect(dialog).toContainText('In 1 document, the other topic takes its place.')
  await expectAccessible(page, '[role="dialog"]')
  await dialog.getByRole('button', {name: 'Merge', exact: true}).press('Enter')
  await expect(page.getByTestId('field-title').getByRole('textbox')).toHaveValue('Calm')
  expect(await client.getDocument('about-quiet')).toMatchObject({topics: [{_ref: 'calm'}]})
  const old = await request.get(`${system.site}/topics/quiet`)
  expect(new URL(old.url()).pathname).toBe('/topics/calm')
})

function slug(current: string) {
  return {_type: 'slug', current}
}
