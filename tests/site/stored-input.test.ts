import {readHomeParts} from '../../web/shared/home-parts.ts'
import {readObject} from '../../web/shared/stored.ts'
import * as fc from 'fast-check'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {href} from '../../web/shared/href.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {runs} from '../property-runs.ts'
import {startSite, type Site} from '../system/site.ts'
import {anyDocument, siteTypes, type StoredDocument} from './any-document.ts'

let folder: string
let lake: LakeProcess
let site: Site

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  lake = await startLakeProcess(folder)
  site = await startSite(lake.port)
})
afterAll(async () => {
  await site.stop()
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

/** The number of documents of each type in every run. */
const each = 4
const ids = siteTypes.flatMap((type) =>
  type === 'settings' ? [type] : Array.from({length: each}, (_, index) => `${type}-${index}`),
)

const anyDocuments = fc.tuple(...ids.map((id) => anyDocument(id.split('-')[0] ?? '', id, ids)))

/** The valid article that must be readable everywhere, whatever the other documents are. */
function validArticle(name: string): StoredDocument {
  return {
    _id: 'sound',
    _type: 'article',
    title: `Quagga ${name}`,
    slug: {_type: 'slug', current: 'sound'},
    lede: 'Nothing is wrong with it.',
    publishedAt: '2026-04-01T08:00:00Z',
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 'b', text: 'Quagga', marks: []}],
      },
    ],
  }
}

const common = [
  '/',
  '/articles',
  '/articles/page/2',
  '/search?q=quagga',
  '/sessions',
  '/sessions?from=sound',
  '/privacy',
  '/no-such-page',
  '/sitemap.xml',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/llms.txt',
  '/robots.txt',
  '/articles/sound',
]

/** The pages that must list the valid article. */
const lists = [
  '/',
  '/articles',
  '/search?q=quagga',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/llms.txt',
]

/** Returns every URL that depends on this document. */
function addressesOf(document: StoredDocument): string[] {
  const {_type, from} = document
  if (_type === 'redirect') {
    return typeof from === 'string' && /^\/(?!\/)[!-~]*$/.test(from) ? [from] : []
  }
  const slug = (document['slug'] as {current?: unknown} | undefined)?.current
  const page = typeof slug === 'string' && slug.isWellFormed() ? href({_type, slug}) : undefined
  if (!page || page.includes('#')) return []
  if (_type === 'article')
    return ['', '.md', '/cite.bib', '/cite.ris', '/cite.json'].map((file) => page + file)
  return _type === 'topic' ? [page, `${page}/rss.xml`, `${page}/feed.json`] : [page]
}

/** Stores the documents one by one and skips those that the lake rejects, because they never reach the site. */
async function store(documents: StoredDocument[]): Promise<StoredDocument[]> {
  const client = lake.client()
  const stored: StoredDocument[] = []
  for (const document of documents) {
    const result = await client.createOrReplace(document).catch(() => undefined)
    if (result) stored.push(document)
  }
  return stored
}

/** The page's own social image. */
function imageIn(html: string): string[] {
  return [...html.matchAll(/content="[^"]*(\/cards\/[^"]*)"/g)]
    .map(([, path = '']) => path)
    .slice(0, 1)
}

test('whatever is stored, every URL responds below 500, and lists contain the valid article', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(anyDocuments, async (documents) => {
      run += 1
      const name = `n${run}`
      const stored = await store([...documents, validArticle(name)])
      expect(stored.length).toBeGreaterThan(documents.length / 2)
      await expect
        .poll(async () => (await read('/rss.xml')).text.includes(`Quagga ${name}`))
        .toBe(true)
      const listing = (await isHomeArranged()) ? lists.filter((path) => path !== '/') : lists
      const failed: string[] = []
      for (const path of new Set([...common, ...stored.flatMap(addressesOf)])) {
        const {status, text} = await read(path)
        if (status >= 500) failed.push(`${status} ${path}`)
        for (const image of imageIn(text)) {
          const {status: drawn} = await read(image)
          if (drawn >= 500) failed.push(`${drawn} ${image}`)
        }
        if (
          listing.includes(path) &&
          !text.includes(`Quagga</mark> ${name}`) &&
          !text.includes(`Quagga ${name}`)
        ) {
          failed.push(`${path} does not name the sound article`)
        }
      }
      expect(failed).toEqual([])
    }),
    {numRuns: runs(2, 60), endOnFailure: true},
  )
})

/** Whether the stored settings leave the newest articles out of the home page. */
async function isHomeArranged(): Promise<boolean> {
  const settings = readObject(await lake.client().getDocument('settings'))
  return !readHomeParts(readObject(settings['home'])['sections']).includes('newest')
}

async function read(path: string): Promise<{status: number; text: string}> {
  const response = await fetch(site.address + path, {redirect: 'manual'})
  return {status: response.status, text: await response.text()}
}
