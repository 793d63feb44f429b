import {expect, test} from '@playwright/test'
import {crawl, listRoutes, routeOf, visit, type Visit} from '../browser/crawl.ts'
import {secrets, storeSecrets, unlisted, type Secret} from '../browser/secret-site.ts'
import {levels} from '../browser/levels.ts'
import {startSystem, type System} from '../browser/system.ts'

const starts = [
  '/',
  '/sitemap.xml',
  '/sitemap.xml?part=1',
  '/robots.txt',
  '/llms.txt',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/search?q=open',
  '/sessions',
  '/sessions/sent',
  '/privacy',
  '/articles/page/2',
  '/moved',
  '/moved-too',
  '/moved-well',
  '/soon',
  '/nowhere',
  '/studio',
]

/** Routes that no link leads to, with what is asked of them here. */
const asked: Record<string, string> = {
  '/api/draft-mode/disable': '/api/draft-mode/disable',
  '/api/draft-mode/enable': '/api/draft-mode/enable?sanity-preview-secret=x',
  '/api/requests': '/api/requests',
  '/api/revalidate': '/api/revalidate',
  '/missing': '/missing?path=/articles/zqlater',
  '/unavailable': '/unavailable',
  '/review/[secret]': '/review/x',
  '/articles/[slug]/markdown': '/articles/open/markdown',
}
/** It never ends; a test of its own listens to it. */
const endless = '/api/live'

const name = 'a'.repeat(22)

/** Every address at which a hidden document would be, if it were not hidden. */
function addressesOf(path: string): string[] {
  const files = path.startsWith('/articles')
    ? ['.md', '/markdown', '/cite.bib', '/cite.ris']
    : ['/rss.xml', '/atom.xml', '/feed.json']
  return [path, ...files.map((file) => path + file), `/cards${path}/${name}.png`]
}

/** What an answer gives away that was not said in the question. */
function leaks({path, form, headers, body}: Visit, all: Secret[], picture: string): string[] {
  const answer = `${headers}\n${body}`.toLowerCase()
  const question = decodeURIComponent(path).toLowerCase()
  return all
    .flatMap(({key, word}) => [key, word])
    .concat(picture)
    .filter((word) => answer.includes(word) && !question.includes(word))
    .map((word) => `${path} as ${form}: ${word}`)
}

for (const {name: level, settings} of levels) {
  test.describe(level, () => {
    let system: System
    let picture: string
    let visits: Visit[]

    test.beforeAll(async () => {
      system = await startSystem({sample: false, settings})
      picture = (await storeSecrets(await system.client())).picture
      visits = await crawl(system.site, [...starts, ...Object.values(asked)])
    })
    test.afterAll(async () => {
      await system.stop()
      await system.remove()
    })

    test('the crawl has come everywhere', () => {
      const routes = listRoutes()
      const seen = new Set(visits.map(({path}) => routeOf(path, routes)))
      expect(routes.filter((route) => route !== endless && !seen.has(route))).toEqual([])
      const found = new Set(visits.filter(({status}) => status === 200).map(({path}) => path))
      for (const path of ['/articles/open', '/articles/open.md', '/authors/ada', '/topics/trust']) {
        expect(found).toContain(path)
      }
      expect([...found].filter((path) => path.startsWith('/cards/')).length).toBeGreaterThan(20)
    })

    test('no surface holds a word of what is hidden', () => {
      const all = [...secrets, unlisted]
      expect(visits.flatMap((each) => leaks(each, all, picture))).toEqual([])
      expect(visits.some(({path}) => path === '/moved-well')).toBe(true)
    })

    test('at its own address there is nothing either', async () => {
      for (const secret of secrets) {
        for (const path of secret.path ? addressesOf(secret.path) : []) {
          for (const form of ['html', 'runtime', 'tree', 'markdown']) {
            const answer = await visit(system.site, path, form)
            expect(leaks(answer, [...secrets, unlisted], picture)).toEqual([])
            // Next leads its own runtime about.
            const nothing = form === 'html' || form === 'markdown' ? [404] : [307, 404]
            expect(nothing, `${path} as ${form}`).toContain(answer.status)
          }
        }
      }
    })

    test('a search finds nothing of it', async () => {
      for (const {key, word} of [...secrets, unlisted]) {
        for (const q of [key, word, `${word.slice(0, 6)}`]) {
          for (const form of ['html', 'runtime']) {
            const answer = await visit(system.site, `/search?q=${q}`, form)
            expect(leaks(answer, [...secrets, unlisted], picture)).toEqual([])
          }
        }
      }
    })

    test('what is not to be listed is read at its own address, with a word to search engines', async () => {
      const page = await visit(system.site, unlisted.path)
      expect(page.status).toBe(200)
      expect(page.body).toContain(unlisted.word)
      expect(page.body).toMatch(/<meta name="robots" content="noindex/)
      expect(leaks(page, secrets, picture)).toEqual([])
      for (const file of ['.md', '/cite.bib', '/cite.ris']) {
        const answer = await visit(system.site, unlisted.path + file)
        expect([file, answer.status]).toEqual([file, 200])
        expect([file, answer.headers]).toEqual([file, expect.stringContaining('"noindex"')])
      }
    })

    test('who listens hears of no draft', async () => {
      const client = await system.client()
      const stopped = new AbortController()
      const response = await fetch(`${system.site}/api/live?age=0`, {signal: stopped.signal})
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      if (!reader) throw new Error('The stream has no body.')
      await client.patch('drafts.zqdraft').set({lede: 'zqdraft wvdraft again'}).commit()
      await client.patch('trust').set({description: 'Now known.'}).commit()
      let heard = ''
      while (!/^data: .*s1:/m.test(heard)) {
        const {value, done} = await reader.read()
        if (done) break
        heard += value
      }
      stopped.abort()
      expect(heard).toContain('data: ')
      for (const {key, word} of secrets) expect(heard).not.toMatch(new RegExp(`${key}|${word}`))
    })
  })
}
