import {openArticle} from '../browser/article-form.ts'
import {openDocument} from '../browser/document-form.ts'
import {articleFields, reference, storeArticle} from '../browser/own-article.ts'
import {expect, test} from '../browser/test.ts'

test('a request for a session is private, and no badge calls it published', async ({
  studio: page,
  system,
  client,
}) => {
  await client.create({
    _id: 'requests.quiet',
    _type: 'request',
    name: 'Person quiet',
    reach: 'quiet@example.org',
    status: 'new',
    receivedAt: '2026-01-02T08:00:00.000Z',
  })
  const requests = page.getByRole('link', {name: 'Requests'})
  await expect(requests.getByTitle(/^[1-9][0-9]* new$/)).toBeVisible()
  await openDocument(page, system.studio, 'request', 'requests.quiet')
  await expect(page.getByTestId('document-header-Private-chip')).toBeVisible()
  await expect(page.getByTestId('document-header-Published-chip')).toHaveCount(0)
  await expect(page.getByTestId('document-header-Draft-chip')).toHaveCount(0)
})

test('a scheduled article is announced as scheduled, any other as what readers get', async ({
  studio: page,
  system,
  client,
}) => {
  const scheduled = {publishedAt: '9996-03-01T08:00:00.000Z'}
  await client.create(articleFields('drafts.quiet-later', scheduled))
  await client.create(articleFields('drafts.quiet-now'))
  const toasts = page.locator('[data-ui="Toast"]')
  await openArticle(page, system.studio, 'quiet-later')
  await page.getByRole('button', {name: /^Schedule for/}).click()
  await expect(toasts.filter({hasText: 'Scheduled for 1 Mar 9996'})).toHaveCount(1)
  await expect(toasts.filter({hasText: 'was published'})).toHaveCount(0)
  const form = await openArticle(page, system.studio, 'quiet-now')
  await form.publish()
  await expect(toasts.filter({hasText: 'Readers see “Article quiet-now” now'})).toHaveCount(1)
  await expect(toasts.filter({hasText: 'Scheduled'})).toHaveCount(0)
})

test('a redirect does not prevent deleting a page, and a citing article does', async ({
  studio: page,
  system,
  client,
}) => {
  await storeArticle(client, 'quiet-page')
  await client.create({
    _id: 'quiet-redirect',
    _type: 'redirect',
    from: '/articles/quiet-old',
    target: reference('quiet-page', {_weak: true}),
  })
  const form = await openArticle(page, system.studio, 'quiet-page')
  const dialog = page.getByRole('dialog')
  await form.chooseFromMenu('Delete')
  await expect(page.getByTestId('confirm-button')).toBeVisible()
  await expect(dialog).not.toContainText(/may not be able|quiet-old/)
  await page.keyboard.press('Escape')

  await storeArticle(client, 'quiet-related', {
    related: [reference('quiet-page', {_key: 'related'})],
  })
  await form.chooseFromMenu('Delete')
  await expect(dialog).toContainText('Article quiet-related')
})
