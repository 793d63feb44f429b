import {execFile} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {startSystem, type System} from '../browser/system.ts'

const run = promisify(execFile)

/**
 * A page that a browser saved as text: our own words, in the structure of the real one. It has the title of a
 * sample article, which it replaces, and the names of that article's neighbours.
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

beforeAll(async () => {
  system = await startSystem()
  folder = await mkdtemp(join(tmpdir(), 'stillwater-import-'))
})
afterAll(async () => {
  await system.stop()
  await system.remove()
  await rm(folder, {recursive: true, force: true})
})

test('an imported and published page shows its title, text, bio and neighbours', async () => {
  const file = join(folder, 'page.txt')
  await writeFile(file, savedPage)
  const options = ['--publish', '--replace', '--author', 'A. Listener']
  const {stdout} = await run(process.execPath, ['scripts/run.mjs', 'import', file, ...options], {
    cwd: projectRoot,
    env: system.env,
  })
  expect(stdout).toContain('click here')

  const address = `${system.site}/articles/neurobiological-foundations-of-intimacy`
  await expect.poll(async () => (await fetch(address)).status === 200).toBe(true)
  const html = await load(address)
  expect(html).toMatch(/<h1[^>]*>Neurobiological Foundations of Intimacy<\/h1>/)
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? []
  expect(main).toMatch(/<h2[^>]*>[^<]*Where They Come From/)
  expect(main).toContain('It can also set one right.')
  expect(main).toContain('I am a listener by trade')

  const navigations = html.match(/<nav[\s\S]*?<\/nav>/g) ?? []
  const neighbours = navigations.find((navigation) => navigation.includes('Previous')) ?? ''
  const links = [...neighbours.matchAll(/<a[^>]* href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)]
  expect(links.map(([, , text]) => text)).toEqual([
    expect.stringContaining('Mindful Communication'),
    expect.stringContaining('Secure Functioning'),
  ])
  const previous = await load(new URL(links[0]?.[1] ?? '', address).href)
  expect(previous).toMatch(/<h1[^>]*>Mindful Communication<\/h1>/)
})

async function load(address: string): Promise<string> {
  const response = await fetch(address)
  expect(response.status, address).toBe(200)
  return response.text()
}
