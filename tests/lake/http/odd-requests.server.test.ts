import * as fc from 'fast-check'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {routes} from '../../../lake/http/routes.ts'
import {startLake, studioOrigin, type TestLake} from '../start-lake.ts'
import {runs} from '../../property-runs.ts'

let lake: TestLake
const faults: unknown[] = []

beforeAll(async () => {
  const log = {request: () => {}, warning() {}, fault: (error: unknown) => void faults.push(error)}
  lake = await startLake({log})
})
afterAll(() => lake.close())

const word = fc.oneof(
  fc.constantFrom('production', 'local', 'me', 'a', 'drafts.a', 'a,b', '..', '%2e%2e', '%00', '%'),
  fc.string({maxLength: 12}).map(encodeURIComponent),
)
const value = fc.oneof(
  fc.constantFrom('true', '*', '*[_type == "a"]', '*[', 'count(*)', '1', 'null', '-1', '"x"', '{}'),
  fc.string({maxLength: 20}),
)
const parameter = fc.constantFrom(
  ...'query $a perspective dryRun limit types nextCursor revision time w rect fm meta'.split(' '),
  ...'includeResult effectFormat returnIds fromTransaction toTime lastRevision tag'.split(' '),
)
const path = fc
  .tuple(fc.constantFrom(...routes.map((route) => route.path)), fc.array(word, {minLength: 5}))
  .map(([pattern, words]) => {
    const left = [...words]
    return pattern
      .replace(/^\/:version\{.*?\)\}/, '/v2025-02-19')
      .replaceAll(/:\w+\??/g, () => left.shift() ?? 'x')
  })
const body = fc.oneof(
  fc.string(),
  fc.json(),
  fc.record({mutations: fc.array(fc.jsonValue())}).map((object) => JSON.stringify(object)),
  fc
    .record({
      mutations: fc.array(
        fc.oneof(
          fc.record({create: fc.record({_id: fc.string(), _type: fc.string(), a: fc.jsonValue()})}),
          fc.record({patch: fc.record({id: fc.string(), set: fc.jsonValue()})}),
          fc.record({delete: fc.record({id: fc.string(), query: fc.string()}, {requiredKeys: []})}),
        ),
      ),
    })
    .map((object) => JSON.stringify(object)),
)
const request = fc.record({
  path,
  method: fc.constantFrom('GET', 'GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
  parameters: fc.array(fc.tuple(parameter, value), {maxLength: 4}),
  type: fc.constantFrom('application/json', 'application/json', 'text/plain', 'image/png'),
  origin: fc.constantFrom(studioOrigin, 'null', 'http://evil.example'),
  body,
})

it('no unusual request causes an internal error', async () => {
  await fc.assert(
    fc.asyncProperty(request, async (odd) => {
      const url = new URL(odd.path, lake.address)
      for (const [name, text] of odd.parameters) url.searchParams.append(name, text)
      const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(odd.method)
      const response = await lake.lake.fetch(
        new Request(url, {
          method: odd.method,
          headers: {'sec-fetch-site': 'same-site', origin: odd.origin, 'content-type': odd.type},
          ...(hasBody && {body: odd.body}),
        }),
      )
      expect(faults).toEqual([])
      if (response.status >= 500) expect(response.status).toBe(501)
      const isStream = response.headers.get('content-type')?.includes('event-stream')
      if (isStream || response.status < 400 || odd.method === 'HEAD') {
        await response.body?.cancel()
        return
      }
      const refusal = (await response.json()) as {statusCode: number; error: unknown}
      expect(refusal.statusCode).toBe(response.status)
      expect(refusal.error).toBeTruthy()
    }),
    {numRuns: runs(500, 10000), seed: 2026},
  )
})
