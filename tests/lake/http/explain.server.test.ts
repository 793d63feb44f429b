import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'

const warnings: string[] = []
const groq = '*[_type == "note" && title != $secret]{"same": count(*[title == ^.title])}'
const path = `/v2025-02-19/data/query/production?${new URLSearchParams({query: groq, $secret: '"a secret"'}).toString()}`
let lake: TestLake

beforeAll(async () => {
  lake = await startLake({
    queryLimits: {slowMs: 0},
    log: {request() {}, fault() {}, warning: (text) => void warnings.push(text)},
  })
  await lake.client().create({_id: 'a', _type: 'note', title: 'Rain'})
})
afterAll(async () => lake.close())

async function ask(headers: Record<string, string>) {
  const {status, body} = await lake.send({path, headers})
  return {status, body: body as {result: unknown; explain?: {statements: {sql: string}[]}}}
}

describe('the header x-lake-explain', () => {
  it('adds the explanation for a client with a token', async () => {
    const authorization = `Bearer ${lake.token}`
    const {status, body} = await ask({authorization, 'x-lake-explain': '1'})
    expect(status).toBe(200)
    expect(body.result).toEqual([{same: 1}])
    expect(body.explain).toMatchObject({evaluator: 'sql', query: groq})
    expect(body.explain?.statements[0]?.sql).toContain('SELECT')
    expect((await ask({authorization})).body).not.toHaveProperty('explain')
  })

  it('is refused without a token', async () => {
    expect((await ask({'x-lake-explain': '1'})).status).toBe(401)
  })
})

describe('the log', () => {
  it('names a slow query and the reason, without values', async () => {
    await ask({})
    const found = warnings.find((text) => text.startsWith('Slow query, '))
    expect(found).toContain('reads all documents of a type')
    expect(found).toContain('count(*[title == ^.title])')
    expect(warnings.join('\n')).not.toContain('a secret')
  })

  it('names a query that was stopped', async () => {
    const stopped: string[] = []
    const other = await startLake({
      queryLimits: {timeout: 1, anonymousTimeout: 1},
      log: {request() {}, fault() {}, warning: (text) => void stopped.push(text)},
    })
    await other.client().mutate(
      Array.from({length: 100}, (_, n) => ({
        create: {_id: `n${n}`, _type: 'note', title: 'Rain'},
      })),
    )
    const query = 'count(*[count(*[count(*[title match ^.^.title]) > 1]) > 1])'
    const {status} = await other.send({
      path: `/v2025-02-19/data/query/production?${new URLSearchParams({query}).toString()}`,
    })
    await other.close()
    expect(status).toBe(504)
    expect(stopped).toEqual([expect.stringContaining('Slow query, stopped after its time limit')])
    expect(stopped[0]).toContain('count(*[title match ^.^.title])')
  })
})
