import {afterAll, beforeAll, describe, expect, onTestFinished, test, vi} from 'vitest'
import {GET as sendMarkdown} from '../../web/app/[slug]/markdown/route.ts'
import {GET as sendArticleMarkdown} from '../../web/app/articles/[slug]/markdown/route.ts'
import {GET as sendCitation} from '../../web/app/articles/[slug]/cite.bib/route.ts'
import {GET as sendOverview} from '../../web/app/llms.txt/route.ts'
import {GET as sendSitemap} from '../../web/app/sitemap.xml/route.ts'
import {GET as sendFeed} from '../../web/app/rss.xml/route.ts'
import {generateMetadata as describeArticlePage} from '../../web/app/articles/[slug]/page.tsx'
import {generateMetadata} from '../../web/app/[slug]/page.tsx'
import {getArchive, getPage, getSite} from '../../web/content/index.ts'
import {resolvePath} from '../../web/content/resolve-path.ts'
import {search} from '../../web/content/search.ts'
import {describePage} from '../../web/exports/linked-data/describe-page.ts'
import {siteSettings} from '../../web/settings.ts'
import {readArticleText} from '../../web/text/article-text.ts'
import type {TestLake} from '../lake/start-lake.ts'
import {body, paragraph, publish, smallSite} from './published-site.ts'
import {article, reference, startSiteLake} from './site-lake.ts'

const siteUrl = 'https://quiet.example'
let lake: TestLake

function page(slug: string, fields: object = {}) {
  return {
    _id: slug,
    _type: 'page',
    title: `About ${slug}`,
    slug: {_type: 'slug', current: slug},
    body: [paragraph(`All that quagga ${slug} says.`)],
    seo: {description: `What ${slug} is.`},
    ...fields,
  }
}

const heading = {...paragraph('Why here?'), _key: 'why', style: 'h2'}

beforeAll(async () => {
  vi.stubEnv('SITE_URL', siteUrl)
  lake = await startSiteLake()
  await publish(
    lake,
    // What the text of the imprint refers to.
    ...smallSite().filter(({_type}) => ['topic', 'source', 'sanity.fileAsset'].includes(_type)),
    page('imprint', {body}),
    page('questions', {kind: 'questions', body: [heading, paragraph('It is quiet.')]}),
    page('no-questions', {kind: 'questions'}),
    page('kept-out', {seo: {keepFromSearchEngines: true}}),
    page('drafts.soon', {slug: {_type: 'slug', current: 'soon'}}),
    page('articles'),
    article('open', {title: 'Open article'}),
    article('quiet', {title: 'Quiet article', seo: {keepFromSearchEngines: true}}),
    {
      _id: 'redirect',
      _type: 'redirect',
      from: '/legal',
      target: reference('imprint'),
    },
  )
})
afterAll(() => lake.close())

const params = (slug: string) => ({params: Promise.resolve({slug})})
const request = (path = '/') => new Request(siteUrl + path)
const textOf = async (response: Response | Promise<Response>) => (await response).text()

describe('the address of a plain page', () => {
  test.each([
    ['/imprint', {found: true}],
    ['/legal', {found: false, redirect: '/imprint'}],
    ['/soon', {found: false}],
    ['/nothing', {found: false}],
    // A stored slug cannot take an address from the site.
    ['/articles/articles', {found: false}],
  ])('%s', async (path, resolved) => {
    expect(await resolvePath(path)).toEqual(resolved)
  })
})

test('the sitemap lists the pages that search engines may list', async () => {
  const text = await textOf(sendSitemap(request()))
  for (const path of ['/imprint', '/questions', '/articles/open']) {
    expect(text).toContain(`<loc>${siteUrl}${path}</loc>`)
  }
  for (const path of ['/kept-out', '/soon', '/articles/quiet', '/articles/articles']) {
    expect(text).not.toContain(`${siteUrl}${path}<`)
  }
})

