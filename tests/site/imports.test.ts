import {createHash, randomBytes} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {jobStore} from '../../common/imports/job-store.ts'
import type {Role} from '../../lake/viewer.ts'
import {editorPassId, type ImportJob, type ImportList} from '../../web/shared/imports/import-job.ts'
import {startLake, type TestLake} from '../lake/start-lake.ts'
import {servingModes, startSite, tokenSettings, type Site} from '../system/site.ts'

let lake: TestLake
const folder = mkdtempSync(join(tmpdir(), 'stillwater-imports-'))
const store = jobStore(folder)
beforeAll(async () => {
  lake = await startLake()
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true, force: true})
})

/** Stores a pass as the Studio does, with the rights of a role. */
async function createPass(role: Role): Promise<string> {
  const {token} = await lake.tokenFor(role)
  const secret = randomBytes(32).toString('hex')
  const _id = editorPassId(createHash('sha256').update(secret).digest('hex'))
  await lake.client({token}).create({_id, _type: 'editorPass'})
  return secret
}

async function jobOf(id: string) {
  const job = await store.read(id, 'job')
  if (!job) throw new Error('The import is not stored.')
  return job
}

const passes: [name: string, role: Role][] = [
  ['a contributor', 'contributor'],
  ['a viewer', 'viewer'],
]

test.each(passes)('%s cannot get a pass', async (_, role) => {
  await expect(createPass(role)).rejects.toThrow(/permission/i)
})

