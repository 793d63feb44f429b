import {expect, test, type Page} from '@playwright/test'
import {openArticle} from '../browser/article-form.ts'
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

const article = 'sample-mindful-communication'

/** Two hosts that the Studio's own code asks; the page's policy blocks them. */
const outside = /sanity-cdn\.com|api\.sanity\.io|Failed to fetch version for package/

/** Everything that a page complains of while it is open. */
function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !outside.test(message.text())) found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.message))
  return found
}

test('the Studio’s own tools work, and neither browser nor lake complains', async ({context}) => {
  const page = await context.newPage()
  const found = complaints(page)
  const title = page.getByTestId('field-title').getByRole('textbox')
  // While a document opens, a second one that cannot be used yet stands beside it.
  const menu = page.locator('[data-testid="action-menu-button"][data-disabled="false"]')

  await test.step('two people see each other', async () => {
    await openArticle(page, system.studio, article)
    await expect(title).toHaveValue('Mindful Communication', {timeout: 60_000})
    const other = await context.newPage()
    await openArticle(other, system.studio, article)
    await expect(
      page.locator('[data-testid="user-avatar"], [data-ui="Avatar"]').nth(1),
    ).toBeVisible()
    await other.close()
  })

  await test.step('changes are discarded', async () => {
    await title.fill('Changed by mistake')
    await expect(page.getByTestId('action-publish')).toBeEnabled()
    await menu.click()
    await page.getByRole('menuitem', {name: 'Discard changes'}).click()
    await page.getByTestId('confirm-button').click()
    await expect(title).toHaveValue('Mindful Communication')
  })

  await test.step('a copy is made', async () => {
    await menu.click()
    await page.getByRole('menuitem', {name: 'Duplicate'}).click()
    await expect(page).not.toHaveURL(new RegExp(`${article}[^;]*$`))
    await expect(title).toHaveValue(/Mindful Communication/)
  })

  await test.step('a list finds an article by a word of its body', async () => {
    const body = await (
      await system.client()
    ).fetch<string>(`pt::text(*[_type == "article" && slug.current match "secure*"][0].body)`)
    const word = body.split(/\W+/).filter((part) => part.length > 9)[0] ?? ''
    await page.goto(`${system.studio}/structure/article`)
    await page.getByTestId('document-list-search').locator('input').fill(word)
    await expect(
      page
        .getByTestId('document-list-pane')
        .getByText(/Secure/)
        .first(),
    ).toBeVisible()
  })

  await test.step('who is referred to cannot be deleted unseen', async () => {
    const id = await (await system.client()).fetch<string>(`*[_type == "author"][0]._id`)
    await page.goto(`${system.studio}/intent/edit/id=${id};type=author/`)
    await menu.click()
    await page.getByRole('menuitem', {name: 'Delete'}).click()
    await expect(page.getByRole('dialog').getByText('Mindful Communication').first()).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('Vision answers a query, and points at an error', async () => {
    await page.goto(`${system.studio}/vision`)
    const editor = page.locator('.cm-content').first()
    await editor.fill('count(*[_type == "article"])')
    await page.getByRole('button', {name: 'Fetch'}).click()
    await expect(page.getByTestId('vision-result')).toContainText(/\d/)
    await editor.fill('*[_type == ')
    await page.getByRole('button', {name: 'Fetch'}).click()
    await expect(page.getByText('^', {exact: false}).first()).toBeVisible()
  })

  // The query with an error was answered 400, which the browser notes as well.
  expect(found.filter((text) => !text.includes('400 (Bad Request)'))).toEqual([])
  expect(system.failedRequests()).toEqual([])
})
