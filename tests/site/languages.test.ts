import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {startSite, tokenSettings, type ServingMode, type Site} from '../system/site.ts'
import {wordsFor} from '../../web/words/words.ts'
import {foreignWords, storeGermanSite} from './german-site.ts'

/** Every kind of page and export, by what it needs. */
const paths = {
  home: '/',
  article: '/articles/ruhe',
  topic: '/topics/stille',
  author: '/authors/mara-beispiel',
  series: '/series/ankommen',
  archive: '/articles',
  search: '/search?q=Ruhe',
  'empty search': '/search?q=xylofon',
  sessions: '/sessions',
  sent: '/sessions/sent',
  privacy: '/privacy',
  missing: '/gibt/es/nicht',
  'missing article': '/articles/nie-geschrieben',
} as const

const exported = {
  RSS: '/rss.xml',
  Atom: '/atom.xml',
  'JSON Feed': '/feed.json',
  'a topic’s feed': '/topics/stille/rss.xml',
  Markdown: '/articles/ruhe.md',
  'llms.txt': '/llms.txt',
} as const

let folder: string
let lake: LakeProcess
let sites: Record<ServingMode, Site>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  lake = await startLakeProcess(folder)
  const settings = tokenSettings(lake.token)
  const [pageServer, plainNext] = await Promise.all([
    startSite(lake.port, {settings}),
    startSite(lake.port, {mode: 'plain Next', settings}),
    storeGermanSite(lake.client()),
  ])
  sites = {'page server': pageServer, 'plain Next': plainNext}
})

afterAll(async () => {
  await Promise.all(Object.values(sites).map((site) => site.stop()))
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

/** Sets the language of the site, and resolves when both servers use it. */
async function speak(language: string): Promise<void> {
  await lake.client().patch('settings').set({language}).commit({visibility: 'sync'})
  for (const mode of ['page server', 'plain Next'] as const) {
    await expect.poll(async () => (await read('/', mode)).includes(`lang="${language}"`)).toBe(true)
  }
}

async function read(path: string, mode: ServingMode = 'page server'): Promise<string> {
  const response = await fetch(sites[mode].address + path, {headers: {accept: 'text/html'}})
  return response.text()
}

/** Sends an empty form, and returns the page that refuses it. */
async function refusedForm(mode: ServingMode): Promise<string> {
  const response = await fetch(`${sites[mode].address}/api/requests`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({name: '', reach: 'x'}),
  })
  return read(response.headers.get('location') ?? '', mode)
}

describe('a site in German', () => {
  const modes = ['page server', 'plain Next'] as const
  test.each(modes)('has German pages with %s', async (mode) => {
    for (const [name, path] of Object.entries(paths)) {
      const html = await read(path, mode)
      expect(html, name).toMatch(/<html lang="de">/)
      expect(foreignWords(html), name).toEqual([])
    }
    const refused = await refusedForm(mode)
    expect(refused).toContain(wordsFor('de').form.reachUnclear)
    expect(foreignWords(refused), 'refused form').toEqual([])
  })

  test.each(Object.entries(exported))('exports %s in German', async (_, path) => {
    expect(foreignWords(await read(path))).toEqual([])
  })

  test('formats dates, lists, quotations and references as German does', async () => {
    const article = await read(paths.article)
    expect(article).toContain('>1. März 2026</time>')
    expect(article).toContain('(2026, 1. März)')
    expect(article).toMatch(/Von .*Mara Beispiel.* und .*Jonas Probe/)
    expect(article).toContain('Link zum Abschnitt „Was bleibt“')
    expect(article).toMatch(/S\. 12–15/)
    expect(await read(paths.sessions)).toMatch(/90\s€/)
  })

  test('has German responses without a page', async () => {
    const {responses} = wordsFor('de')
    expect(await read('/images/local/production/none.png')).toBe(responses.noImage)
    expect(await read('/articles/nie-geschrieben/cite.bib')).toBe(responses.noArticle)
  })
})

test.each([
  ['fr', '<html lang="fr">', 'Accueil', '1 mars 2026'],
  ['he', '<html lang="he" dir="rtl">', 'דף הבית', '1 במרץ 2026'],
  // Without a catalogue: English words, and its own dates.
  ['ja', '<html lang="ja">', 'Home', '2026年3月1日'],
  ['fa', '<html lang="fa" dir="rtl">', 'Home', '۱۰ اسفند ۱۴۰۴'],
])(
  'a site in %s has its language, direction, words and dates',
  async (language, html, home, day) => {
    await speak(language)
    const article = await read(paths.article)
    expect(article).toContain(html)
    expect(article).toContain(`<a href="/">${home}</a>`)
    expect(article).toContain(`>${day}</time>`)
    expect(await read(paths.missing)).toContain(html)
    expect(await read('/feed.json')).toContain(`"language":"${language}"`)
  },
)
