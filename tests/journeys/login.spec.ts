import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {newArticle, openArticle} from '../browser/article-form.ts'
import {logIn, typeToken, goInStudio} from '../browser/studio-navigation.ts'
import type {System} from '../browser/system.ts'
import {expect, test, type Page} from '../browser/test.ts'

test.use({
  systemOptions: {
    sample: false,
    // Browsers resolve this name to this machine, but to the lake it is another host.
    settings: {LAKE_HOSTS: 'lake.localhost'},
  },
})

test('the site of an empty dataset has a home page with a heading and text', async ({
  page,
  system,
}) => {
  const response = await page.goto(system.site)
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/./)
  await expect(page.getByRole('main')).toHaveText(/./)
})

test('writers log in with a token where the lake has another host name, with the permissions of its role', async ({
  page,
  system,
  client,
  errors,
}) => {
  const contributor = await createToken(system, 'contributor')
  const viewer = await createToken(system, 'viewer')

  await test.step('a wrong token is rejected, a valid one logs in', async () => {
    errors.allow(/401 \(Unauthorized\)/)
    await page.goto(system.studio)
    await logIn(page, 'not-a-token')
    await expect(page.getByRole('alert')).toContainText('not a token of this lake')
    await typeToken(page, contributor)
    await expectLoggedIn(page)
    expect(page.url()).not.toContain('sid=')
  })

  await test.step('the list of articles of an empty dataset is empty', async () => {
    await goInStudio(page, `${system.studio}/structure/articles;all`)
    await expect(page.getByTestId('document-list-pane')).toHaveText('There is nothing here yet.')
  })

  const raw = client.withConfig({perspective: 'raw'})
  const drafts = '*[_type == "article" && title == "A draft of a contributor"]._id'
  await test.step('a contributor writes a draft and has no permission to publish it', async () => {
    const form = await newArticle(page, system.studio)
    await form.setTitle('A draft of a contributor')
    await form.generateSlug('a-draft-of-a-contributor')
    await expect(page.getByTestId('action-publish')).toBeDisabled()
    await expect
      .poll(() => raw.fetch<string[]>(drafts))
      .toEqual([expect.stringMatching(/^drafts\./)])
  })

  await test.step('after logging out, a viewer can read the draft and not edit it', async () => {
    // No cookie contains the login.
    expect(await page.context().cookies()).toEqual([])
    await logOut(page)
    await logIn(page, viewer)
    await expectLoggedIn(page)
    const [draft = ''] = await raw.fetch<string[]>(drafts)
    await openArticle(page, system.studio, draft.replace('drafts.', ''))
    await expect(page.getByText('does not have permission to edit this document')).toBeVisible()
    const title = page.getByTestId('field-title').getByRole('textbox')
    await expect(title).toHaveValue('A draft of a contributor')
    await expect(title).not.toBeEditable()
  })
})

/** Creates a token with the command, while the lake runs. */
async function createToken({env}: System, role: string): Promise<string> {
  const args = ['scripts/run.mjs', 'lake', 'tokens', 'create', '--role', role, '--label', role]
  const {stdout} = await promisify(execFile)(process.execPath, args, {env})
  return stdout.trim()
}

/** The Studio exchanges the code in its URL before it opens. */
async function expectLoggedIn(page: Page): Promise<void> {
  await expect(page.locator('#user-menu')).toBeVisible()
}

async function logOut(page: Page): Promise<void> {
  await page.locator('#user-menu').click()
  await page.getByRole('menuitem', {name: 'Sign out'}).click()
}
