import {execFile} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {Thing} from 'schema-dts'
import {vercelStegaCombine} from '@vercel/stega'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {getArticle, getAuthor, getSessions, getSite} from '../../../../web/content/index.ts'
import {siteSettings} from '../../../../web/settings.ts'
import {
  describeArticle,
  describeSource,
} from '../../../../web/exports/linked-data/describe-article.ts'
import {
  describeAuthorPage,
  describePerson,
} from '../../../../web/exports/linked-data/describe-author.ts'
import {describeSessions, describeSite} from '../../../../web/exports/linked-data/describe-site.ts'
import {writeLinkedData, describeTrail} from '../../../../web/exports/linked-data/linked-data.tsx'
import {readSource} from '../../../../web/text/citations/notes-and-sources.ts'
import {readArticleText} from '../../../../web/text/article-text.ts'
import type {TestLake} from '../../../lake/start-lake.ts'
import {publish, secrets, smallSite} from '../../published-site.ts'
import {startSiteLake} from '../../site-lake.ts'
import {wordsFor} from '../../../../web/words/words.ts'

const words = wordsFor('en')

const siteUrl = 'https://quiet.example'
const modules = join(import.meta.dirname, '../../../../node_modules')
let lake: TestLake

beforeAll(async () => {
  vi.stubEnv('SITE_URL', siteUrl)
  lake = await startSiteLake()
  await publish(
    lake,
    ...smallSite(),
    offering('talk', {fee: {kind: 'amount', amount: 90, currency: 'EUR'}, place: 'remote'}),
    offering('walk', {fee: {kind: 'onRequest'}, place: 'both', location: 'Sampletown'}),
    offering('visit', {fee: {kind: 'free'}, place: 'inPerson', location: 'Sampletown'}),
  )
})
afterAll(() => lake.close())

function offering(id: string, fields: object) {
  return {
    _id: id,
    _type: 'offering',
    title: `A ${id}`,
    slug: {_type: 'slug', current: id},
    summary: 'We sit and talk.',
    ...fields,
  }
}

/** Returns the linked data of all kinds of pages. */
async function describeAll(): Promise<Thing[]> {
  const [{content: site}, {content: article}, {content: author}, {content: sessions}] =
    await Promise.all([getSite(), getArticle('whole'), getAuthor('ada-sample'), getSessions()])
  if (!article || !author) throw new Error('The site is not there.')
  const text = readArticleText(article.body)
  return [
    ...describeArticle(article, text, site, siteSettings()),
    ...describeAuthorPage(author, author.offerings, words, siteSettings()),
    describePerson(
      {...author, family: 'Sample', given: 'Ada', suffix: 'Jr.'},
      words,
      siteSettings(),
    ),
    describePerson({...author, kind: 'organisation'}, words, siteSettings()),
    ...describeSessions(sessions.offerings, site, siteUrl),
    ...describeSite(site, siteUrl),
    ...describeTrail([{name: 'Home', href: '/'}], siteUrl),
    ...sources(),
  ]
}

const kinds = ['article', 'book', 'chapter', 'thesis', 'report', 'website', 'talk']

function sources() {
  return kinds.flatMap((kind) => {
    const source = readSource({
      _id: kind,
      kind,
      title: `A ${kind}`,
      authors: [{family: 'Sample', given: 'Ada'}, {family: 'Sample Institute'}],
      year: 2020,
      container: 'A whole',
      volume: '1',
      issue: '2',
      pages: '3-4',
      publisher: 'A house',
      doi: '10.1234/sample.1',
    })
    return source ? [describeSource(source, 'Untitled')] : []
  })
}

test('all linked data is valid by schema.org’s types', async () => {
  const things: unknown = JSON.parse(writeLinkedData(await describeAll()))
  // Checks the compiler itself: a property of another type is an error.
  const wrong = {
    '@context': 'https://schema.org',
    '@graph': [{'@type': 'BlogPosting', lastReviewed: '2026-01-01'}],
  }
  const [right, refused] = await compileErrors(things, wrong)
  expect(right).toEqual([])
  expect(refused?.join('\n')).toContain('lastReviewed')
}, 180_000)

test('an article describes its videos and recordings', async () => {
  const [{content: site}, {content: article}] = await Promise.all([getSite(), getArticle('whole')])
  if (!article) throw new Error('The article is not there.')
  const things = describeArticle(article, readArticleText(article.body), site, siteSettings())
  expect(things[1]).toMatchObject({
    video: [
      {
        '@type': 'VideoObject',
        name: 'A talk <about> rest',
        url: 'https://www.youtube.com/watch?v=abcDEF_12-3&t=90s',
        embedUrl: 'https://www.youtube-nocookie.com/embed/abcDEF_12-3?start=90',
      },
    ],
    audio: [
      {
        '@type': 'AudioObject',
        name: 'A minute of rest',
        contentUrl: `${siteUrl}/files/local/production/${'a'.repeat(40)}.mp3/rest.mp3`,
        encodingFormat: 'audio/mpeg',
        duration: 'PT62S',
        contentSize: '1234567',
      },
    ],
  })
})

