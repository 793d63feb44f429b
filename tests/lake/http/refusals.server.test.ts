import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, studioHeaders, type Send, type TestLake} from '../start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const mutate = '/v2025-02-19/data/mutate/production'
const create = JSON.stringify({mutations: [{create: {_id: 'a', _type: 'note'}}]})
const json = {'content-type': 'application/json'}

describe('an invalid request', () => {
  const cases: [what: string, request: Send, status: number, says: string][] = [
    ['no content type', {method: 'POST', path: mutate, body: create}, 415, 'application/json'],
    [
      'another content type',
      {method: 'POST', path: mutate, body: create, headers: {'content-type': 'text/plain'}},
      415,
      'text/plain',
    ],
    [
      'truncated JSON',
      {method: 'POST', path: mutate, body: '{"mutations": [', headers: json},
      400,
      'JSON',
    ],
    ['an empty body', {method: 'POST', path: mutate, body: '', headers: json}, 400, 'JSON'],
    ['a list', {method: 'POST', path: mutate, body: '[]', headers: json}, 400, 'object'],
    ['no mutations', {method: 'POST', path: mutate, body: '{}', headers: json}, 400, '"mutations"'],
    [
      'bytes that are not UTF-8',
      {method: 'POST', path: mutate, body: new Uint8Array([0x22, 0xff, 0x22]), headers: json},
      400,
      'UTF-8',
    ],
    [
      'an invalid transaction id',
      {
        method: 'POST',
        path: mutate,
        body: '{"mutations":[],"transactionId":"a\\nb"}',
        headers: json,
      },
      400,
      'transactionId',
    ],
    [
      'more than 4 MB',
      {method: 'POST', path: mutate, body: `"${'x'.repeat(4 * 1024 * 1024)}"`, headers: json},
      413,
      '4 MB',
    ],
    [
      'more than 4 MB without a content length',
      {
        method: 'POST',
        path: mutate,
        body: `"${'x'.repeat(4 * 1024 * 1024)}"`,
        headers: {...json, 'transfer-encoding': 'chunked'},
      },
      413,
      '4 MB',
    ],
    [
      'a flag that is neither true nor false',
      {method: 'POST', path: `${mutate}?dryRun=maybe`, body: create, headers: json},
      400,
      'dryRun',
    ],
    ['another method', {method: 'DELETE', path: mutate}, 405, 'POST'],
    [
      'another method on the path of a stub',
      {method: 'POST', path: '/v1/ping', body: ''},
      405,
      'GET',
    ],
    ['HEAD of a stream', {method: 'HEAD', path: '/v1/data/listen/production?query=*'}, 405, ''],
    ['no query', {path: '/v1/data/query/production'}, 400, 'query'],
    [
      'params nested a million deep',
      {
        method: 'POST',
        path: '/v1/data/query/production',
        body: `{"query":"$a","params":{"a":${'['.repeat(1e6)}${']'.repeat(1e6)}}}`,
        headers: json,
      },
      400,
      'nested too deeply',
    ],
    [
      'a parameter nested too deeply',
      {path: `/v1/data/query/production?query=$a&$a=${'['.repeat(2000)}${']'.repeat(2000)}`},
      400,
      'nested too deeply',
    ],
    [
      'a mutation whose query has params nested too deeply',
      {
        method: 'POST',
        path: mutate,
        body: `{"mutations":[{"delete":{"query":"*","params":{"a":${'{"a":'.repeat(2e5)}1${'}'.repeat(2e5)}}}}]}`,
        headers: json,
      },
      400,
      'nested too deeply',
    ],
    [
      'a setting of a user nested too deeply',
      {
        method: 'PUT',
        path: '/v1/users/me/keyvalue',
        body: `[{"key":"a","value":${'['.repeat(1e5)}${']'.repeat(1e5)}}]`,
        headers: json,
      },
      400,
      'nested too deeply',
    ],
    ['a parameter that is not JSON', {path: '/v1/data/query/production?query=$a&$a=x'}, 400, '$a'],
    ['an unknown path', {path: '/v1/nothing'}, 404, '/v1/nothing'],
    ['no version', {path: '/data/query/production'}, 404, 'version'],
    ['an unknown version', {path: '/v9/data/query/production?query=1'}, 404, 'version'],
    [
      'a part of Sanity that is not implemented',
      {path: '/v1/webhooks/local'},
      501,
      'does not implement',
    ],
    ['presence without a WebSocket', {path: '/v1/socket/production'}, 400, 'WebSocket'],
    [
      'a dataset in another folder',
      {path: '/v1/data/query/..%2f..%2fetc?query=1'},
      400,
      'not a valid dataset name',
    ],
    ['a NUL in a name', {path: '/v1/data/query/a%00b?query=1'}, 400, 'not a valid dataset name'],
    [
      'a path that cannot be decoded',
      {path: '/v1/data/query/%ff?query=1'},
      400,
      'not a valid dataset name',
    ],
    [
      'an invalid dataset name',
      {method: 'PUT', path: '/v1/projects/local/datasets/..%2fup', body: '{}', headers: json},
      400,
      'not a valid dataset name',
    ],
    [
      'an invalid aclMode',
      {method: 'PUT', path: '/v1/datasets/x', body: '{"aclMode":"open"}', headers: json},
      400,
      'aclMode',
    ],
  ]
  it.each(cases)('%s', async (_what, request, status, says) => {
    const authorization = `Bearer ${lake.token}`
    const answer = await lake.send({...request, headers: {authorization, ...request.headers}})
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain('application/json')
    if (request.method === 'HEAD') return
    const body = answer.body as {statusCode: number; error: string; message: string}
    expect(body).toMatchObject({statusCode: status, error: expect.any(String)})
    expect(body.message).toContain(says)
    expect(answer.text).not.toContain(lake.token)
  })

  it('headers of more than 15 KB', async () => {
    const answer = await lake.send({path: '/v1/ping', headers: {'x-long': 'x'.repeat(16 * 1024)}})
    expect(answer.status).toBe(431)
    expect(answer.body).toMatchObject({statusCode: 431, message: expect.stringContaining('15 KB')})
  })

  it('none of them changed anything, and the lake still responds', async () => {
    expect(await lake.client().fetch('count(*)')).toBe(0)
  })
})

