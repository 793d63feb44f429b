import {describe, expect, it} from 'vitest'
import {useLake} from '../behaviours/use-lake.ts'
import {studioOrigin, type Answer} from '../start-lake.ts'

const lake = useLake()

function ask(method: string, path: string, body?: unknown, token = lake().token): Promise<Answer> {
  const headers = {
    ...(token && {authorization: `Bearer ${token}`}),
    ...(body !== undefined && {'content-type': 'application/json'}),
  }
  const sent = body === undefined ? {} : {body: JSON.stringify(body)}
  return lake().send({method, path, headers, ...sent})
}

describe('requests of Studios and commands of all versions', () => {
  it.each<[method: string, path: string, body: unknown]>([
    ['POST', '/vX/intake/feedback', {}],
    ['POST', '/v2025-02-19/descriptors/claim', {synchronization: {type: 'complete'}}],
    ['GET', '/v2024-08-01/user-applications', []],
    ['GET', '/v1/aliases', []],
    ['GET', '/v2025-09-16/aliases', []],
    ['GET', '/v1/tokens', []],
    ['GET', '/v2021-06-07/projects/local/tokens', []],
    ['GET', '/v1/cors', [expect.objectContaining({origin: studioOrigin})]],
    ['GET', '/v2025-08-14/projects/local/cors', [expect.objectContaining({origin: studioOrigin})]],
  ])('%s %s', async (method, path, body) => {
    const answer = await ask(method, path, method === 'POST' ? {} : undefined)
    expect(answer).toMatchObject({status: 200, body})
  })

  it.each<[method: string, path: string]>([
    ['PUT', '/v1/aliases/staging'],
    ['POST', '/v1/descriptors/synchronize'],
    ['DELETE', '/v1/user-applications/a'],
    ['POST', '/v1/intake/other'],
    ['DELETE', '/v1/projects/local/cors/a'],
    ['GET', '/v1/projects/local/backups'],
    ['GET', '/v1/hooks'],
  ])('%s %s is refused with 501', async (method, path) => {
    expect(
      (await ask(method, path, ['GET', 'DELETE'].includes(method) ? undefined : {})).status,
    ).toBe(501)
  })

  it.each<[method: string, path: string, advice: string]>([
    ['PUT', '/v2025-02-19/projects/local/datasets/production/copy', 'Export the dataset'],
    ['PUT', '/v2025-02-19/datasets/production/copy', 'Export the dataset'],
    ['GET', '/v2021-10-04/hooks', '/hooks/projects/'],
    ['GET', '/v2023-08-01/apis/graphql', ''],
    ['GET', '/v1/graphql/local/production', 'GROQ'],
    ['GET', '/v2024-02-21/projects/local/datasets/production/backups', 'npm run backup'],
    ['PATCH', '/v2025-09-16/aliases/a', 'names of datasets'],
    ['DELETE', '/v1/cors/a', 'LAKE_ALLOWED_ORIGINS'],
    ['GET', '/v1/jobs/a', ''],
  ])('%s %s is refused with what to use instead', async (method, path, advice) => {
    const answer = await ask(method, path, method === 'GET' || method === 'DELETE' ? undefined : {})
    expect(answer.status).toBe(501)
    expect(answer.text).toContain(`This lake does not implement ${path}`)
    expect(answer.text).toContain(advice)
  })

  it.each([
    '/v1/aliases',
    '/v1/user-applications',
    '/v1/cors',
    '/v1/tokens',
    '/v1/projects/local/cors',
    '/vX/access/project/local/users',
  ])('%s is for members only', async (path) => {
    expect((await ask('GET', path, undefined, '')).status).toBe(401)
  })

  it('confirm an allowed origin, and explain how to allow another', async () => {
    for (const path of ['/v1/cors', '/v2025-08-14/projects/local/cors']) {
      expect(await ask('POST', path, {origin: studioOrigin, allowCredentials: true})).toMatchObject(
        {
          status: 200,
          body: {origin: studioOrigin, allowCredentials: true},
        },
      )
      const other = await ask('POST', path, {origin: 'http://localhost:1234'})
      expect(other.status).toBe(501)
      expect(other.text).toContain('LAKE_ALLOWED_ORIGINS')
      expect((await ask('POST', path, {})).status).toBe(400)
    }
  })

  it('list tokens without their secrets', async () => {
    const {id, token} = await lake().tokenFor('viewer')
    const {body, text} = await ask('GET', '/v1/projects/local/tokens')
    expect(body).toEqual([
      expect.objectContaining({id, roles: [expect.objectContaining({name: 'viewer'})]}),
    ])
    expect(text).not.toContain(token)
    expect((await ask('GET', '/v1/tokens', undefined, token)).status).toBe(403)
  })

  it('list the users of a project in the form of the SDK', async () => {
    const person = {
      sanityUserId: 'local-user',
      profile: expect.objectContaining({id: 'local-user', displayName: expect.any(String)}),
      memberships: [{resourceType: 'project', resourceId: 'local', roleNames: ['administrator']}],
    }
    const path = '/vX/access/project/local/users'
    expect((await ask('GET', `${path}?limit=100`)).body).toEqual({
      data: [person],
      totalCount: 1,
      nextCursor: null,
    })
    expect((await ask('GET', `${path}/local-user`)).body).toEqual(person)
    expect((await ask('GET', `${path}/nobody`)).status).toBe(404)
    const {id, token} = await lake().tokenFor('editor')
    expect((await ask('GET', path, undefined, token)).body).toMatchObject({
      data: [{sanityUserId: 'local-user'}, {sanityUserId: id, profile: {isCurrentUser: true}}],
      totalCount: 2,
    })
  })

  it('get an empty user without a token, and an error with a wrong one', async () => {
    expect(await ask('GET', '/v2021-06-07/users/me', undefined, '')).toMatchObject({
      status: 200,
      body: {},
    })
    expect((await ask('GET', '/v2021-06-07/users/me', undefined, 'wrong')).status).toBe(401)
  })
})
