import {array, assert, asyncProperty, constantFrom, oneof, record} from 'fast-check'
import {afterEach, describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import type {QueryRequest} from '../../../lake/groq/query.ts'
import type {Client} from '../../../lake/queries/client.ts'
import {createQueries, type Queries} from '../../../lake/queries/queries.ts'
import {createResultCache} from '../../../lake/queries/result-cache.ts'
import type {Viewer} from '../../../lake/viewer.ts'
import {runs} from '../../property-runs.ts'
import {openDataset} from '../open-dataset.ts'

const anonymous: Viewer = {kind: 'anonymous'}
const editor: Viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'editor'}

function requestOf(query: string, viewer: Viewer, more: Partial<QueryRequest> = {}): QueryRequest {
  return {query, params: {}, perspective: 'raw', viewer, ...more}
}

function clientOf(viewer: Viewer): Client {
  return {key: viewer.kind, isAnonymous: viewer.kind === 'anonymous'}
}

const opened: Queries[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((queries) => queries.close()))
})

describe('a cached result', () => {
  it('equals the uncached one, under any commits, for every viewer and perspective', async () => {
    const cached = createQueries()
    const uncached = createQueries({cacheBytes: 0})
    opened.push(cached, uncached)
    const dataset = openDataset()
    const ids = constantFrom('a', 'b', 'drafts.a', 'a.secret', 'versions.r.b')
    const write = record({
      createOrReplace: record({
        _id: ids,
        _type: constantFrom('note', 'page'),
        n: constantFrom(1, 2),
      }),
    })
    const removal = record({delete: record({id: ids})})
    const ask = record({
      query: constantFrom('*', '*[n == $n]._id', 'count(*)', '*[_type == "note"]{_id, n}'),
      params: record({n: constantFrom(1, 2)}),
      perspective: constantFrom<QueryRequest['perspective'][]>('raw', 'published', 'drafts', ['r']),
      viewer: constantFrom(anonymous, editor),
    })
    await assert(
      asyncProperty(array(oneof(write, removal, ask, ask, ask), {maxLength: 20}), async (steps) => {
        for (const step of steps) {
          if (!('query' in step)) {
            dataset.write([step as unknown as JsonObject])
            continue
          }
          const asker = {client: clientOf(step.viewer)}
          const expected = await uncached.ask(dataset, step, asker)
          expect(await cached.ask(dataset, step, asker)).toEqual(expected)
          expect(await cached.ask(dataset, step, asker)).toEqual(expected)
        }
      }),
      {numRuns: runs(30, 300)},
    )
  })
})

/** Returns a fake `evaluate`, and its calls in `running`, each of which a test resolves. */
function evaluations() {
  const running: {resolve: (result: string) => void; signal: AbortSignal}[] = []
  return {
    running,
    evaluate: async (signal: AbortSignal) => {
      const {promise, resolve} = Promise.withResolvers<string>()
      running.push({resolve, signal})
      return {result: await promise, syncTags: []}
    },
  }
}

describe('identical queries', () => {
  const request = requestOf('*', anonymous)
  const asker = {client: clientOf(anonymous)}

  it('that run at the same time are evaluated once', async () => {
    const cache = createResultCache(1_000_000)
    const dataset = openDataset()
    const {running, evaluate} = evaluations()
    const asked = [1, 2, 3].map(() => cache.get(dataset, request, asker, evaluate))
    running[0]?.resolve('[]')
    expect((await Promise.all(asked)).map(({result}) => result)).toEqual(['[]', '[]', '[]'])
    expect(await cache.get(dataset, request, asker, evaluate)).toMatchObject({result: '[]'})
    expect(running).toHaveLength(1)
  })

  it('do not share an evaluation that began before a commit', async () => {
    const cache = createResultCache(1_000_000)
    const dataset = openDataset()
    const {running, evaluate} = evaluations()
    const before = cache.get(dataset, request, asker, evaluate)
    dataset.write([{create: {_id: 'a', _type: 'note'}}])
    const after = cache.get(dataset, request, asker, evaluate)
    running[0]?.resolve('[]')
    running[1]?.resolve('["a"]')
    expect([(await before).result, (await after).result]).toEqual(['[]', '["a"]'])
    expect(await cache.get(dataset, request, asker, evaluate)).toMatchObject({result: '["a"]'})
    expect(running).toHaveLength(2)
  })

  it.each([
    ['a short answer from the second time on', 0.1, 2],
    ['one that took long at once', 1, 1],
  ])('are not evaluated if they can be answered now: %s is cached', async (_, ms, times) => {
    let time = 0
    const cache = createResultCache(1_000_000, () => time)
    const dataset = openDataset()
    const {running, evaluate} = evaluations()
    const left: typeof asker = {
      ...asker,
      get signal(): never {
        throw new Error('The signal is read.')
      },
    }
    const soon = {result: '[]', syncTags: []}
    let answered = 0
    const answerNow = () => {
      answered += 1
      time += ms
      return soon
    }
    for (let call = 0; call < 3; call += 1) {
      expect(await cache.get(dataset, request, left, evaluate, answerNow)).toBe(soon)
    }
    expect(running).toHaveLength(0)
    expect(answered).toBe(times)
  })

  it('are stopped once all callers have left', async () => {
    const cache = createResultCache(1_000_000)
    const dataset = openDataset()
    const {running, evaluate} = evaluations()
    const callers = [new AbortController(), new AbortController()]
    for (const {signal} of callers) void cache.get(dataset, request, {...asker, signal}, evaluate)
    callers[0]?.abort()
    expect(running[0]?.signal.aborted).toBe(false)
    callers[1]?.abort()
    expect(running[0]?.signal.aborted).toBe(true)
    void cache.get(dataset, request, asker, evaluate)
    expect(running).toHaveLength(2)
  })

  it.each([
    ['another viewer', requestOf('*', editor), {client: clientOf(editor)}],
    ['a client with other limits', request, {client: clientOf(editor)}],
    ['another perspective', requestOf('*', anonymous, {perspective: 'published'}), asker],
    ['other params', requestOf('*', anonymous, {params: {a: 1}}), asker],
    ['a source map', requestOf('*', anonymous, {resultSourceMap: 'key'}), asker],
  ])('are not shared with %s', (_what, otherRequest, otherAsker) => {
    const cache = createResultCache(1_000_000)
    const dataset = openDataset()
    const {running, evaluate} = evaluations()
    void cache.get(dataset, request, asker, evaluate)
    void cache.get(dataset, otherRequest, otherAsker, evaluate)
    expect(running).toHaveLength(2)
  })

  it.each(['now()', 'global::now // comment\n()', '{"a": identity()}'])(
    'are evaluated each time: %s',
    (query) => {
      const cache = createResultCache(1_000_000)
      const dataset = openDataset()
      const {running, evaluate} = evaluations()
      void cache.get(dataset, requestOf(query, anonymous), asker, evaluate)
      void cache.get(dataset, requestOf(query, anonymous), asker, evaluate)
      expect(running).toHaveLength(2)
    },
  )
})

it('removes the least recently used results beyond its memory', async () => {
  const cache = createResultCache(100_000)
  const dataset = openDataset()
  let evaluated = 0
  const ask = (query: string) =>
    cache.get(dataset, requestOf(query, anonymous), {}, async () => {
      evaluated += 1
      return {result: `"${'x'.repeat(5000)}"`, syncTags: []}
    })
  for (let index = 0; index < 20; index += 1) {
    await ask(`${index}`)
    await ask('"often"')
  }
  expect(evaluated).toBe(21)
  await ask('0')
  expect(evaluated).toBe(22)
})