describe('the stubs', () => {
  const quiet = [
    '/v1/ping',
    '/v2025-02-19/data/ping/production',
    '/v1/help?m=sanity',
    '/v2025-02-19/features',
    '/v2023-12-18/intake/telemetry-status',
    '/v2023-12-11/journey/trial',
    '/v2024-09-19/journey/announcements',
    '/v2025-02-19/journey/tasks',
    '/v2025-02-19/projects/local/grants',
    '/vX/projects/local/new-content-release-allowed',
    '/v2021-12-15/projects/local?includeFeatures=true',
    '/v2025-02-19/projects/local/user-applications',
    '/v2025-02-19/projects/local/datasets?datasetProfile=comments&addonFor=production',
    '/v2025-02-19/schedules/local/production?limit=1',
    '/v2021-06-07/projects/local/datasets/production/acl',
    '/v2025-02-19/auth/providers',
    '/v2025-02-19/auth/id',
    '/v2025-06-27/datasets',
    '/v2025-02-19/data/references/production/documents/a/to?excludePaths=true',
  ]
  it.each(quiet)('%s', async (path) => {
    const answer = await lake.send({path, headers: studioHeaders})
    expect(answer.status).toBe(200)
    expect(answer.headers).not.toHaveProperty('timing-allow-origin')
  })

  // The Studio reads the retention from any object, and throws if the object has no `featureTypes`.
  it('the subscription of a project is null', async () => {
    const response = await lake.send({
      path: '/v2025-02-19/subscriptions/project/local',
      headers: {authorization: `Bearer ${lake.token}`},
    })
    expect(response).toMatchObject({status: 200, body: null})
  })
})
