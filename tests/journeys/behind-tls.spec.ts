import {openArticle} from '../browser/article-form.ts'
import {logIn} from '../browser/studio-navigation.ts'
import {storeArticle} from '../browser/own-article.ts'
import {expect, test} from '../browser/test.ts'

test.use({systemOptions: {lakeBehindTls: true}, ignoreHTTPSErrors: true})

test('two tabs of the Studio work behind a TLS proxy that supports only HTTP/1.1', async ({
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
  await expect(otherForm.textbox('title')).toHaveValue('Before')

  await test.step('text typed in either tab appears in the other', async () => {
    await oneForm.setTitle('Typed here')
    await expect(otherForm.textbox('title')).toHaveValue('Typed here')
    await otherForm.setLede('Typed there.')
    await expect(oneForm.textbox('lede')).toHaveValue('Typed there.')
  })

  await test.step('each tab shows the presence of the other', async () => {
    await otherForm.textbox('lede').click()
    await expect(oneForm.presence('lede')).toBeVisible()
  })

  await test.step('a document published in one tab is published in the other', async () => {
    await oneForm.publish()
    await expect(otherForm.status).toContainText('published')
  })
})
