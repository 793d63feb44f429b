import {goInStudio} from '../browser/studio-navigation.ts'
import {expect, test} from '../browser/test.ts'

test.use({systemOptions: {sample: false}})

test('an empty dataset has a home page, and a Studio that lists no articles', async ({
  page,
  studio,
  system,
}) => {
  const response = await page.goto(system.site)
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/./)
  await expect(page.getByRole('main')).toHaveText(/./)
  await goInStudio(studio, `${system.studio}/structure/articles;all`)
  await expect(studio.getByTestId('document-list-pane')).toContainText(/no/i)
})
