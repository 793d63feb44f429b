import {spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {killAll, runLake, startLakeProcess, type LakeProcess} from './lake-process.ts'
import {clientOf} from './start-lake.ts'
import {freePort} from '../system/server-process.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-process-'))
})
afterEach(() => {
  killAll()
  rmSync(folder, {recursive: true, force: true})
})

function start(port: number, args: string[] = []): Promise<LakeProcess> {
  return startLakeProcess(path.join(folder, 'lake'), {LAKE_PORT: String(port)}, {args})
}

describe('the lake as a process', () => {
  it('prints its address, and exits with 0 on SIGTERM', async () => {
    const port = await freePort()
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const lake = await start(port)
      expect(lake.address).toBe(`http://localhost:${port}`)
      // An open stream does not delay it.
      const stream = await fetch(`http://127.0.0.1:${port}/v1/data/listen/production?query=*`)
      expect(stream.status).toBe(200)
      lake.child.kill(signal)
      expect(await lake.ended).toBe(0)
      await stream.text().catch(() => '')
      expect(lake.output()).toContain(`Lake: http://localhost:${port}`)
      expect(lake.output()).toMatch(/GET \/v1\/data\/listen\/production 200 [\d.]+ ms/)
      expect(lake.errors()).toBe('')
    }
  })

  it('writes no token and no query to its log', async () => {
    const lake = await start(await freePort())
    const port = Number(new URL(lake.address).port)
    await clientOf(port, {token: lake.token}).fetch('*[title == "private words"]')
    await clientOf(port, {token: 'a-wrong-token'})
      .fetch('*')
      .catch(() => {})
    lake.child.kill('SIGTERM')
    await lake.ended
    expect(lake.output()).toContain('/data/query/production 401')
    expect(lake.output() + lake.errors()).not.toContain(lake.token)
    expect(lake.output() + lake.errors()).not.toMatch(/a-wrong-token|private/)
  })

  it('writes its log as JSON with --log=json', async () => {
    const port = await freePort()
    const lake = await start(port, ['--log=json'])
    await fetch(`http://127.0.0.1:${port}/v1/ping?tag=a.tag`)
    lake.child.kill('SIGTERM')
    await lake.ended
    const line = lake
      .output()
      .split('\n')
      .find((text) => text.includes('/v1/ping'))
    expect(JSON.parse(line ?? '')).toMatchObject({method: 'GET', path: '/v1/ping', status: 200})
  })

  it('makes its token readable by its owner only', async () => {
    await start(await freePort())
    expect(statSync(path.join(folder, 'lake/token')).mode & 0o777).toBe(0o600)
  })

  it('keeps what it acknowledged when it ends for any reason', async () => {
    const port = await freePort()
    const first = await start(port)
    const {_rev} = await clientOf(port, {token: first.token}).create({_id: 'kept', _type: 'note'})
    first.child.kill('SIGKILL')
    await first.ended
    const second = await start(port)
    expect(second.token).toBe(first.token)
    const kept = await clientOf(port, {token: second.token}).getDocument('kept')
    expect(kept?._rev).toBe(_rev)
  })

  it('writes the compile cache as soon as it responds, so that it survives a kill', async () => {
    const cache = path.join(folder, 'compiled')
    const environment = {LAKE_PORT: String(await freePort()), NODE_COMPILE_CACHE: cache}
    const lake = await startLakeProcess(path.join(folder, 'lake'), environment)
    await expect.poll(() => globSync('**/*', {cwd: cache}).length).toBeGreaterThan(100)
    await lake.kill()
    expect(lake.errors()).toBe('')
  })

  it('starts without a writable compile cache', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    const environment = {
      LAKE_PORT: String(await freePort()),
      NODE_COMPILE_CACHE: path.join(folder, 'file/compiled'),
    }
    const lake = await startLakeProcess(path.join(folder, 'lake'), environment)
    lake.child.kill('SIGTERM')
    expect(await lake.ended).toBe(0)
    expect(lake.errors()).toBe('')
  })

  it('exits with the parent that started it', async () => {
    const lake = await start(await freePort())
    lake.child.disconnect()
    expect(await lake.ended).toBe(0)
  })
})

async function refusal(environment: Record<string, string>, args: string[] = []): Promise<string> {
  const {ended, errors} = runLake(path.join(folder, 'lake'), environment, {args})
  expect(await ended).toBe(1)
  const lines = errors().trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

describe('a start fails', () => {
  it('in a folder where a lake is running', async () => {
    await start(await freePort())
    const message = await refusal({LAKE_PORT: String(await freePort())})
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
    const lake = await start(await freePort())
    await lake.kill()
    rmSync(path.join(folder, 'lake/datasets/local/production/documents.db'))
    const message = await refusal({LAKE_PORT: String(await freePort())})
    expect(message).toContain('The store of the dataset "local/production" is lost')
    expect(message).toContain('npm run lake -- accept-loss local/production')
  })

  it('with a Node that cannot run TypeScript', async () => {
    const older = `Object.defineProperty(process, 'versions', {value: {...process.versions, node: '20.11.1'}})`
    const script = path.resolve(import.meta.dirname, '../../lake/start.mjs')
    const {status, stderr} = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(older)}`, script],
      {encoding: 'utf8', env: {...process.env, LAKE_DIR: path.join(folder, 'lake')}},
    )
    expect(status).toBe(1)
    expect(stderr.trimEnd()).toMatch(
      /^The lake needs Node 24 or later, and this is Node 20\.11\.1\.[^\n]*$/,
    )
  })

  it('with a token that is easy to guess, in the settings or in the folder', async () => {
    expect(await refusal({LAKE_TOKEN: 'a'.repeat(16)})).toContain('LAKE_TOKEN is easy to guess')
    mkdirSync(path.join(folder, 'lake'))
    await (await start(await freePort())).kill()
    writeFileSync(path.join(folder, 'lake/token'), 'passwordpassword\n')
    const message = await refusal({LAKE_PORT: String(await freePort())})
    expect(message).toMatch(/^The token in .*token is easy to guess/)
    expect(message).not.toContain('passwordpassword')
  })

  it.each([4, 16, 40])(
    'if files are limited to %i KB, and succeeds once there is space',
    async (size) => {
      const place = path.join(folder, 'lake')
      const script = path.resolve(import.meta.dirname, '../../lake/start.mjs')
      const env = {...process.env, LAKE_DIR: place, LAKE_PORT: String(await freePort())}
      const limited = `ulimit -f ${size}; exec "$0" "$1"`
      const {status, stderr} = spawnSync('bash', ['-c', limited, process.execPath, script], {
        encoding: 'utf8',
        env: {...env, NODE_DISABLE_COMPILE_CACHE: '1'},
      })
      expect(status).toBe(1)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(stderr).toContain(place)
      const lake = await startLakeProcess(place, {LAKE_PORT: env.LAKE_PORT})
      expect(await lake.client().fetch('count(*)')).toBe(0)
    },
  )

  it('with an invalid setting', async () => {
    expect(await refusal({LAKE_PORT: 'abc'})).toContain('LAKE_PORT is "abc"')
    expect(await refusal({}, ['--log=xml'])).toContain('--log=json')
  })
})
