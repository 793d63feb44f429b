import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {startHosted, type Hosted} from '../hosted/start-hosted.ts'
import {startLake} from '../lake/start-lake.ts'
import {fill} from '../lake/transfer/content.ts'
import {freePort} from '../system/server-process.ts'
import {startMove, type Ended} from './start-move.ts'

let hosted: Hosted
let folder: string
let environment: Record<string, string>

beforeAll(async () => {
  hosted = await startHosted({aclMode: 'private'})
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-move-'))
  const lake = await startLake({folder})
  await fill(lake.client())
  await lake.close()
  environment = {
    ...hosted.environment(),
    LAKE_DIR: folder,
    LAKE_PORT: String(await freePort()),
  }
})
afterAll(async () => {
  await hosted.close()
  rmSync(folder, {recursive: true, force: true})
})

function move(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return startMove(args, {...environment, ...env}).ended
}

it('moves content to Sanity’s names over TLS and back, and can be killed and repeated', async () => {
  const planned = await move(['--to', 'hosted', '--dry-run'])
  expect(planned.output).toMatch(/From production of the lake here to production of the hosted/)
  expect(planned.output).toContain('Nothing was written (--dry-run).')
  expect(planned.code).toBe(0)

  const {child, ended} = startMove(['--to', 'hosted'], environment)
  const writes = (): number => hosted.requests.filter(({path: to}) => /mutate/.test(to)).length
  const before = writes()
  hosted.conditions.fault = () => {
    if (writes() > before) child.kill('SIGKILL')
    return undefined
  }
  await ended
  hosted.conditions.fault = () => undefined
  const continued = await move(['--to', 'hosted'])
  expect(continued.output).toContain('The target contains everything that was moved')
  expect(continued.code).toBe(0)

  const back = mkdtempSync(path.join(tmpdir(), 'stillwater-move-'))
  const returned = await move(['--from', 'hosted'], {LAKE_DIR: back})
  rmSync(back, {recursive: true, force: true})
  expect(returned.output).toContain('The target contains everything that was moved')
})

it('says what is missing', async () => {
  const unnamed = {NEXT_PUBLIC_SANITY_PROJECT_ID: ''}
  expect((await move(['--to', 'hosted'], unnamed)).output).toContain('Name the hosted project')
  const withoutToken = await move(['--to', 'hosted'], {SANITY_API_WRITE_TOKEN: ''})
  expect(withoutToken).toMatchObject({code: 1})
  expect(withoutToken.output).toContain('Set SANITY_API_WRITE_TOKEN')
})
