import {openArticle} from '../browser/article-form.ts'
import {logIn} from '../browser/studio-navigation.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expect, test} from '../browser/test.ts'

test.use({systemOptions: {lakeBehindTls: true}, ignoreHTTPSErrors: true})

// Without HTTP/2 a browser has six connections per host, which two tabs use up soonest.
test('two tabs on one document show the same changes, presence and revisions, also behind a TLS proxy without HTTP/2', async ({
  page: one,
  system,
  client,
  errors,
}) => {
  // Before the login, the Studio requests the current user, which is a 401.
  errors.allow(/401 \(Unauthorized\)/)
  const id = await storeArticle(client, 'behind-tls', {title: 'Before'})
  await one.goto(system.studio)
  await logIn(one, client.config().token ?? '')
  await expect(one.locator('#user-menu')).toBeVisible()

  const other = await one.context().newPage()
  const oneForm = await openArticle(one, system.studio, id)
  const otherForm = await openArticle(other, system.studio, id)
  const [title, sameTitle] = [oneForm.textbox('title'), otherForm.textbox('title')]
  await expect(title).toHaveValue('Before')
  await expect(sameTitle).toHaveValue('Before')

  await test.step('each tab shows which field the other is in', async () => {
    await otherForm.textbox('lede').click()
    await expect(oneForm.presence('lede')).toBeVisible()
    await expect(one.getByLabel('editing this document right now')).toBeVisible()
    await title.click()
    await expect(otherForm.presence('title')).toBeVisible()
  })

  await test.step('text typed in either tab appears in the other', async () => {
    await oneForm.setTitle('Typed here')
    await expect(sameTitle).toHaveValue('Typed here')
    await otherForm.setLede('Typed there.')
    await expect(oneForm.textbox('lede')).toHaveValue('Typed there.')
  })

  await test.step('a document published in one tab is published in the other', async () => {
    await oneForm.publish()
    await expect(otherForm.status).toContainText('published')
  })

  await test.step('a change discarded in one tab is discarded in both', async () => {
    await otherForm.setTitle('Changed by mistake')
    await expect(title).toHaveValue('Changed by mistake')
    await oneForm.discardChanges()
    await expect(title).toHaveValue('Typed here')
    await expect(sameTitle).toHaveValue('Typed here')
  })

  await test.step('a restored revision appears in both tabs', async () => {
    const history = await oneForm.openHistory()
    await history.restore(history.entries.last())
    await expect(title).toHaveValue('Before')
    await expect(sameTitle).toHaveValue('Before')
    await otherForm.publish()
    await expect(oneForm.status).toContainText('published')
  })

  await test.step('a closed tab is no longer shown as present', async () => {
    await other.close()
    await expect(one.getByLabel('editing this document right now')).toBeHidden()
  })
})
