import {once} from 'node:events'
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {warningOfFolder} from '../../lake/private-file.ts'
import {run} from '../../lake/run.ts'
import {freePort} from '../system/server-process.ts'
import {startLake} from './start-lake.ts'

let folder: string
let place: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-run-'))
  place = path.join(folder, 'lake')
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** Returns why a lake cannot start: one line, which `main.ts` prints. */
async function refusal(settings: Record<string, string>, args: string[] = []): Promise<string> {
  const environment = {LAKE_DIR: place, LAKE_PORT: String(await freePort()), ...settings}
  const message = await run(args, environment).then(
    () => 'It started.',
    (error: Error) => error.message,
  )
  expect(message.split('\n')).toHaveLength(1)
  return message
}

describe('a start fails', () => {
  it('in a folder where a lake is running', async () => {
    const lake = await startLake({folder: place})
    const message = await refusal({})
    await lake.close()
    expect(message).toContain('another lake is running on that folder')
    expect(message).toContain('LAKE_DIR')
  })

  it('on a port in use', async () => {
    const port = await freePort()
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    const message = await refusal({LAKE_PORT: String(port)})
    server.close()
    expect(message).toContain(`Port ${port} is in use`)
    expect(message).toContain('LAKE_PORT')
  })

  it('in a folder that is not writable', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    const message = await refusal({LAKE_DIR: path.join(folder, 'file/lake')})
    expect(message).toMatch(/^LAKE_DIR is ".*", but the lake cannot write there/)
  })

  it('in a folder that has lost a file', async () => {
    await (await startLake({folder: place})).close()
    rmSync(path.join(place, 'datasets/local/production/documents.db'))
    const message = await refusal({})
    expect(message).toContain('The store of the dataset "local/production" is lost')
    expect(message).toContain('npm run lake -- accept-loss local/production')
  })

  it('with a token that is easy to guess, in the settings or in the folder', async () => {
    expect(await refusal({LAKE_TOKEN: 'a'.repeat(16)})).toContain('LAKE_TOKEN is easy to guess')
    mkdirSync(place)
    await (await startLake({folder: place})).close()
    writeFileSync(path.join(place, 'token'), 'passwordpassword\n')
    const message = await refusal({})
    expect(message).toMatch(/^The token in .*token is easy to guess/)
    expect(message).not.toContain('passwordpassword')
  })

  it('with an invalid setting', async () => {
    expect(await refusal({LAKE_PORT: 'abc'})).toContain('LAKE_PORT is "abc"')
    expect(await refusal({}, ['--log=xml'])).toContain('--log=json')
  })
})

it('a folder that other users can read causes a warning, one that the lake has created does not', async () => {
  await (await startLake({folder: place})).close()
  expect(warningOfFolder(place)).toBeUndefined()
  chmodSync(place, 0o750)
  expect(warningOfFolder(place)).toContain(`chmod go= "${place}"`)
})
