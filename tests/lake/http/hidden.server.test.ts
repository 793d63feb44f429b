import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {routes} from '../../../lake/http/routes.ts'
import {startLake, studioHeaders, type TestLake} from '../start-lake.ts'

/**
 * What nobody may see without a token: ids with a dot, and everything in a private dataset. Only the hidden
 * documents contain these words.
 */
const hiddenIds = ['drafts.page', 'versions.spring.page', 'a.b', '_.releases.spring']
const secretWords = 'words that nobody may read'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  await putAcl('closed', 'private')
  for (const dataset of ['production', 'closed']) {
    const client = lake.client({dataset})
    const transaction = client.transaction()
    transaction.create({_id: 'page', _type: 'note', title: 'Shown', of: reference('a.b')})
    for (const _id of hiddenIds) transaction.create({_id, _type: 'note', title: secretWords})
    await transaction.commit()
  }
})
afterAll(() => lake.close())

function reference(_ref: string): {_type: string; _ref: string; _weak: boolean} {
  return {_type: 'reference', _ref, _weak: true}
}

const groq = (query: string, more = ''): string =>
  `?query=${encodeURIComponent(query)}${more && `&${more}`}`
const ids = ['page', ...hiddenIds].join(',')

/** Every endpoint that reads a dataset, by the end of its route, with requests to it. */
const questions: Record<string, string[]> = {
  '/data/query/:dataset': [
    groq('*'),
    groq('*', 'perspective=raw'),
    groq('*', 'perspective=drafts'),
    groq('*', 'perspective=previewDrafts'),
    groq('*', 'perspective=spring'),
    groq('*', 'perspective=spring,drafts'),
    groq('*[_id in $ids]', `$ids=${encodeURIComponent(JSON.stringify(ids.split(',')))}`),
    groq('*[_id match "*.*"]'),
    groq('*[_id in path("**")]{..., "versions": *[sanity::versionOf("page")]}'),
    groq('*[_id == "page"]{"of": of->, "all": *[references(^._id)]}'),
    groq('*[title match "words"]', 'perspective=raw'),
    groq('*[[@, _id] match text::query("nobody")]', 'perspective=raw'),
  ],
  '/data/doc/:dataset/:ids': [`/${ids}`, `/${ids}?includeAllVersions=true`],
  '/data/export/:dataset': ['', '?types=note', '?nextCursor=', '?nextCursor=&limit=1'],
  '/data/listen/:dataset': [
    groq('*', 'includeAllVersions=true&includeResult=true&includePreviousRevision=true'),
    groq('*[_id == "drafts.page"]', 'effectFormat=mendoza&includeResult=true'),
    groq('*[title match "words"]', 'includeResult=true&enableResume=true'),
  ],
  '/data/live/events/:dataset': ['', '?includeDrafts=true'],
  '/data/history/:dataset/events/documents/:ids': [`/${ids}`],
  '/data/history/:dataset/events/releases/:name': ['', '?limit=1'],
  '/data/history/:dataset/transactions/:ids?': ['', `/${ids}`, '?effectFormat=mendoza'],
  '/data/history/:dataset/documents/:ids': [`/${ids}?lastRevision=true`, '/drafts.page'],
  '/data/references/:dataset/documents/:id/to': [''],
}

/** Endpoints that read nothing. */
const others = ['/data/mutate/:dataset', '/data/actions/:dataset', '/data/ping/:dataset']
const reading = routes.map((route) => route.path).filter((path) => /\/data\/.*:dataset/.test(path))

/** Returns `…/data/query/:dataset` for a dataset and a request. */
function address(route: string, dataset: string, question: string): string {
  const path = route
    .replace(':dataset', dataset)
    .replace('/:id/to', '/page/to')
    .replace(':name', 'spring')
  return `/v2025-02-19${path.replace(/\/:ids\??$/, '')}${question}`
}

describe('every reading route is covered', () => {
  it.each(reading)('%s', (path) => {
    const end = path.slice(path.indexOf('/data/'))
    expect([...Object.keys(questions), ...others]).toContain(end)
  })
})

const cases = Object.entries(questions).flatMap(([route, asked]) =>
  asked.map((question): [string, string] => [route, question]),
)

