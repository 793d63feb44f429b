import {expect, test} from '@playwright/test'
import {collectComplaints, expectNoComplaints} from '../browser/complaints.ts'
import {startSystem, type System} from '../browser/system.ts'

let system: System

test.beforeAll(async () => {
  system = await startSystem()
})
test.afterAll(async () => {
  await system.stop()
  await system.remove()
})

test('a release is made, filled, previewed and published', async ({browser, context}) => {
  const complaints = collectComplaints(context)
  const page = await context.newPage()
  await page.setViewportSize({width: 1500, height: 950})
  // With cookies of their own: a reader has none.
  const reader = await browser.newPage()
  await reader.goto(`${system.site}/articles/mindful-communication`)
  await expect(reader.getByText('Most conversations').first()).toBeVisible()

  await page.goto(`${system.studio}/releases`)
  await page
    .getByRole('button', {name: /(new|create) release/i})
    .first()
    .click()
  await page.getByTestId('release-form-title').fill('Spring')
  await page.getByTestId('submit-release-button').click()
  await expect(page).toHaveURL(/\/releases\/r\w+/)
  const id = /\/releases\/(r\w+)/.exec(page.url())?.[1] ?? ''

  await test.step('an article is added to it and edited', async () => {
    await page.goto(
      `${system.studio}/structure/articles;all;sample-mindful-communication?perspective=${id}`,
    )
    await page
      .getByRole('button', {name: /add to release/i})
      .first()
      .click()
    const lede = page.getByTestId('field-lede').getByRole('textbox')
    await expect(lede).toBeEditable()
    await lede.fill('Spring has come.')
  })

  await test.step('the preview shows it in the release, not in the drafts', async () => {
    const address = `${system.studio}/presentation?preview=/articles/mindful-communication`
    const shown = page.frameLocator('iframe').first().locator('article header > p').first()
    await page.goto(`${address}&perspective=${id}`)
    await expect(shown).toContainText('Spring has come.', {timeout: 60_000})
    // The form beside the frame takes the focus when it is there, and closes a menu that is open by then.
    const drafts = page.getByTestId('release-drafts')
    await expect(async () => {
      if (!(await drafts.isVisible())) {
        await page.getByTestId('global-perspective-menu-button').click({timeout: 5000})
      }
      await drafts.click({timeout: 5000})
    }).toPass({timeout: 60_000})
    await expect(shown).toContainText('Most conversations')
  })

  await test.step('readers see it once it is published', async () => {
    await page.goto(`${system.studio}/releases/${id}`)
    // It can be pressed once the release's documents are found to be without fault.
    // The page is drawn anew while that is going on, and a dialog that was opened meanwhile is gone with it.
    const dialog = page.getByTestId('confirm-publish-dialog')
    await expect(async () => {
      if (!(await dialog.isVisible())) {
        await page.getByTestId('publish-all-button').click({timeout: 5000})
      }
      await dialog.getByTestId('confirm-button').click({timeout: 5000})
    }).toPass({timeout: 90_000})
    await expect(reader.getByText('Spring has come.')).toBeVisible()
  })

  expectNoComplaints(system, complaints)
})
