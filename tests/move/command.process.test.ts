import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {startHosted, type Hosted} from '../hosted/start-hosted.ts'
import {startLake} from '../lake/start-lake.ts'
import {fill} from '../lake/transfer/content.ts'
import {freePort} from '../system/server-process.ts'
import {moveCommand} from '../../scripts/move.ts'
import {callCommand} from '../system/call-command.ts'
import {startMove} from './start-move.ts'

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

function call(settings: Record<string, string>) {
  return callCommand(moveCommand, ['--to', 'hosted'], {...environment, ...settings})
}

it('moves content to Sanity’s names over TLS and back, and can be killed and repeated', async () => {
  const {child, ended} = startMove(['--to', 'hosted'], environment)
  const writes = (): number => hosted.requests.filter(({path: to}) => /mutate/.test(to)).length
  const before = writes()
  hosted.conditions.fault = () => {
    if (writes() > before) child.kill('SIGKILL')
    return undefined
  }
  await ended
  hosted.conditions.fault = () => undefined
  const continued = await startMove(['--to', 'hosted'], environment).ended
  expect(continued.output).toMatch(/From production of the lake here to production of the hosted/)
  expect(continued.output).toContain('The target contains everything that was moved')
  expect(continued.code).toBe(0)

  const back = mkdtempSync(path.join(tmpdir(), 'stillwater-move-'))
  const returned = await startMove(['--from', 'hosted'], {...environment, LAKE_DIR: back}).ended
  rmSync(back, {recursive: true, force: true})
  expect(returned.output).toContain('The target contains everything that was moved')
})

it('says what is missing', async () => {
  const unnamed = await call({NEXT_PUBLIC_SANITY_PROJECT_ID: ''})
  expect(unnamed.errors).toContain('Name the hosted project')
  const withoutToken = await call({SANITY_API_WRITE_TOKEN: ''})
  expect(withoutToken).toMatchObject({code: 1})
  expect(withoutToken.errors).toContain('Set SANITY_API_WRITE_TOKEN')
})
