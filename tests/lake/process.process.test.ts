import {spawnSync} from 'node:child_process'
import {globSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runs} from '../property-runs.ts'
import {freePort} from '../system/server-process.ts'
import {killAll, startLakeProcess} from './lake-process.ts'
import {clientOf, startLake} from './start-lake.ts'

const script = path.resolve(import.meta.dirname, '../../lake/start.mjs')
let folder: string
let place: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-process-'))
  place = path.join(folder, 'lake')
})
afterEach(() => {
  killAll()
  rmSync(folder, {recursive: true, force: true})
})

/** Opens a stream, which must not delay the end of the lake. */
async function openStream(port: number): Promise<Response> {
  const stream = await fetch(`http://127.0.0.1:${port}/v1/data/listen/production?query=*`)
  expect(stream.status).toBe(200)
  return stream
}

describe('the lake as a process', () => {
  it('prints its address and its requests without a token or a query, and exits with 0 on SIGTERM', async () => {
    const lake = await startLakeProcess(place)
    expect(lake.address).toBe(`http://localhost:${lake.port}`)
    expect(statSync(path.join(place, 'token')).mode & 0o777).toBe(0o600)
    await lake.client().fetch('*[title == "private words"]')
    await clientOf(lake.port, {token: 'a-wrong-token'})
      .fetch('*')
      .catch(() => {})
    const stream = await openStream(lake.port)
    lake.child.kill('SIGTERM')
    expect(await lake.ended).toBe(0)
    await stream.text().catch(() => '')
    expect(lake.output()).toContain(`Lake: http://localhost:${lake.port}`)
    expect(lake.output()).toMatch(/GET \/v1\/data\/listen\/production 200 [\d.]+ ms/)
    expect(lake.output()).toContain('/data/query/production 401')
    expect(lake.output()).not.toContain(lake.token)
    expect(lake.output()).not.toMatch(/a-wrong-token|private/)
    expect(lake.errors()).toBe('')
  })

  it('writes its log as JSON with --log=json, and exits with 0 on SIGINT', async () => {
    const lake = await startLakeProcess(place, {}, {args: ['--log=json']})
    await fetch(`http://127.0.0.1:${lake.port}/v1/ping?tag=a.tag`)
    const stream = await openStream(lake.port)
    lake.child.kill('SIGINT')
    expect(await lake.ended).toBe(0)
    await stream.text().catch(() => '')
    const line = lake
      .output()
      .split('\n')
      .find((text) => text.includes('/v1/ping'))
    expect(JSON.parse(line ?? '')).toMatchObject({method: 'GET', path: '/v1/ping', status: 200})
  })

  it('writes the compile cache as soon as it responds, so that it survives a kill', async () => {
    const cache = path.join(folder, 'compiled')
    const lake = await startLakeProcess(place, {NODE_COMPILE_CACHE: cache})
    await expect.poll(() => globSync('**/*', {cwd: cache}).length).toBeGreaterThan(100)
    await lake.kill()
    expect(lake.errors()).toBe('')
  })

  it('starts without a writable compile cache, and exits with the parent that started it', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    const cache = path.join(folder, 'file/compiled')
    const lake = await startLakeProcess(place, {NODE_COMPILE_CACHE: cache})
    lake.child.disconnect()
    expect(await lake.ended).toBe(0)
    expect(lake.errors()).toBe('')
  })
})

// The other reasons: run.server.test.ts.
describe('a start fails in one line', () => {
  it('with a Node that cannot run TypeScript', async () => {
    const older = `Object.defineProperty(process, 'versions', {value: {...process.versions, node: '20.11.1'}})`
    const {status, stderr} = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(older)}`, script],
      {encoding: 'utf8', env: {...process.env, LAKE_DIR: place}},
    )
    expect(status).toBe(1)
    expect(stderr.trimEnd()).toMatch(
      /^The lake needs Node 24 or later, and this is Node 20\.11\.1\.[^\n]*$/,
    )
  })

  it.each([16, 4, 40].slice(0, runs(1, 3)))(
    'if files are limited to %i KB, and succeeds once there is space',
    async (size) => {
      const env = {...process.env, LAKE_DIR: place, LAKE_PORT: String(await freePort())}
      const limited = `ulimit -f ${size}; exec "$0" "$1"`
      const {status, stderr} = spawnSync('bash', ['-c', limited, process.execPath, script], {
        encoding: 'utf8',
        env: {...env, NODE_DISABLE_COMPILE_CACHE: '1'},
      })
      expect(status).toBe(1)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(stderr).toContain(place)
      const lake = await startLake({folder: place})
      expect(await lake.client().fetch('count(*)')).toBe(0)
      await lake.close()
    },
  )
})
