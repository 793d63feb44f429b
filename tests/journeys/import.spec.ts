import {execFile} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {expect, test} from '@playwright/test'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {startSystem, type System} from '../browser/system.ts'

const run = promisify(execFile)

/**
 * A page as a browser saves it as text: our own words, in the shape of the real one. It has the title
 * of a sample article, which it replaces, and names that article's neighbours as its own.
 */
const savedPage = `Neurobiological Foundations of Intimacy

Most of what we say in a day is small. It is the small words that add up. This page looks at three of them.

Where They Come From:

Nobody teaches them. We pick them up at the table.

What They Carry:

A short word can hold a long history. It can also set one right.

If you would like company in this, click here to request a session.

I am a listener by trade and work with couples and families.

Previous
Previous

Mindful Communication

Next
Next

Secure Functioning: How Relationships Thrive
`

let system: System
let folder: string

test.beforeAll(async () => {
  system = await startSystem()
  folder = await mkdtemp(join(tmpdir(), 'stillwater-import-'))
})
test.afterAll(async () => {
  await system.stop()
  await system.remove()
  await rm(folder, {recursive: true, force: true})
})

test('a saved page, imported and published, reads from title to bio with its neighbours', async ({
  page,
}) => {
  const file = join(folder, 'page.txt')
  await writeFile(file, savedPage)
  const args = [
    'scripts/run.mjs',
    'import',
    file,
    '--publish',
    '--replace',
    '--author',
    'A. Listener',
  ]
  const {stdout} = await run(process.execPath, args, {cwd: projectRoot, env: system.env})
  expect(stdout).toContain('click here')

  await page.goto(`${system.site}/articles/neurobiological-foundations-of-intimacy`)
  await expect(page.getByRole('heading', {level: 1})).toHaveText(
    'Neurobiological Foundations of Intimacy',
  )
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', {name: 'Where They Come From', exact: true})).toBeVisible()
  await expect(main.getByText('It can also set one right.')).toBeVisible()
  await expect(main.getByText('I am a listener by trade')).toBeVisible()

  const neighbours = page.getByRole('navigation').filter({hasText: 'Previous'})
  await expect(neighbours.getByRole('link', {name: 'Mindful Communication'})).toBeVisible()
  await expect(neighbours.getByRole('link', {name: 'Secure Functioning'})).toBeVisible()
  await neighbours.getByRole('link', {name: 'Mindful Communication'}).click()
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Mindful Communication')
})
