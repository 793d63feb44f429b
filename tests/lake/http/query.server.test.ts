import {
  jsonPathToStudioPath,
  resolveEditInfo,
  resolveEditUrl,
  studioPath,
  studioPathToJsonPath,
} from '@sanity/client/csm'
import {createClient, stegaClean} from '@sanity/client/stega'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {documents} from '../groq/source-map/documents.ts'
import {startLake, type Answer, type TestLake} from '../start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  await lake
    .client()
    .mutate(
      documents.map((document) => ({create: {...document, _type: String(document['_type'])}})),
    )
})
afterAll(() => lake.close())

const path = '/v2025-02-19/data/query/production'

function get(parameters: Record<string, string>): Promise<Answer> {
  return lake.send({path: `${path}?${new URLSearchParams(parameters)}`})
}

function post(body: unknown, parameters: Record<string, string> = {}): Promise<Answer> {
  return lake.send({
    method: 'POST',
    path: `${path}?${new URLSearchParams(parameters)}`,
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body),
  })
}

const withoutTime = ({status, body}: Answer) => ({status, body: {...Object(body), ms: 0}})

describe('a query over HTTP', () => {
  const query = '*[_type == $type] | order(_id) {_id, title}'

  it('has the same response by GET and by POST', async () => {
    const answers = await Promise.all([
      get({query, $type: '"topic"'}),
      post({query, params: {type: 'topic'}}),
      post({query}, {$type: '"topic"'}),
      post({query, params: {type: 'topic'}}, {$type: '"article"'}),
    ])
    expect(answers[0]?.body).toEqual({
      query,
      result: [
        {_id: 'sea', title: 'Sea'},
        {_id: 'sky', title: 'Sky'},
      ],
      syncTags: [expect.stringMatching(/^s1:/)],
      ms: expect.any(Number),
    })
    const [first, ...others] = answers.map(withoutTime)
    for (const other of others) expect(other).toEqual(first)
  })

  it('has the same error by GET and by POST', async () => {
    for (const wrong of ['*[_type == ', '*[_type == $type]', '*[media::aspect(a, b) > 1]', '']) {
      const [got, posted] = await Promise.all([get({query: wrong}), post({query: wrong})])
      expect(got.status).toBeGreaterThanOrEqual(400)
      expect(posted).toMatchObject({status: got.status, body: got.body})
    }
  })

  it('reports the position of a syntax error', async () => {
    expect(await get({query: '*[_type == '})).toMatchObject({
      status: 400,
      body: {error: {type: 'queryParseError', query: '*[_type == ', start: 10, end: 11}},
    })
    expect(await get({query: '*[_id == $id]'})).toMatchObject({
      status: 400,
      body: {
        error: {
          type: 'queryParseError',
          description: 'param $id referenced, but not provided',
          start: 9,
          end: 12,
        },
      },
    })
    expect(await get({query: '(1, 2)'})).toMatchObject({
      status: 400,
      body: {message: 'The query cannot be evaluated: tuples can not be evaluated.'},
    })
  })

  it('repeats the query unless returnQuery is false', async () => {
    const answers = await Promise.all(
      ['', '&returnQuery=true', '&returnQuery=false'].map((more) =>
        lake.send({path: `${path}?query=1${more}`}),
      ),
    )
    expect(answers.map(({body}) => Object.hasOwn(Object(body), 'query'))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('ignores parameters for the hosted lake’s caches', async () => {
    const [plain, other] = await Promise.all([
      get({query: '1'}),
      get({query: '1', cacheMode: 'noStale', lastLiveEventId: 'x', variant: 'y', tag: 'a.b'}),
    ])
    expect(withoutTime(other)).toEqual(withoutTime(plain))
  })

  it('returns null, empty lists and unusual strings unchanged', async () => {
    const results = ['null', '[]', '"\\u2028 \\"é\\""', '*[_id == "nowhere"][0]', 'true', '-1.5']
    const answers = await Promise.all(results.map((each) => get({query: each})))
    expect(answers.map(({body}) => Object(body).result)).toEqual([
      null,
      [],
      '\u2028 "é"',
      null,
      true,
      -1.5,
    ])
  })
})

function pathsOf({body}: Answer): unknown {
  return Object(body).resultSourceMap?.paths
}

describe('a source map over HTTP', () => {
  const query = '*[_id == "one"][0]{body[]{children}, "by": author->name}'
  it('is included on request, with keys or indices', async () => {
    expect(pathsOf(await get({query, resultSourceMap: 'withKeyArraySelector'}))).toContain(
      "$['body'][?(@._key=='b1')]['children']",
    )
    expect(pathsOf(await get({query, resultSourceMap: 'true'}))).toEqual([
      "$['body'][0]['children']",
      "$['body'][2]['children']",
      "$['name']",
    ])
    expect(pathsOf(await post({query}, {resultSourceMap: 'true'}))).toHaveLength(3)
    expect((await get({query})).body).not.toHaveProperty('resultSourceMap')
    expect((await get({query, resultSourceMap: 'false'})).body).not.toHaveProperty(
      'resultSourceMap',
    )
    expect((await get({query, resultSourceMap: 'maybe'})).status).toBe(400)
  })

  it('is included by a worker, too', async () => {
    const {body} = await get({
      query: '*[title match "On*"]{title}',
      resultSourceMap: 'withKeyArraySelector',
    })
    expect(body).toMatchObject({
      result: [{title: 'One'}],
      resultSourceMap: {documents: [{_id: 'one', _type: 'article'}], paths: ["$['title']"]},
    })
  })

  it('contains no hidden document for an anonymous client', async () => {
    const {body} = await get({
      query: '{"all": *, "secret": *[_id == "open"][0].about->, "by": *[_id == "two"][0].author->}',
      perspective: 'drafts',
      resultSourceMap: 'withKeyArraySelector',
    })
    const ids = Object(body).resultSourceMap.documents.map(({_id}: {_id: string}) => _id)
    expect(ids).toContain('one')
    expect(ids.filter((id: string) => id.includes('.'))).toEqual([])
  })
})

describe('the client’s visual editing', () => {
  const studioUrl = 'http://localhost:3000/studio'
  const query = `*[_type == "article"] | order(_id) {
    title, "by": author->name, "topics": topics[]->title, body, "lead": coalesce(seo.title, title)
  }`

  it('finds the document and field of each text by stega', async () => {
    const {projectId, dataset, apiVersion, apiHost, useProjectHostname} = lake.client().config()
    const found = new Map<string, [string, string]>()
    const client = createClient({
      projectId,
      dataset,
      apiVersion,
      apiHost,
      useProjectHostname,
      useCdn: false,
      token: lake.token,
      perspective: 'drafts',
      stega: {
        enabled: true,
        studioUrl,
        filter(text) {
          const {sourceDocument, sourcePath} = text
          found.set(text.value, [
            sourceDocument._id,
            studioPath.toString(jsonPathToStudioPath(sourcePath)),
          ])
          return text.filterDefault(text)
        },
      },
    })
    const [one, two] = await client.fetch(query)
    expect(one.title).not.toBe('One')
    expect(stegaClean(one.title)).toBe('One')
    expect(stegaClean(two.by)).toBe('New')
    expect(Object.fromEntries(found)).toEqual({
      One: ['one', 'title'],
      Ada: ['ada', 'name'],
      Sea: ['sea', 'title'],
      Sky: ['sky', 'title'],
      'First ': ['one', 'body[_key=="b1"].children[_key=="s1"].text'],
      words: ['one', 'body[_key=="b1"].children[_key=="s2"].text'],
      Last: ['one', expect.stringContaining('children[_key=="s1"].text')],
      image: ['one', 'body[_key=="i1"]._type'],
      i1: ['one', 'body[_key=="i1"]._key'],
      'A wave': ['one', 'body[_key=="i1"].alt'],
      reference: ['one', 'body[_key=="i1"].asset._type'],
      photo: ['one', 'body[_key=="i1"].asset._ref'],
      'One for machines': ['one', 'seo.title'],
      'Two, drafted': ['drafts.two', 'title'],
      New: ['drafts.new', 'name'],
    })
  })

  it('finds the document and field of a value by its path in the result', async () => {
    const client = lake.client({perspective: 'drafts'})
    const {resultSourceMap} = await client.fetch(
      query,
      {},
      {filterResponse: false, resultSourceMap: 'withKeyArraySelector'},
    )
    const info = (place: (string | number)[]) => {
      const resultPath = studioPathToJsonPath(place)
      const found = resultSourceMap && resolveEditInfo({resultPath, resultSourceMap, studioUrl})
      return found && [found.id, found.path]
    }
    expect(info([0, 'topics', 0])).toEqual(['sea', ['title']])
    expect(info([1, 'by'])).toEqual(['drafts.new', ['name']])
    expect(info([0, 'body', 0, 'children', 1, 'text'])).toEqual([
      'one',
      ['body', {_key: 'b1', _index: -1}, 'children', {_key: 's2', _index: -1}, 'text'],
    ])
    expect(info([0, 'body', 1, 'asset', '_ref'])).toEqual([
      'one',
      ['body', {_key: 'i1', _index: -1}, 'asset', '_ref'],
    ])
    expect(info([0, 'missing'])).toBeUndefined()
    const url =
      resultSourceMap && resolveEditUrl({resultPath: [0, 'title'], resultSourceMap, studioUrl})
    expect(url).toContain('id=one;type=article;path=title')
  })
})
