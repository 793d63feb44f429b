import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {siteToken} from '../../../lake/access/site-tokens.ts'
import {callLakeCommand} from '../commands/call-lake-command.ts'
import {startLake, type Answer, type TestLake} from '../start-lake.ts'

const robots = '/v2025-07-11/access/project/local/robots'
let lake: TestLake
let time: Date

beforeEach(async () => {
  time = new Date('2026-01-01T12:00:00Z')
  lake = await startLake({now: () => time})
})
afterEach(() => lake.close())

function tokens(...args: string[]) {
  return callLakeCommand('tokens', args, {LAKE_DIR: lake.folder})
}

function who(token: string): Promise<Answer> {
  return lake.send({path: '/v1/users/me', headers: {authorization: `Bearer ${token}`}})
}

function asSite(token: string, method: string, to: string): Promise<Answer> {
  return lake.send({method, path: to, headers: {authorization: `Bearer ${token}`}})
}

function setAccess(aclMode: 'private' | 'public'): Promise<Answer> {
  return asAdministrator('PUT', '/v1/datasets/production', {aclMode})
}

function asAdministrator(method: string, to: string, body?: unknown): Promise<Answer> {
  return lake.send({
    method,
    path: to,
    headers: {authorization: `Bearer ${lake.token}`, 'content-type': 'application/json'},
    ...(body !== undefined && {body: JSON.stringify(body)}),
  })
}

describe('the tokens command, while a lake is running', () => {
  it('creates a token that is valid at once, lists it, and revokes it at once', async () => {
    const made = await tokens('create', '--role', 'editor', '--label', 'The build')
    const token = made.output.trim()
    expect(token).toMatch(/^sk-stillwater-[\w-]{43}$/)
    expect((await who(token)).body).toMatchObject({name: 'The build', role: 'editor'})

    const list = await tokens('list')
    const [, id = ''] = /^(\w+) +editor .*The build$/m.exec(list.output) ?? []
    expect(made.errors).toContain(id)
    expect(list.output).not.toContain(token)

    expect((await tokens('revoke', id)).output).toContain('The build')
    expect((await who(token)).status).toBe(401)
    await expect(tokens('revoke', id)).rejects.toThrow(/^There is no token with the id "\w+"\.$/)
  })

  const wrong: [args: string[], says: RegExp][] = [
    [[], /tokens create --role/],
    [['make'], /tokens create --role/],
    [['toString'], /tokens create --role/],
    [['create', '--label', 'x'], /role is missing.*administrator, editor, contributor, viewer/],
    [['create', '--label', 'x', '--role', 'boss'], /"boss".*administrator, editor/],
    [['create', '--role', 'viewer'], /label/],
    [['create', '--role', 'viewer', '--label', 'x', '--expires', 'soon'], /"soon".*2027-01-01/],
    [['revoke', 'nobody'], /no token with the id "nobody"/],
    [['revoke'], /Give the id of one token/],
  ]
  it.each(wrong)('rejects %j with an explanation', async (args, says) => {
    await expect(tokens(...args)).rejects.toThrow(says)
  })
})