test.for<[string, Record<string, unknown>, object, string[]?]>([
  [
    'by stated parts of the name',
    {name: 'Ada Sample Jr.', family: 'Sample', given: 'Ada', suffix: 'Jr.'},
    {'@type': 'Person', familyName: 'Sample', givenName: 'Ada', honorificSuffix: 'Jr.'},
  ],
  [
    'without guessed parts of the name',
    {family: 'A', guessedFrom: 'B A'},
    {'@type': 'Person'},
    ['familyName'],
  ],
  [
    'as an organisation',
    {name: 'Stillwater', kind: 'organisation', family: 'Left over'},
    {'@type': 'Organization', name: 'Stillwater'},
    ['familyName', 'jobTitle', 'affiliation'],
  ],
])('an author is described %s', async ([, fields, described, without = []]) => {
  const {content: author} = await getAuthor('ada-sample')
  if (!author) throw new Error('The author is not there.')
  const person = describePerson({...author, ...fields}, words, siteSettings())
  expect(person).toMatchObject(described)
  for (const property of without) expect(person).not.toHaveProperty(property)
})

/** Omits `query-input`, which is not in the vocabulary: https://schema.org/docs/actions.html. */
function withoutQueryInput(key: string, value: unknown): unknown {
  return key === 'query-input' ? undefined : value
}

/** Compiles each value as a constant with schema.org's types, and returns the errors of each. */
async function compileErrors(...all: unknown[]): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'linked-data-'))
  const types = JSON.stringify(join(modules, 'schema-dts/dist/schema.js'))
  const files = all.map((_, index) => join(folder, `data-${index}.ts`))
  try {
    for (const [index, data] of all.entries()) {
      const constant = JSON.stringify(data, withoutQueryInput, 1)
      const text = `import type {Graph} from ${types}\nexport const data: Graph = ${constant}\n`
      await writeFile(files[index] ?? '', text)
    }
    const compiler = [
      join(modules, 'typescript-compiler/bin/tsc'),
      '--ignoreConfig',
      '--noEmit',
      '--strict',
    ]
    const options = ['--skipLibCheck', '--module', 'nodenext', '--target', 'esnext', '--types', '']
    const output = await promisify(execFile)(process.execPath, [...compiler, ...options, ...files])
      .then(({stdout}) => stdout)
      .catch((error: unknown) => String((error as {stdout?: string}).stdout ?? error))
    const lines = output.split('\n')
    return all.map((_, index) => lines.filter((line) => line.includes(`data-${index}.ts`)))
  } finally {
    await rm(folder, {recursive: true})
  }
}

/** Returns the first thing of a type. */
async function find(type: string) {
  const things = await describeAll()
  return things.find(
    (thing) => typeof thing === 'object' && '@type' in thing && thing['@type'] === type,
  )
}

describe('linked data', () => {
  test('of an article has authors, dates, topics, sources and series', async () => {
    expect(await find('BlogPosting')).toMatchObject({
      url: `${siteUrl}/articles/whole`,
      datePublished: '2026-03-01T08:00:00.000Z',
      author: [{'@type': 'Person', name: 'Ada Sample', url: `${siteUrl}/authors/ada-sample`}],
      about: [{'@type': 'Thing', name: 'Trust', url: `${siteUrl}/topics/trust`}],
      citation: [
        {'@type': 'ScholarlyArticle', identifier: {propertyID: 'DOI', value: '10.1234/sample.1'}},
      ],
      isPartOf: {'@type': 'CreativeWorkSeries', name: 'First steps'},
      position: 2,
    })
  })

  test('of an article’s page has the review', async () => {
    expect(await find('WebPage')).toMatchObject({
      lastReviewed: '2026-05-04',
      reviewedBy: {'@type': 'Person', name: 'Ada Sample'},
    })
  })

  test('of an author has only credentials that are held', async () => {
    const person = await find('Person')
    expect(person).toMatchObject({
      hasCredential: [{name: 'MSc Psychology', recognizedBy: {name: 'Sample University'}}],
      sameAs: ['https://orcid.example/1'],
      affiliation: [{name: 'Sample Institute', url: 'https://institute.example/'}],
      jobTitle: ['Lecturer'],
    })
    expect(JSON.stringify(person)).not.toContain('Licence')
  })

  test('of an author’s page names the author and the sessions that are shown on it', async () => {
    const person = `${siteUrl}/authors/ada-sample#person`
    expect(await find('ProfilePage')).toMatchObject({mainEntity: {'@id': person}})
    expect(await find('Person')).toMatchObject({
      '@id': person,
      makesOffer: [
        {name: 'A talk', url: `${siteUrl}/sessions#talk`, itemOffered: {provider: {'@id': person}}},
        {name: 'A visit'},
        {name: 'A walk'},
      ],
    })
  })

  test('of sessions has a price only for a fixed fee', async () => {
    expect(await find('ProfessionalService')).toMatchObject({
      makesOffer: expect.arrayContaining([
        expect.objectContaining({name: 'A talk', price: 90, priceCurrency: 'EUR'}),
        expect.objectContaining({name: 'A visit', price: 0}),
        expect.not.objectContaining({price: expect.anything()}),
      ]),
    })
  })

  test('contains nothing unpublished', async () => {
    const text = writeLinkedData(await describeAll())
    for (const secret of secrets) expect(text).not.toContain(secret)
  })
})

test('no text ends the script element, and invisible characters are removed', async () => {
  const marked = vercelStegaCombine('Marked', {origin: 'here'})
  const text = writeLinkedData([{'@type': 'Thing', name: `${marked}</script><!--<script>`}])
  expect(text).not.toContain('<')
  expect(JSON.parse(text)['@graph'][0].name).toBe('Marked</script><!--<script>')
})
