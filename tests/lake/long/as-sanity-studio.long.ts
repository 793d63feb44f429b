import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {chromium, expect, type BrowserContext} from '@playwright/test'
import mime from 'mime-types'
import {afterAll, beforeAll, it} from 'vitest'
import {chromiumOptions} from '../../../lake/as-sanity/host-names.ts'
import {startAsSanity, type AsSanity} from '../../../lake/as-sanity/start.ts'
import {withAccess} from '../../../lake/commands/with-access.ts'
import {readLakeSettings} from '../../../lake/settings.ts'
import {documentForm} from '../../browser/document-form.ts'
import {findChromium} from '../../browser/launch-chromium.ts'
import {logIn} from '../../browser/studio-navigation.ts'

// A plain Studio of another project, built by its own command, in a browser with the printed options.
const root = path.resolve(import.meta.dirname, '../../..')
const place = mkdtempSync(path.join(tmpdir(), 'stillwater-studio-'))
const project = path.join(place, 'project')
const log = {request() {}, fault: console.error, warning() {}}
let started: AsSanity
let token: string
let server: Server
let browser: BrowserContext
let studio: string

async function buildStudio(): Promise<string> {
  cpSync(path.join(import.meta.dirname, '../as-sanity/fixtures/studio'), project, {recursive: true})
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'))
  const output = path.join(project, 'dist')
  const command = path.join(root, 'node_modules/sanity-cli/bin/run.js')
  const child = spawn(process.execPath, [command, 'build', output, '--yes', '--no-minify'], {
    cwd: project,
    stdio: 'inherit',
  })
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`The Studio was not built: exit code ${code}.`)
  return output
}

/** Serves the files of a Studio; other paths get its page. */
async function serve(output: string): Promise<Server> {
  const listening = createServer(({url = '/'}, response) => {
    const file = path.join(output, new URL(url, 'http://localhost').pathname)
    const found = path.extname(file) !== '' && existsSync(file) ? file : `${output}/index.html`
    response.setHeader('content-type', mime.lookup(found) || 'application/octet-stream')
    response.end(readFileSync(found))
  }).listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return listening
}

beforeAll(async () => {
  server = await serve(await buildStudio())
  studio = `http://localhost:${(server.address() as AddressInfo).port}`
  const settings = readLakeSettings({LAKE_DIR: path.join(place, 'lake')})
  started = await startAsSanity(settings, {
    project: 'abc123',
    dataset: 'production',
    port: 0,
    log,
  })
  token = withAccess(settings.folder, (access) =>
    access.createToken({label: 'Test', role: 'administrator'}),
  ).token
  const found = await findChromium()
  const {trust, resolve} = chromiumOptions({
    port: started.port,
    authorityHash: started.authority.keyHash,
  })
  browser = await chromium.launchPersistentContext(path.join(place, 'profile'), {
    executablePath: found.path,
    args: [...found.args, trust, resolve],
    headless: true,
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  await started?.close()
  rmSync(place, {recursive: true, force: true})
})

it('a Studio whose code knows nothing of the lake logs in, creates, publishes, finds and updates', async () => {
  const page = await browser.newPage()
  page.setDefaultTimeout(90_000)
  await page.goto(studio)
  await logIn(page, token)
  await expect(page.getByText('Content', {exact: true}).first()).toBeVisible({timeout: 90_000})

  await page.goto(`${studio}/intent/create/template=post;type=post/`)
  const {field, publish} = documentForm(page)
  await field('title').getByRole('textbox').fill('Quiet water')
  await field('slug').getByRole('button', {name: 'Generate'}).click()
  await expect(field('slug').getByRole('textbox')).toHaveValue('quiet-water')
  await publish()

  // Another tab shows a change as it is typed, and finds the document by its title.
  const other = await browser.newPage()
  other.setDefaultTimeout(90_000)
  await other.goto(page.url())
  const otherTitle = documentForm(other).field('title').getByRole('textbox')
  await expect(otherTitle).toHaveValue('Quiet water', {timeout: 90_000})
  await field('title').getByRole('textbox').fill('Still water')
  await expect(otherTitle).toHaveValue('Still water', {timeout: 90_000})
  await publish()

  await other.goto(`${studio}/structure/post`)
  await other.getByPlaceholder('Search list').fill('still')
  await expect(other.getByText('Still water').first()).toBeVisible({timeout: 90_000})
})

it('after its writer has logged out, a browser takes nothing of the lake to the service', async () => {
  const page = await browser.newPage()
  page.setDefaultTimeout(90_000)
  await page.goto(`${studio}/structure`)
  await page.locator('#user-menu').click()
  await page.getByRole('menuitem', {name: 'Sign out'}).click()
  await expect(page.getByRole('link', {name: 'A token of this lake'})).toBeVisible()
  // A tab that stays open goes on with the session that it has in memory.
  for (const other of browser.pages()) if (other !== page) await other.close()

  // What the service would get from the same profile, once the names lead to it again.
  const sent: Record<string, string>[] = []
  await browser.route(/^https:\/\/[^/]*\.sanity\.io\//, async (route) => {
    sent.push(await route.request().allHeaders())
    await route.fulfill({status: 401, json: {}})
  })
  await page.reload()
  await expect.poll(() => sent.length).toBeGreaterThan(0)
  const stored = await page.evaluate(() => JSON.stringify({...localStorage, ...sessionStorage}))
  expect(stored).not.toContain('sk')
  for (const headers of sent) expect(Object.keys(headers)).not.toContain('authorization')
  const cookies = await browser.cookies()
  expect(cookies.map(({name, domain}) => `${name} of ${domain}`)).toEqual([])
})
