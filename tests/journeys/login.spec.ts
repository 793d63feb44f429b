import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {expect, test, type Page} from '@playwright/test'
import {newArticle, openArticle} from '../browser/article-form.ts'
import {startSystem, type System} from '../browser/system.ts'

// A name of its own, which browsers find on this machine: to the lake that is being bound elsewhere.
const settings = {LAKE_HOSTS: 'lake.localhost'}

test('where the lake is bound elsewhere, writers log in with a token, and may what its role may', async ({
  page,
}) => {
  const system = await startSystem({settings})
  const contributor = await makeToken(system, 'contributor')
  const viewer = await makeToken(system, 'viewer')

  await page.goto(system.studio)
  await logIn(page, 'not-a-token')
  await expect(page.getByRole('alert')).toContainText('not a token of this lake')
  await typeToken(page, contributor)
  await untilLoggedIn(page)
  expect(page.url()).not.toContain('sid=')

  const form = await newArticle(page, system.studio)
  await form.setTitle('A draft of a contributor')
  await form.generateSlug('a-draft-of-a-contributor')
  await expect(page.getByTestId('action-publish')).toBeDisabled()
  const client = (await system.client()).withConfig({perspective: 'raw'})
  const drafts = '*[_type == "article" && title == "A draft of a contributor"]._id'
  await expect
    .poll(() => client.fetch<string[]>(drafts))
    .toEqual([expect.stringMatching(/^drafts\./)])

  // No other tab or window of the same browser asks again, and no cookie is what carries the login.
  expect(await page.context().cookies()).toEqual([])
  await logOut(page)
  await logIn(page, viewer)
  await untilLoggedIn(page)
  const [draft = ''] = await client.fetch<string[]>(drafts)
  await openArticle(page, system.studio, draft.replace('drafts.', ''))
  await expect(page.getByText('does not have permission to edit this document')).toBeVisible()
  const title = page.getByTestId('field-title').getByRole('textbox')
  await expect(title).toHaveValue('A draft of a contributor')
  await expect(title).not.toBeEditable()

  expect(await system.stop()).toBe(0)
  await system.remove()
})

/** With the command, beside the running lake. */
async function makeToken({env}: System, role: string): Promise<string> {
  const args = ['scripts/run.mjs', 'lake', 'tokens', 'create', '--role', role, '--label', role]
  const {stdout} = await promisify(execFile)(process.execPath, args, {env})
  return stdout.trim()
}

async function logIn(page: Page, token: string): Promise<void> {
  await page.getByRole('link', {name: 'A token of this lake'}).click()
  await typeToken(page, token)
}

async function typeToken(page: Page, token: string): Promise<void> {
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', {name: 'Log in'}).click()
}

/** The Studio exchanges what it finds in its address before it opens. */
async function untilLoggedIn(page: Page): Promise<void> {
  await expect(page.locator('#user-menu')).toBeVisible()
}

async function logOut(page: Page): Promise<void> {
  await page.locator('#user-menu').click()
  await page.getByRole('menuitem', {name: 'Sign out'}).click()
}
