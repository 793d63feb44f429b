import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import domino from '@mixmark-io/domino'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {startSystem, type System} from '../browser/system.ts'
import {fixture, picture} from '../import/archive/import-into-lake.ts'

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

/** What readers of the old site saw in each article of the export, in order. An entry in brackets is a picture. */
const readersSaw: [path: string, seen: string[]][] = [
  [
    '/articles/bread-and-time',
    [
      'Bread & Time: “Waiting” 🍞',
      'What time does to bread.',
      'Flour, water, salt and time. The second line of the first paragraph.',
      '[The oven]',
      'The oven, before the fire',
      'Why waiting works',
      'First',
      'Nested one',
      'Nested twice',
      'Second',
      'Read about salt, or the draft, or a page that is gone, or elsewhere. Some words are [sic] and [gallery] stays.',
      '[A brick oven with a small fire]',
      '[]',
      'Broken markup goes on with café & … 😀',
      'Words within columns.',
      'Styled words',
      'line one line [two]',
      'Flour Days Rye 3 salt',
      'The end.',
    ],
  ],
  [
    '/articles/salt',
    [
      'Salt',
      'Salt slows the yeast.',
      'Back to bread.',
      '[A brick oven with a small fire]',
      'Salt by the oven',
      '[A crust]',
      'Two crusts',
      'These words are used again.',
      'A film',
      'Words on a cover',
      'Measured in grams.',
    ],
  ],
]

describe('the pages of an imported export of WordPress', () => {
  beforeAll(async () => {
    const media = join(folder, 'media')
    for (const name of ['oven.png', 'crust.png']) {
      const file = join(media, 'wp-content/uploads/2020/05', name)
      await mkdir(dirname(file), {recursive: true})
      await writeFile(file, await picture(name))
    }
    const args = [fixture('wordpress.xml'), '--publish', '--media', media]
    const report = join(folder, 'report.json')
    const {stdout} = await run(
      process.execPath,
      ['scripts/run.mjs', 'import', ...args, '--report', report],
      {cwd: projectRoot, env: system.env},
    )
    // The picture of the cover is not in the folder, and its host does not exist.
    expect(stdout).toContain('missing.png')
  })

  test.each(readersSaw)('%s has every word and picture, in order', async (path, seen) => {
    const address = `${system.site}${path}`
    await expect.poll(async () => (await fetch(address)).status === 200).toBe(true)
    const text = visibleText(await load(address))
    let rest = text
    for (const one of seen) {
      expect(rest, `${one} in ${text}`).toContain(one)
      rest = rest.slice(rest.indexOf(one) + one.length)
    }
  })
})

/** Returns the text of a page's main part, with the description of each picture in brackets. */
function visibleText(html: string): string {
  const document = domino.createDocument(html)
  const main = document.querySelector('main')
  const all = (selector: string) => Array.from(main?.querySelectorAll(selector) ?? [])
  const space = () => document.createTextNode(' ')
  for (const note of all('sup')) note.remove()
  for (const image of all('img'))
    image.replaceWith(document.createTextNode(` [${image.getAttribute('alt') ?? ''}] `))
  for (const end of all('br')) end.replaceWith(space())
  for (const block of all('p, li, td, th, h1, h2, h3, figcaption')) block.appendChild(space())
  return (main?.textContent ?? '').replaceAll(/\s+/g, ' ')
}

async function load(address: string): Promise<string> {
  const response = await fetch(address)
  expect(response.status, address).toBe(200)
  return response.text()
}
