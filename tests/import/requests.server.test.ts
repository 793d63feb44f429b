import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {followersCommand} from '../../scripts/followers.ts'
import {requestsCommand} from '../../scripts/requests.ts'
import type {Command} from '../../scripts/system/command.ts'
import {followerId} from '../../web/follow/follower.ts'
import {startLake, type TestLake} from '../lake/start-lake.ts'
import {callCommand} from '../system/call-command.ts'

let folder: string
let lake: TestLake

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-requests-'))
  lake = await startLake({folder})
})
afterEach(async () => {
  await lake.close()
  rmSync(folder, {recursive: true, force: true})
})

const requests = (args: string[]) => run(requestsCommand, args)
const followers = (args: string[]) => run(followersCommand, args)

async function run(command: Command, args: string[]): Promise<string> {
  const settings = {LAKE_DIR: folder, LAKE_PORT: String(lake.port)}
  const {code, output, errors} = await callCommand(command, args, settings)
  expect({code, errors}).toEqual({code: 0, errors: ''})
  return output
}

/** Returns the contents of the files in LAKE_DIR that match. */
function traces(pattern: RegExp): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .filter((text) => pattern.test(text))
}

test('requests -- erase leaves no byte of a person’s requests in LAKE_DIR, whether the lake runs or not', async () => {
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

  expect(await requests(['erase', 'ada@example.org'])).toContain('2 requests erased.')
  expect(traces(/Ada@example|words of Ada|draft of Ada/)).toEqual([])
  expect(await client.getDocument('requests.three')).toMatchObject({message: 'words of Bo'})

  // While no lake is running, the command opens the folder.
  await lake.close()
  expect(await requests(['erase', 'bo@example.org'])).toContain('One request erased.')
  expect(await requests(['erase', 'bo@example.org'])).toContain('0 requests erased.')
  expect(traces(/bo@example|words of Bo/)).toEqual([])
  lake = await startLake({folder})
})

test('followers -- erase leaves no byte of an address in LAKE_DIR, and export prints it', async () => {
  const client = lake.client()
  for (const address of ['Ada@example.org', 'bo@example.org']) {
    const _id = followerId(address)
    const createdAt = address.startsWith('A') ? '2026-01-01T00:00:00Z' : '2026-01-02T00:00:00Z'
    await client.create({_id, _type: 'follower', address, state: 'confirmed', createdAt})
    await client.patch(_id).set({language: 'de'}).commit()
  }
  expect(await followers(['list'])).toContain(
    '2 confirmed, 0 not confirmed yet, 0 ended.\nAda@example.org\nbo@example.org',
  )
  const exported: unknown = JSON.parse(await followers(['export', 'ada@example.org']))
  expect(exported).toMatchObject([{address: 'Ada@example.org', language: 'de'}])
  expect(await followers(['erase', 'ADA@example.org'])).toContain('One follower erased.')
  expect(await followers(['erase', 'ada@example.org'])).toContain('no such follower')
  expect(traces(/ada@example/i)).toEqual([])
  expect(await client.fetch('*[_type == "follower"].address')).toEqual(['bo@example.org'])
})
