import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {renderSampleImage, sampleImages} from '../../scripts/sample/images.ts'
import {sampleDocuments} from '../../scripts/sample/documents.ts'
import {isEmptyDataset} from '../../scripts/system/is-empty-dataset.ts'
import {loadSample} from '../../scripts/sample/load-sample.ts'
import type {SanityClient} from '@sanity/client'
import {startLake, type TestLake} from '../lake/start-lake.ts'
import {findProblems} from '../schemas/find-problems.ts'

/** The id of an asset in the lake's format, for validation without a lake. */
const assets = new Map(
  sampleImages.map((file, at) => [file, `image-${String(at).padStart(40, '0')}-2000x1250-jpg`]),
)
const documents = sampleDocuments(assets)
const ids = documents.map(({_id}) => _id)

describe('every sample document', () => {
  test('passes the Studio’s validation without errors and warnings', async () => {
    const published = [...ids, ...assets.values()]
    const problems = documents.map(async (document) => [
      document._id,
      await findProblems(document, {published}),
    ])
    expect(await Promise.all(problems)).toEqual(ids.map((id) => [id, []]))
  })

  test('refers only to existing documents', () => {
    const existing = new Set([...ids, ...assets.values()])
    const references = [...JSON.stringify(documents).matchAll(/"_ref":"([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(ids.length)
    expect(references.map(([, id = '']) => id).filter((id) => !existing.has(id))).toEqual([])
  })

  test('links to other articles by reference, so that no link breaks when a slug changes', () => {
    const text = JSON.stringify(documents)
    expect([...text.matchAll(/"_type":"internalLink"/g)].length).toBeGreaterThan(3)
    expect(text).not.toContain('"href":"/articles')
  })

  test('has an alternative text for each picture', () => {
    const pictures = documents.flatMap(findPictures)
    expect(pictures.length).toBeGreaterThanOrEqual(sampleImages.length)
    expect(pictures.filter(({alt}) => !alt || alt.length < 20)).toEqual([])
    const used = new Set(pictures.map(({asset}) => asset?._ref))
    expect([...assets.values()].filter((id) => !used.has(id))).toEqual([])
  })

  test('has unique keys within each array', () => {
    expect(documents.flatMap(findDoubledKeys)).toEqual([])
  })
})

test('the articles have the required titles, in the required order by date', () => {
  const articles = documents.filter(({_type}) => _type === 'article')
  const byDate = articles.sort((one, other) =>
    String(one['publishedAt']).localeCompare(String(other['publishedAt'])),
  )
  expect(byDate.map(({title}) => title)).toEqual([
    'Mindful Communication',
    'Neurobiological Foundations of Intimacy',
    'Secure Functioning: How Relationships Thrive',
  ])
})

test('an article has headings, a list, a quotation, links and the call to action', () => {
  for (const {title, body} of documents.filter(({_type}) => _type === 'article')) {
    const text = JSON.stringify(body)
    const parts = [
      '"style":"h2"',
      '"listItem":',
      '"style":"blockquote"',
      '"internalLink"',
      '"callToAction"',
    ]
    expect([title, parts.filter((part) => !text.includes(part))]).toEqual([title, []])
    const words = [...text.matchAll(/"text":"([^"]*)"/g)].flatMap(([, span = '']) =>
      span.split(/\s+/),
    )
    expect(words.length).toBeGreaterThan(350)
    expect(words.length).toBeLessThan(800)
  }
})

test('every picture of the repository is used, and each is large and opaque', async () => {
  for (const file of sampleImages) {
    const {width = 0, format, hasAlpha} = await sharp(await renderSampleImage(file)).metadata()
    expect({file, format, hasAlpha}).toEqual({file, format: 'jpeg', hasAlpha: false})
    expect(width).toBeGreaterThanOrEqual(file === 'portrait.svg' ? 800 : 1600)
    const source = readFileSync(
      join(import.meta.dirname, '../../scripts/sample/images', file),
      'utf8',
    )
    // A drawing with external resources would not render without a network.
    expect(source.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<image|@import/)
  }
})

test('together, the articles contain every type of the body except a download', () => {
  const text = JSON.stringify(documents.filter(({_type}) => _type === 'article'))
  const members = ['figure', 'pullQuote', 'callout', 'table', 'callToAction', 'passageUse']
  const inSentences = ['citation', 'footnote', 'internalLink', 'strong', 'em']
  const missing = [...members, ...inSentences].filter((name) => !text.includes(`"${name}"`))
  expect(missing).toEqual([])
})

test('one work is cited twice in the same article', () => {
  const cited = documents
    .filter(({_type}) => _type === 'article')
    .map(({body}) => [...JSON.stringify(body).matchAll(/"_ref":"(sample-source-[^"]+)"/g)])
    .map((citations) => citations.map(([, id = '']) => id))
  expect(cited.some((list) => new Set(list).size < list.length)).toBe(true)
})

test('a series has its two parts', () => {
  const parts = documents.filter(({series}) => series).map(({part}) => part)
  expect(parts.sort()).toEqual([1, 2])
})

function isEmpty(client: SanityClient): Promise<boolean> {
  const {apiHost, projectId = '', dataset = '', token = ''} = client.config()
  return isEmptyDataset({apiHost, projectId, dataset, token})
}

describe('loading the sample into a lake', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await startLake()
  })
  afterAll(() => lake.close())

  test('a dataset that the lake does not have is reported with its setting', async () => {
    const client = lake.client().withConfig({dataset: 'staging'})
    await expect(isEmpty(client)).rejects.toThrow(/^NEXT_PUBLIC_SANITY_DATASET is "staging"/)
  })

  test('fills an empty dataset, and readers see everything at once', async () => {
    const client = lake.client()
    expect(await isEmpty(client)).toBe(true)
    await loadSample(client)
    expect(await isEmpty(client)).toBe(false)
    const reader = lake.client({token: undefined})
    const query = `*[_type == "article"] | order(publishedAt asc){
      "name": authors[0]->name,
      "topics": topics[]->title,
      "width": cover.asset->metadata.dimensions.width,
      "figures": body[_type == "figure"].asset->mimeType
    }`
    expect(await reader.fetch(query)).toEqual([
      {
        name: 'Sample Author',
        topics: ['Communication', 'Closeness'],
        width: 2000,
        figures: ['image/jpeg'],
      },
      {name: 'Sample Author', topics: ['Closeness', 'Body and mind'], width: 2000, figures: []},
      {name: 'Sample Author', topics: ['Trust', 'Communication'], width: 2000, figures: []},
    ])
    expect(await reader.fetch('*[_id == "settings"][0].title')).toBe('Stillwater')
    const drafts = await client.fetch(
      'count(*[_id in path("drafts.**")])',
      {},
      {perspective: 'raw'},
    )
    expect(drafts).toBe(0)
  })

  test('a second load is a conflict and changes nothing', async () => {
    const client = lake.client()
    const everything = () => client.fetch<unknown[]>('*[]', {}, {perspective: 'raw'})
    const before = await everything()
    await expect(loadSample(client)).rejects.toThrow(/settings/)
    expect(await everything()).toEqual(before)
  })
})

test('a dataset with a single draft is not empty', async () => {
  const lake = await startLake()
  try {
    await lake.client().create({_id: 'drafts.mine', _type: 'article', title: 'Mine'})
    expect(await isEmpty(lake.client())).toBe(false)
  } finally {
    await lake.close()
  }
})

interface Picture {
  _type: string
  alt?: string
  asset?: {_ref?: string}
}

function findPictures(value: unknown): Picture[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(findPictures)
  return isPicture(value) ? [value, ...inside] : inside
}

function isPicture(value: object): value is Picture {
  return '_type' in value && (value._type === 'image' || value._type === 'figure')
}

function findDoubledKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(findDoubledKeys)
  if (!Array.isArray(value)) return inside
  const keys = value.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null ? ['_key' in item ? String(item._key) : 'none'] : [],
  )
  return [...keys.filter((key, at) => key === 'none' || keys.indexOf(key) !== at), ...inside]
}
