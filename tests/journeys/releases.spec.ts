import {storeArticle} from '../browser/own-article.ts'
import {goInStudio} from '../browser/studio-navigation.ts'
import {expect, test} from '../browser/test.ts'

test.use({viewport: {width: 1500, height: 950}})

test('a release is created, filled, previewed and published', async ({
  studio: page,
  page: reader,
  system,
  client,
}) => {
  const article = await storeArticle(client, 'in-a-release', {lede: 'Before the release.'})
  await reader.goto(`${system.site}/articles/${article}`)
  await expect(reader.getByText('Before the release.')).toBeVisible()

  await goInStudio(page, `${system.studio}/releases`)
  await page
    .getByRole('button', {name: /(new|create) release/i})
    .first()
    .click()
  await page.getByTestId('release-form-title').fill('Spring')
  await page.getByTestId('submit-release-button').click()
  await expect(page).toHaveURL(/\/releases\/r\w+/)
  const lede = page.getByTestId('field-lede').getByRole('textbox')
  const id = /\/releases\/(r\w+)/.exec(page.url())?.[1] ?? ''

  await test.step('an article is added to it and edited', async () => {
    const address = `${system.studio}/structure/articles;all;${article}?perspective=${id}`
    await goInStudio(page, address)
    await page
      .getByRole('button', {name: /add to release/i})
      .first()
      .click()
    await expect(lede).toBeEditable()
    await lede.fill('Spring has come.')
  })

  await test.step('the preview shows its version in the release, and the published one in drafts', async () => {
    const shown = page.frameLocator('iframe').first().locator('article header > p').first()
    await goInStudio(
      page,
      `${system.studio}/presentation?preview=/articles/${article}&perspective=${id}`,
    )
    await expect(shown).toContainText('Spring has come.')
    // Sanity focuses the first element of a form in the same render that makes its fields editable (FormView
    // in sanity/structure), and the menu closes when it loses the focus. So the menu is opened after that.
    await expect(lede).toHaveValue('Spring has come.')
    await expect(lede).toBeEditable()
    await page.getByTestId('global-perspective-menu-button').click()
    await page.getByTestId('release-drafts').click()
    await expect(shown).toContainText('Before the release.')
  })

  await test.step('readers see it once it is published', async () => {
    await goInStudio(page, `${system.studio}/releases/${id}`)
    await page.getByTestId('publish-all-button').click()
    await page.getByTestId('confirm-publish-dialog').getByTestId('confirm-button').click()
    await expect(reader.getByText('Spring has come.')).toBeVisible()
    // The Studio's message for a published release.
    await expect(page.getByTestId('retention-policy-card')).toBeVisible()
  })
})