describe('the site’s own tokens', () => {
  it.each(['viewer', 'editor'] as const)(
    'give it the role %s while the administrator’s token is valid',
    async (role) => {
      const token = siteToken(lake.token, role)
      expect((await who(token)).body).toMatchObject({id: 'site', name: 'The site', role})
      const read = lake.client({token, perspective: 'raw'})
      const write = read.create({_id: `drafts.${role}`, _type: 'note'})
      if (role === 'editor') expect(await write).toMatchObject({_type: 'note'})
      else await expect(write).rejects.toMatchObject({statusCode: 403})
      expect(await read.fetch('count(*[_type == "note"])')).toBe(role === 'editor' ? 1 : 0)
      expect((await asSite(token, 'GET', '/v1/datasets/production')).status).toBe(200)
      expect((await asSite(token, 'DELETE', '/v1/datasets/production')).status).toBe(403)
      expect((await asSite(token, 'GET', robots)).status).toBe(403)
      expect((await who(siteToken('another administrator’s', role))).status).toBe(401)
      expect((await asAdministrator('GET', '/v1/users/site')).body).toMatchObject({
        displayName: 'The site',
      })
    },
  )

  it('let it read a private dataset as anonymous, and nothing else', async () => {
    const token = siteToken(lake.token, 'reader')
    const client = lake.client()
    await client.create({_id: 'shown', _type: 'note'})
    await client.create({_id: 'drafts.hidden', _type: 'note'})
    await client.create({_id: 'requests.hidden', _type: 'note'})
    await setAccess('private')
    try {
      for (const perspective of ['published', 'raw', 'drafts'] as const) {
        const read = lake.client({token, perspective})
        expect(await read.fetch('*[_id match "*hidden" || _id == "shown"]._id')).toEqual(['shown'])
      }
      const read = lake.client({token})
      expect(await read.getDocument('requests.hidden')).toBeUndefined()
      await expect(read.create({_type: 'note'})).rejects.toMatchObject({statusCode: 401})
      expect((await asSite(token, 'GET', robots)).status).toBe(401)
      const stranger = lake.client({token: undefined, perspective: 'published'})
      await expect(stranger.fetch('*')).rejects.toMatchObject({statusCode: 401})
    } finally {
      await setAccess('public')
    }
  })

  it('become invalid with another administrator’s token', async () => {
    const token = siteToken(lake.token, 'editor')
    await lake.close()
    lake = await startLake({folder: lake.folder, token: 'a-new-token-of-the-administrator'})
    expect((await who(token)).status).toBe(401)
    expect((await who(siteToken(lake.token, 'editor'))).status).toBe(200)
  })
})

describe('a token', () => {
  it('is stored nowhere on disk, except in the administrator’s own file', async () => {
    const {token} = await lake.tokenFor('viewer')
    const login = await logIn(token)
    await who(token)
    for (const name of readdirSync(lake.folder, {recursive: true, withFileTypes: true})) {
      if (!name.isFile() || name.name === 'token') continue
      const bytes = readFileSync(path.join(name.parentPath, name.name), 'latin1')
      for (const secret of [token, login, lake.token]) expect(bytes).not.toContain(secret)
    }
  })

  it('is valid until it expires', async () => {
    const memberships = [{resourceType: 'project', resourceId: 'local', roleNames: ['viewer']}]
    const made = await asAdministrator('POST', robots, {
      label: 'Short',
      expiresAt: '2026-01-02',
      memberships,
    })
    const {token, expiresAt} = made.body as {token: string; expiresAt: string}
    expect(expiresAt).toBe('2026-01-02T00:00:00.000Z')
    expect((await who(token)).status).toBe(200)
    time = new Date('2026-01-02T00:00:01Z')
    expect((await who(token)).status).toBe(401)
  })

  it('can replace its own secret, as `sanity tokens rotate` does', async () => {
    const {id, token} = await lake.tokenFor('contributor')
    const rotated = await lake.send({
      method: 'POST',
      path: '/v2025-07-11/access/robots/me/rotate',
      headers: {authorization: `Bearer ${token}`},
    })
    const made = rotated.body as {id: string; token: string}
    expect(made.id).toBe(id)
    expect((await who(token)).status).toBe(401)
    expect((await who(made.token)).body).toMatchObject({id, role: 'contributor'})
    expect((await asAdministrator('POST', '/v1/access/robots/me/rotate')).status).toBe(403)
  })

  it('of the administrator is not listed and cannot be revoked', async () => {
    await lake.tokenFor('viewer')
    const {body} = await asAdministrator('GET', robots)
    expect(body).toMatchObject({
      data: [{label: 'A viewer', memberships: [{resourceId: 'local', roleNames: ['viewer']}]}],
      nextCursor: null,
    })
    expect((await asAdministrator('DELETE', `${robots}/local-user`)).status).toBe(404)
    expect((await who(lake.token)).status).toBe(200)
  })

  it('ends its streams when it is revoked', async () => {
    const {id, token} = await lake.tokenFor('viewer')
    const stream = await fetch(`http://127.0.0.1:${lake.port}/v1/data/listen/production?query=*`, {
      headers: {authorization: `Bearer ${token}`},
    })
    await asAdministrator('DELETE', `${robots}/${id}`)
    expect(await stream.text()).toContain('event: welcome')
  })

  const wrongBodies: unknown[] = [
    {},
    {label: 'x'},
    {label: 'x', memberships: []},
    {label: 'x', memberships: [{resourceId: 'other', roleNames: ['viewer']}]},
    {label: 'x', memberships: [{resourceId: 'local', roleNames: ['viewer', 'editor']}]},
    {label: 'x', memberships: [{resourceId: 'local', roleNames: ['developer']}]},
    {label: ' ', memberships: [{resourceId: 'local', roleNames: ['viewer']}]},
    {label: 7, memberships: [{resourceId: 'local', roleNames: ['viewer']}]},
    {
      label: 'x',
      expiresAt: '2020-01-01',
      memberships: [{resourceId: 'local', roleNames: ['viewer']}],
    },
  ]
  it.each(wrongBodies)('is not created from the body %j', async (body) => {
    const answer = await asAdministrator('POST', robots, body)
    expect(answer.status).toBe(400)
    expect((await asAdministrator('GET', robots)).body).toMatchObject({data: []})
  })
})

