import {spawn} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {once} from 'node:events'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {freePort} from '../system/server-process.ts'

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

async function start(env: Record<string, string>, script = 'start'): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/run.mjs', script], {
    cwd: projectRoot,
    env: {...process.env, ...env},
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  await once(child, 'close')
  return {code: child.exitCode, stdout, stderr}
}

describe('npm start prints in one line why it cannot start', () => {
  let folder: string
  let free: {PORT: string; LAKE_PORT: string; LAKE_DIR: string}

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillwater-start-'))
    free = {
      PORT: String(await freePort()),
      LAKE_PORT: String(await freePort()),
      LAKE_DIR: join(folder, 'lake'),
    }
  })
  afterEach(() => rm(folder, {recursive: true, force: true}))

  // Every wrong setting: settings.test.ts.
  test.each([
    ['start', {PORT: 'http'}, /PORT is "http".*from 1 to 65535/],
    ['dev', {PORT: '3333'}, /STUDIO_PORT is 3333, the same as PORT/],
  ])('npm run %s with %o', async (script, settings, sentence) => {
    const {code, stdout, stderr} = await start({...free, ...settings}, script)
    expect(stderr.trim()).toMatch(sentence)
    expect(`${stdout}${stderr}`.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test.each(['PORT', 'LAKE_PORT'] as const)('%s is in use', async (name) => {
    const other = createServer().listen(Number(free[name]), '127.0.0.1')
    await once(other, 'listening')
    const {code, stderr} = await start(free)
    other.close()
    expect(stderr.trim()).toMatch(new RegExp(`^Port ${free[name]} is in use.*${name}`))
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test('LAKE_DIR is not writable', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const {code, stderr} = await start({...free, LAKE_DIR: join(file, 'lake')})
    expect(stderr.trim()).toMatch(/LAKE_DIR/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })
})
