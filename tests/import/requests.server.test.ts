import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, afterEach, beforeEach, expect, test} from 'vitest'
import {followerId} from '../../web/follow/follower.ts'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {killAll, startLakeProcess} from '../lake/lake-process.ts'
import {freePort} from '../system/server-process.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-requests-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))
afterAll(killAll)

const requests = (args: string[], port: number) => run('requests', args, port)
const followers = (args: string[], port: number) => run('followers', args, port)

async function run(command: string, args: string[], port: number): Promise<string> {
  const script = path.join(projectRoot, 'scripts', `${command}.ts`)
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      ...process.env,
      NEXT_PUBLIC_SANITY_PROJECT_ID: '',
      NEXT_PUBLIC_SANITY_DATASET: '',
      LAKE_TOKEN: '',
      LAKE_DIR: folder,
      LAKE_PORT: String(port),
    },
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr.on('data', (part: Buffer) => (output += part.toString()))
  const [code] = await once(child, 'close')
  expect({code, output}).toMatchObject({code: 0})
  return output
}

test('requests -- erase leaves no byte of a person’s requests in LAKE_DIR, whether the lake runs or not', async () => {
  const port = await freePort()
  const lake = await startLakeProcess(folder, {LAKE_PORT: String(port)})
  const client = lake.client()
  const request = {_type: 'request', reach: 'Ada@example.org', message: 'words of Ada'}
  await client.create({...request, _id: 'requests.one'})
  await client.create({...request, _id: 'requests.two'})
  await client.create({...request, _id: 'drafts.requests.two', message: 'draft of Ada'})
  await client.create({
    ...request,
    _id: 'requests.three',
    reach: 'bo@example.org',
    message: 'words of Bo',
  })
  await client.patch('requests.one').set({message: 'other words of Ada'}).commit()

  expect(await requests(['erase', 'ada@example.org'], port)).toContain('2 requests erased.')
  const traces = () =>
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
      .filter((text) => /Ada@example|words of Ada|draft of Ada/.test(text))
  expect(traces()).toEqual([])
  expect(await client.getDocument('requests.three')).toMatchObject({message: 'words of Bo'})
  await lake.kill()

  expect(await requests(['erase', 'bo@example.org'], port)).toContain('One request erased.')
  expect(await requests(['erase', 'bo@example.org'], port)).toContain('0 requests erased.')
})

test('followers -- erase leaves no byte of an address in LAKE_DIR, and export prints it', async () => {
  const port = await freePort()
  const lake = await startLakeProcess(folder, {LAKE_PORT: String(port)})
  const client = lake.client()
  for (const address of ['Ada@example.org', 'bo@example.org']) {
    const _id = followerId(address)
    const createdAt = address.startsWith('A') ? '2026-01-01T00:00:00Z' : '2026-01-02T00:00:00Z'
    await client.create({_id, _type: 'follower', address, state: 'confirmed', createdAt})
    await client.patch(_id).set({language: 'de'}).commit()
  }
  expect(await followers(['list'], port)).toContain(
    '2 confirmed, 0 not confirmed yet, 0 ended.\nAda@example.org\nbo@example.org',
  )
  const exported: unknown = JSON.parse(await followers(['export', 'ada@example.org'], port))
  expect(exported).toMatchObject([{address: 'Ada@example.org', language: 'de'}])
  expect(await followers(['erase', 'ADA@example.org'], port)).toContain('One follower erased.')
  expect(await followers(['erase', 'ada@example.org'], port)).toContain('no such follower')
  const traces = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .filter((text) => /ada@example/i.test(text))
  expect(traces).toEqual([])
  expect(await client.fetch('*[_type == "follower"].address')).toEqual(['bo@example.org'])
  await lake.kill()
})