describe('without a token', () => {
  it.each(cases)('%s%s hides hidden documents in a public dataset', async (route, question) => {
    for (const headers of anonymous) {
      const {status, text} = await ask(address(route, 'production', question), headers)
      expect([200, 401]).toContain(status)
      expect(text).not.toContain(secretWords)
      // A requested id may be repeated, as one that needs permission, and may be referenced.
      const told = text.replaceAll(/\{"id":"[^"]+","reason":"permission"\}|"_ref":"a\.b"/g, '')
      for (const id of hiddenIds) expect(told).not.toContain(`"${id}"`)
    }
  })

  // Live events tell everybody that something has changed, but not what: `live.server.test.ts`.
  const refused = cases.filter(
    ([route, question]) => route !== '/data/live/events/:dataset' || question,
  )
  it.each(refused)('%s%s is rejected in a private dataset', async (route, question) => {
    for (const headers of anonymous) {
      const {status, text} = await ask(address(route, 'closed', question), headers)
      expect(status).toBe(401)
      expect(text).not.toMatch(/Shown|words/)
    }
  })

  const values: [query: string, result: unknown][] = [
    ['count(*)', 1],
    ['count(*[_type == "note"])', 1],
    ['*[_id == "page"][0].of->', null],
    ['*[_id == "page"][0].of->title', null],
    ['*[_id == "drafts.page"][0]', null],
    ['defined(*[_id == "a.b"][0])', false],
    ['count(*[references("a.b")])', 1],
    ['*[0].title', 'Shown'],
  ]
  it.each(values)('%s is %j in every perspective', async (query, result) => {
    for (const perspective of ['raw', 'published', 'drafts', 'spring']) {
      const path = `/v2025-02-19/data/query/production${groq(query, `perspective=${perspective}`)}`
      expect([perspective, (await lake.send({path})).body]).toMatchObject([perspective, {result}])
    }
  })
})

describe('with a viewer’s token', () => {
  it.each(['production', 'closed'])('all documents of %s are visible', async (dataset) => {
    const {token} = await lake.tokenFor('viewer')
    const client = lake.client({token, dataset, perspective: 'raw'})
    expect(await client.fetch('count(*)')).toBe(5)
    expect(await client.fetch('*[_id == "page"][0].of->title')).toBe(secretWords)
  })

  it('a wrong token is rejected, not treated as anonymous', async () => {
    const authorization = 'Bearer skwrong'
    for (const [route, question] of cases) {
      const {status} = await ask(address(route, 'production', question), {authorization})
      expect(status).toBe(401)
    }
  })
})

describe('a dataset that becomes private', () => {
  it('ends the streams of clients that may no longer read it', async () => {
    await putAcl('later', 'public')
    const url = `http://127.0.0.1:${lake.port}/v1/data/listen/later?query=*`
    const stream = await fetch(url)
    await putAcl('later', 'private')
    expect(await stream.text()).toContain('event: welcome')
    expect((await fetch(url)).status).toBe(401)
  })
})

/** Anonymous clients: a program, a page that is not listed, and a request through a proxy. */
const anonymous: Record<string, string>[] = [
  {},
  {origin: 'http://evil.example'},
  {...studioHeaders, 'x-forwarded-for': '203.0.113.7'},
]

/** Returns the response; for an event stream, the events of a change to each hidden document. */
async function ask(
  path: string,
  headers: Record<string, string>,
): Promise<{status: number; text: string}> {
  const stream = /listen|live/.test(path)
  if (!stream) return lake.send({path, headers})
  const abort = new AbortController()
  const response = await lake.lake.fetch(
    // Not redirected to another host like a browser's request: only the viewer matters here.
    new Request(`http://l1-local.localhost${path}`, {headers, signal: abort.signal}),
  )
  if (response.status !== 200) return {status: response.status, text: await response.text()}
  const dataset = path.includes('closed') ? 'closed' : 'production'
  await lake
    .client({dataset})
    .mutate([...hiddenIds, 'page'].map((id) => ({patch: {id, set: {at: performance.now()}}})))
  const text = await readUntil(response, /"page"|"tags"/, path)
  abort.abort()
  return {status: 200, text}
}

/** Reads until the change of the visible document arrives, which is sent last. */
async function readUntil(response: Response, last: RegExp, path: string): Promise<string> {
  // These filters match hidden documents only: nothing comes after `welcome`.
  const end = /drafts\.page|title/.test(decodeURIComponent(path)) ? /welcome/ : last
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, {stream: true})
    if (end.test(text)) return text
  }
  return text
}

async function putAcl(name: string, aclMode: string): Promise<void> {
  await lake.send({
    method: 'PUT',
    path: `/v1/projects/local/datasets/${name}`,
    headers: {'content-type': 'application/json', authorization: `Bearer ${lake.token}`},
    body: JSON.stringify({aclMode}),
  })
}
