import {expect, test, type Page} from '@playwright/test'
import {openArticle} from '../browser/article-form.ts'
import {collectComplaints, expectNoComplaints} from '../browser/complaints.ts'
import {openDocument} from '../browser/document-form.ts'
import {startSystem, type System} from '../browser/system.ts'

let system: System

test.use({actionTimeout: 30_000})

test.beforeAll(async () => {
  system = await startSystem()
})
test.afterAll(async () => {
  await system.stop()
  await system.remove()
})

const listening = 'sample-mindful-communication'
const trust = 'sample-secure-functioning-how-relationships-thrive'

test('two tabs on one document show the same, whatever is done in either', async ({context}) => {
  const complaints = collectComplaints(context)
  const [one, other] = [await context.newPage(), await context.newPage()]
  const here = await openArticle(one, system.studio, listening)
  const there = await openArticle(other, system.studio, listening)
  const [title, sameTitle] = [here.textbox('title'), there.textbox('title')]
  await expect(title).toHaveValue('Mindful Communication')
  await expect(sameTitle).toHaveValue('Mindful Communication')

  await test.step('each shows where the other is', async () => {
    await there.textbox('lede').click()
    await expect(here.presence('lede')).toBeVisible()
    await expect(one.getByLabel('editing this document right now')).toBeVisible()
    await title.click()
    await expect(there.presence('title')).toBeVisible()
  })

  await test.step('what is typed in one is in the other, and so the other way round', async () => {
    await here.setTitle('Typed here')
    await expect(sameTitle).toHaveValue('Typed here')
    await there.setLede('Typed there.')
    await expect(here.textbox('lede')).toHaveValue('Typed there.')
  })

  await test.step('published in one, it is published in the other', async () => {
    await here.publish()
    await expect(there.status).toContainText('published')
  })

  await test.step('discarded in one, the change is gone in both', async () => {
    await there.setTitle('Changed by mistake')
    await expect(title).toHaveValue('Changed by mistake')
    await here.discardChanges()
    await expect(title).toHaveValue('Typed here')
    await expect(sameTitle).toHaveValue('Typed here')
  })

  await test.step('a revision is looked at and restored', async () => {
    const history = await here.openHistory()
    await history.restore(history.entries.last())
    await expect(title).toHaveValue('Mindful Communication')
    await expect(sameTitle).toHaveValue('Mindful Communication')
    await there.publish()
    await expect(here.status).toContainText('published')
  })

  await test.step('who closes a tab is no longer shown', async () => {
    await other.close()
    await expect(one.getByLabel('editing this document right now')).toBeHidden()
  })
  expectNoComplaints(system, complaints)
})

test('a copy is made, unpublished in one tab, deleted in the other, and brought back', async ({
  context,
}) => {
  const complaints = collectComplaints(context)
  const [one, other] = [await context.newPage(), await context.newPage()]
  const here = await openArticle(one, system.studio, trust)
  const title = here.textbox('title')

  await test.step('the copy is a document of its own', async () => {
    await expect(title).toHaveValue(/^Secure Functioning/)
    await here.chooseFromMenu('Duplicate')
    await expect(one).not.toHaveURL(new RegExp(trust))
    await expect(title).toHaveValue(/^Secure Functioning/)
    const taken = here.field('slug').getByTestId('input-validation-icon-error')
    await expect(taken).toBeVisible()
    await here.setTitle('A copy')
    await here.fill('slug', 'a-copy')
    await expect(taken).toBeHidden()
    await here.publish()
  })

  const there = await openArticle(other, system.studio, idOfOpenDocument(one))
  await test.step('unpublished in one tab, it is a draft in both', async () => {
    await expect(there.textbox('title')).toHaveValue('A copy')
    await expect(there.status).toContainText('published')
    await here.unpublish()
    await expect(there.status).toContainText('Draft created')
  })

  await test.step('deleted in the other, the first says so', async () => {
    await there.chooseFromMenu('Delete')
    await there.confirm()
    await expect(other.getByText('successfully deleted')).toBeVisible()
    await expect(one.getByText('This document has been deleted.')).toBeVisible()
    await expect(one.getByTestId('document-list-pane').getByText('A copy')).toBeHidden()
  })

  await test.step('it can be brought back', async () => {
    await one.getByTestId('document-header-Draft-chip').click()
    await one.getByRole('button', {name: 'Restore most recent revision'}).click()
    await expect(title).toHaveValue('A copy')
  })
  expectNoComplaints(system, complaints)
})

test('who deletes is shown who refers to it, and what is referred to stays', async ({context}) => {
  const complaints = collectComplaints(context)
  const page = await context.newPage()
  const author = await openDocument(page, system.studio, 'author', 'sample-author')
  await author.chooseFromMenu('Delete')
  const referring = page.getByRole('dialog').getByTestId('internal-references')
  await expect(referring).toContainText('Mindful Communication')
  await expect(referring).toContainText('Secure Functioning')
  await author.confirm()
  await expect(page.getByText('there are other documents that refers to it')).toBeVisible()
  await expect(author.textbox('name')).toHaveValue('Sample Author')
  // The refusal is an answer with status 409, which the browser notes as well.
  expectNoComplaints(system, complaints, {but: /409 \(Conflict\).*document\.delete/})
})

/** The last part of the Studio's path: lists come before it. */
function idOfOpenDocument(page: Page): string {
  return /;([\w-]+)[^;]*$/.exec(page.url())?.[1] ?? ''
}
