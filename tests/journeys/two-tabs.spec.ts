import {openArticle} from '../browser/article-form.ts'
import {openDocument} from '../browser/document-form.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expect, test, type Page} from '../browser/test.ts'

test('a click on Publish is ignored if the draft is discarded elsewhere before it takes effect', async ({
  studio: page,
  system,
  client,
}) => {
  const id = await storeArticle(client, 'discarded-meanwhile', {title: 'As published'})
  const form = await openArticle(page, system.studio, id)
  const title = form.textbox('title')
  const publish = page.getByTestId('action-publish')
  await expect(title).toHaveValue('As published')

  // The click waits for validation, and validation waits for the query for the slug.
  const slugCheck = '**/data/query/**slug-is-unique**'
  const blocked = Promise.withResolvers<void>()
  await page.route(slugCheck, async (route) => {
    await blocked.promise
    await route.fallback()
  })
  await form.setTitle('Discarded')
  await publish.click()
  await expect(page.getByRole('button', {name: 'Validating document'})).toBeVisible()
  await expect
    .poll(() => client.fetch('*[_id == $draft][0].title', {draft: `drafts.${id}`}, raw))
    .toBe('Discarded')
  await client.delete(`drafts.${id}`)
  await expect(title).toHaveValue('As published')
  blocked.resolve()
  await page.unroute(slugCheck)

  await form.setTitle('The next draft')
  await expect(publish).toBeEnabled()
  await expect(form.status).toContainText('Edited')
  expect(await client.fetch('*[_id == $id][0].title', {id})).toBe('As published')
})

test('a duplicate is unpublished in one tab, deleted in the other, and restored', async ({
  studio: one,
  system,
  client,
}) => {
  const id = await storeArticle(client, 'to-be-duplicated', {title: 'The original'})
  const oneForm = await openArticle(one, system.studio, id)
  const title = oneForm.textbox('title')

  await test.step('the duplicate is a separate document, whose slug is already in use', async () => {
    await expect(title).toHaveValue('The original')
    await oneForm.chooseFromMenu('Duplicate')
    await expect(one).not.toHaveURL(new RegExp(id))
    await expect(title).toHaveValue(/^The original/)
    const taken = oneForm.field('slug').getByTestId('input-validation-icon-error')
    await expect(taken).toBeVisible()
    await oneForm.setTitle('A copy')
    await oneForm.fill('slug', 'a-copy')
    await expect(taken).toBeHidden()
    await oneForm.publish()
  })

  const other = await one.context().newPage()
  const otherForm = await openArticle(other, system.studio, idOfOpenDocument(one))
  await test.step('after unpublishing in one tab, it is a draft in both', async () => {
    await expect(otherForm.textbox('title')).toHaveValue('A copy')
    await expect(otherForm.status).toContainText('published')
    await oneForm.unpublish()
    await expect(otherForm.status).toContainText('Draft created')
  })

  await test.step('after deletion in one tab, the other shows that', async () => {
    await otherForm.chooseFromMenu('Delete')
    await otherForm.confirm()
    await expect(other.getByText('successfully deleted')).toBeVisible()
    await expect(one.getByText('This document has been deleted.')).toBeVisible()
    await expect(one.getByTestId('document-list-pane').getByText('A copy')).toBeHidden()
  })

  await test.step('its last revision can be restored', async () => {
    await one.getByTestId('document-header-Draft-chip').click()
    await one.getByRole('button', {name: 'Restore most recent revision'}).click()
    await expect(title).toHaveValue('A copy')
  })
})

test('deleting a document lists its references and is rejected while there are any', async ({
  studio: page,
  system,
  client,
  errors,
}) => {
  // The refusal is a response with status 409, which the browser notes.
  errors.allow(/status of 409 .*document\.delete/)
  await client.create({
    _id: 'referred-to',
    _type: 'author',
    name: 'Referred To',
    slug: {_type: 'slug', current: 'referred-to'},
  })
  await storeArticle(client, 'referring', {
    title: 'By the author to be deleted',
    authors: [{_type: 'reference', _ref: 'referred-to', _key: 'author'}],
  })
  const author = await openDocument(page, system.studio, 'author', 'referred-to')
  await author.chooseFromMenu('Delete')
  const referring = page.getByRole('dialog').getByTestId('internal-references')
  await expect(referring).toContainText('By the author to be deleted')
  await author.confirm()
  await expect(page.getByText('there are other documents that refers to it')).toBeVisible()
  await expect(author.textbox('name')).toHaveValue('Referred To')
})

const raw = {perspective: 'raw'} as const

/** The last part of the Studio's path: lists come before it. */
function idOfOpenDocument(page: Page): string {
  return /;([\w-]+)[^;]*$/.exec(page.url())?.[1] ?? ''
}
