import {storeArticle} from '../browser/own-article.ts'
import {goInStudio} from '../browser/studio-navigation.ts'
import {expect, test} from '../browser/test.ts'

// A dataset of its own: the other journeys read a public one.
test.use({systemOptions: {settings: {}}})

test('on a private dataset, the preview shows drafts and what is typed', async ({
  studio: page,
  system,
  client,
}) => {
  const {projectId, dataset} = client.config()
  await client.request({
    method: 'PATCH',
    uri: `/projects/${projectId}/datasets/${dataset}`,
    body: {aclMode: 'private'},
  })
  const id = await storeArticle(client, 'previewed-in-private', {lede: 'Published.'})
  await goInStudio(page, `${system.studio}/presentation?preview=/articles/${id}`)
  const frame = page.frameLocator('iframe').first()
  await expect(frame.getByRole('heading', {level: 1})).toContainText(`Article ${id}`)
  const lede = page.getByTestId('field-lede').getByRole('textbox')
  await lede.fill('Typed in private.')
  await expect(frame.locator('article header > p').first()).toContainText('Typed in private.')
  // The browser has the preview's cookie, so a stranger is another client.
  const strangers = await fetch(`${system.site}/articles/${id}`)
  expect((await strangers.text()).includes('Typed in private.')).toBe(false)
})