/** Logs in as a browser does. Returns the token of the Studio's session. */
async function logIn(token: string): Promise<string> {
  const origin = 'http://localhost:3000/studio'
  const answer = await lake.send({
    method: 'POST',
    path: `/v1/auth/login/token?origin=${encodeURIComponent(origin)}&type=dual`,
    headers: {'content-type': 'application/x-www-form-urlencoded'},
    body: new URLSearchParams({token}).toString(),
  })
  const [, sid = ''] = /#sid=([\w-]+)$/.exec(String(answer.headers['location'])) ?? []
  const {body} = await lake.send({path: `/v1/auth/fetch?sid=${sid}`})
  return (body as {token: string}).token
}

describe('a login', () => {
  it('has the user of the entered token and a token of its own', async () => {
    const {id, token} = await lake.tokenFor('editor')
    const login = await logIn(token)
    expect(login).not.toBe(token)
    expect((await who(login)).body).toMatchObject({id, name: 'A editor', role: 'editor'})
    expect((await who(await logIn(lake.token))).body).toMatchObject({id: 'local-user'})
  })

  it('ends on logout, but the token remains valid', async () => {
    const {token} = await lake.tokenFor('editor')
    const login = await logIn(token)
    for (const given of [login, token]) {
      const headers = {authorization: `Bearer ${given}`}
      expect((await lake.send({method: 'POST', path: '/v1/auth/logout', headers})).status).toBe(200)
    }
    expect((await who(login)).status).toBe(401)
    expect((await who(token)).status).toBe(200)
  })

  it('ends with the token that it was created from', async () => {
    const {id, token} = await lake.tokenFor('editor')
    const login = await logIn(token)
    await asAdministrator('DELETE', `${robots}/${id}`)
    expect((await who(login)).status).toBe(401)
  })

  it('lasts for a month', async () => {
    const login = await logIn((await lake.tokenFor('editor')).token)
    time = new Date('2026-01-31T11:59:00Z')
    expect((await who(login)).status).toBe(200)
    time = new Date('2026-01-31T12:00:00Z')
    expect((await who(login)).status).toBe(401)
  })

  it('survives a restart, as every token does', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-tokens-'))
    const first = await startLake({folder})
    const {token} = await first.tokenFor('editor')
    await first.close()
    const second = await startLake({folder})
    const {email: _email, ...user} = await second.client({token}).users.getById('me')
    await second.close()
    rmSync(folder, {recursive: true})
    expect(user).toMatchObject({name: 'A editor'})
  })
})
