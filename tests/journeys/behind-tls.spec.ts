import {openArticle} from '../browser/article-form.ts'
import {logIn} from '../browser/login.ts'
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
  const here = await openArticle(one, system.studio, id)
  const there = await openArticle(other, system.studio, id)
  await expect(there.textbox('title')).toHaveValue('Before')

  await test.step('text typed in either tab appears in the other', async () => {
    await here.setTitle('Typed here')
    await expect(there.textbox('title')).toHaveValue('Typed here')
    await there.setLede('Typed there.')
    await expect(here.textbox('lede')).toHaveValue('Typed there.')
  })

  await test.step('each tab shows the presence of the other', async () => {
    await there.textbox('lede').click()
    await expect(here.presence('lede')).toBeVisible()
  })

  await test.step('a document published in one tab is published in the other', async () => {
    await here.publish()
    await expect(there.status).toContainText('published')
  })
})