describe.each(servingModes)('with %s', (mode) => {
  let site: Site
  let secret: string
  beforeAll(async () => {
    const settings = {
      ...tokenSettings(lake.token),
      SITE_IMPORT_DIR: folder,
      SITE_LIMITS: 'importMegabytes=2,imports=3,waitSeconds=300,pageSeconds=600',
    }
    site = await startSite(lake.port, {mode, settings})
    secret = await createPass('editor')
  })
  afterAll(async () => {
    await site.stop()
    for (const id of await store.ids()) await store.remove(id)
  })

  const send = (path: string, init: RequestInit = {}, pass = secret) =>
    fetch(`${site.address}/api/imports${path}`, {
      ...init,
      headers: {...init.headers, Authorization: `Bearer ${pass}`},
    })
  const post = (body: object | string) =>
    send('', {method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body)})
  const begin = async (name: string, size: number) =>
    (await (await post({create: {name, size, modified: 1}})).json()) as ImportJob
  const piece = (id: string, offset: number, bytes: Uint8Array<ArrayBuffer>) =>
    send(`/piece?id=${id}&offset=${offset}`, {method: 'POST', body: bytes})

  test.each([
    ['no pass', ''],
    ['a pass that was never stored', 'a'.repeat(64)],
    ['the token of the administrator', ''],
  ])('%s is refused', async (name, pass) => {
    const given = name.startsWith('the token') ? lake.token : pass
    for (const init of [{}, {method: 'POST', body: '{}'}]) {
      expect((await send('', init, given)).status).toBe(401)
    }
    expect((await send('/piece?id=x&offset=0', {method: 'POST', body: 'x'}, given)).status).toBe(
      401,
    )
  })

  test('an upload that was cut off goes on, and its plan can be wished for when it is whole', async () => {
    const bytes = randomBytes(600_000)
    const {id} = await begin('notes.zip', bytes.length)
    expect(await (await piece(id, 0, bytes.subarray(0, 300_000))).json()).toEqual({
      received: 300_000,
    })
    expect((await post({command: 'plan', id})).status).toBe(409)
    // Another tab, or the same one after a reload, begins again.
    expect(await begin('notes.zip', bytes.length)).toMatchObject({id, received: 300_000})
    expect(await (await piece(id, 0, bytes.subarray(0, 300_000))).json()).toEqual({
      received: 300_000,
    })
    expect((await piece(id, 300_000, randomBytes(300_001))).status).toBe(409)
    expect(await (await piece(id, 300_000, bytes.subarray(300_000))).json()).toEqual({
      received: 600_000,
    })
    const job = await jobOf(id)
    expect(await store.received(job)).toBe(600_000)
    expect(await (await post({command: 'plan', id})).json()).toMatchObject({phase: 'waiting'})
    expect((await piece(id, 600_000, randomBytes(0))).status).toBe(409)
    expect((await post({command: 'remove', id})).status).toBe(409)
    expect(await store.read(id, 'wish')).toMatchObject({want: 'plan', number: 1})
    expect(await (await post({command: 'stop', id})).json()).toMatchObject({phase: 'stopping'})
    expect(await (await send(`?id=${id}`)).json()).toEqual({
      plan: null,
      report: null,
      takenBack: null,
    })
    await store.write(id, 'state', {wish: 2, phase: 'stopped', done: 0, total: 0, title: ''})
    expect(await (await post({command: 'remove', id})).json()).toBe(null)
    expect(await store.ids()).toEqual([])
  })

  test('what is larger than the limits is refused', async () => {
    expect((await post({create: {name: 'a.zip', size: 3_000_000, modified: 1}})).status).toBe(413)
    const {id} = await begin('large.zip', 2_000_000)
    expect((await piece(id, 0, randomBytes(600_000))).status).toBe(413)
    expect((await piece(id, 0, randomBytes(1))).status).toBe(200)
    for (const name of ['b.zip', 'c.zip']) await begin(name, 10)
    const fourth = await post({create: {name: 'd.zip', size: 10, modified: 1}})
    expect([fourth.status, await fourth.text()]).toEqual([
      409,
      expect.stringContaining('Remove one'),
    ])
    const {jobs} = (await (await send('')).json()) as ImportList
    expect(jobs.map(({name, phase}) => `${name} ${phase}`).toSorted()).toEqual([
      'b.zip uploading',
      'c.zip uploading',
      'large.zip uploading',
    ])
    for (const one of jobs) await post({command: 'remove', id: one.id})
  })

  test.each([
    ['no JSON', '{', 400],
    ['an unknown command', {command: 'burn', id: 'x'}, 400],
    ['an id that is a path', {command: 'plan', id: '../..'}, 404],
    ['an id of no import', {command: 'plan', id: 'a'.repeat(20)}, 404],
    ['a size that is no number', {create: {name: 'a', size: 'much', modified: 1}}, 400],
    ['an empty file', {create: {name: 'a', size: 0, modified: 1}}, 400],
    ['a body that is too large', 'x'.repeat(5000), 413],
  ])('%s is refused', async (_, body, status) => {
    expect((await post(body)).status).toBe(status)
    expect(await store.ids()).toEqual([])
  })

  test('editors see which addresses readers did not find, without who asked', async () => {
    const missing = () =>
      fetch(`${site.address}/api/missing`, {headers: {Authorization: `Bearer ${secret}`}})
    for (const path of ['/old-post?utm=1', '/old-post', '/uploads/x.jpg', '/']) {
      await fetch(`${site.address}${path}`)
    }
    expect(await (await missing()).json()).toEqual([
      {path: '/old-post', count: 2, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/)},
      {path: '/uploads/x.jpg', count: 1, day: expect.any(String)},
    ])
    expect((await fetch(`${site.address}/api/missing`)).status).toBe(401)
  })

  test('a name that is a path stays in the folder of its import', async () => {
    const {id} = await begin('../../../../evil.zip', 3)
    expect((await piece(id, 0, Buffer.from('abc'))).status).toBe(200)
    const job = await jobOf(id)
    expect(store.archive(job).startsWith(join(folder, id, 'archive'))).toBe(true)
    expect(await store.received(job)).toBe(3)
    await post({command: 'remove', id})
  })
})

test('responds with 404 where no process works on imports', async () => {
  const site = await startSite(lake.port, {settings: tokenSettings(lake.token)})
  try {
    const response = await fetch(`${site.address}/api/imports`)
    expect([response.status, await response.text()]).toEqual([
      404,
      'Importing is done by the command here.',
    ])
  } finally {
    await site.stop()
  }
})