test('llms.txt links to the Markdown of the pages that search engines may list', async () => {
  const text = await textOf(sendOverview(request()))
  expect(text).toContain(`## Pages\n\n- [About imprint](${siteUrl}/imprint.md): What imprint is.`)
  expect(text).toContain('Open article')
  for (const hidden of ['kept', 'soon', 'Quiet article']) expect(text).not.toContain(hidden)
})

const found = async (text: string) =>
  (await search(text)).content.found.map((one) => one.article.slug)

test('a search finds pages and articles, also those that search engines must not list', async () => {
  // A search waits two seconds for the first index, which a busy machine may take longer to build.
  vi.useFakeTimers({toFake: ['setTimeout']})
  onTestFinished(() => void vi.useRealTimers())
  expect(await found('quagga kept-out')).toEqual(['kept-out'])
  expect(await found('quiet article')).toContain('quiet')
  expect(await found('soon')).toEqual([])
})

test('an article that search engines must not list stays in lists and feeds', async () => {
  const {articles} = (await getArchive(1)).content
  expect(articles.map(({slug}) => slug)).toContain('quiet')
  expect(await textOf(sendFeed(request()))).toContain('Quiet article')
})

test.each([
  ['kept-out', {index: false, follow: true}],
  ['imprint', undefined],
])('the robots of the page %s are %j', async (slug, robots) => {
  expect((await generateMetadata(params(slug))).robots).toEqual(robots)
})

test('search engines are asked not to list the files of an article that they must not list', async () => {
  expect((await describeArticlePage(params('quiet'))).robots).toEqual({index: false, follow: true})
  for (const response of [
    await sendArticleMarkdown(request(), params('quiet')),
    await sendCitation(request('/articles/quiet/cite.bib'), params('quiet')),
    await sendMarkdown(request(), params('kept-out')),
  ]) {
    expect(response.status).toBe(200)
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
  }
})

test('the Markdown of a page has its whole text', async () => {
  const response = await sendMarkdown(request(), params('imprint'))
  expect(response.headers.get('link')).toBe(`<${siteUrl}/imprint>; rel="canonical"`)
  const text = await response.text()
  expect(text).toContain('title: "About imprint"\ndescription: "What imprint is."')
  expect(text).toContain('# About imprint\n\n## A quiet start')
  expect(text).toContain(`[trust](${siteUrl}/topics/trust)`)
  expect(text).not.toContain('javascript:')
  expect((await sendMarkdown(request('/soon'), params('soon'))).status).toBe(404)
})

describe('the linked data of a page', () => {
  test.each([
    ['page', 'WebPage'],
    ['about', 'AboutPage'],
    ['contact', 'ContactPage'],
    ['questions', 'FAQPage'],
    [null, 'WebPage'],
    ['toString', 'WebPage'],
  ])('of the kind %s is a %s', async (kind, type) => {
    const [thing] = await describeStored('questions', {kind})
    expect(thing).toMatchObject({'@type': type, '@id': `${siteUrl}/questions`})
  })

  test('lists the questions and answers', async () => {
    const [thing] = await describeStored('questions')
    expect(thing).toMatchObject({
      mainEntity: [
        {
          '@type': 'Question',
          '@id': `${siteUrl}/questions#why-here`,
          name: 'Why here?',
          acceptedAnswer: {'@type': 'Answer', text: 'It is quiet.'},
        },
      ],
    })
  })

  test('is that of a page while there are no questions', async () => {
    expect(await describeStored('no-questions')).toMatchObject([{'@type': 'WebPage'}])
  })
})

async function describeStored(slug: string, fields: {kind?: string | null} = {}) {
  const [{content: site}, {content}] = await Promise.all([getSite(), getPage(slug)])
  if (!content) throw new Error(`There is no page ${slug}.`)
  const changed = {...content, ...fields} as typeof content
  return describePage(changed, readArticleText(content.body), site, siteSettings())
}
