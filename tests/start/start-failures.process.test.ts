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

  test.each([
    ['PORT', 'http', /PORT is "http".*from 1 to 65535/],
    ['PORT', '70000', /PORT is "70000".*from 1 to 65535/],
    ['LAKE_PORT', '39.5', /LAKE_PORT is "39.5".*from 1 to 65535/],
    ['SITE_URL', 'example', /SITE_URL is "example".*https?:\/\//],
    ['SITE_LIMITS', 'bodies=3', /SITE_LIMITS has "bodies=3"/],
    ['SMTP_URL', 'mail.example.org', /SMTP_URL must begin with smtp:/],
    ['SMTP_URL', 'smtp://127.0.0.1', /SMTP_URL is set, but REQUESTS_MAIL_TO is not/],
    ['LAKE_SAMPLE', 'yes', /LAKE_SAMPLE is "yes".*0 .*1 /],
    ['LAKE_SHOW_LOG', 'yes', /LAKE_SHOW_LOG is "yes".*0 or 1/],
    ['LAKE_TOKEN', 'a'.repeat(16), /LAKE_TOKEN is easy to guess: it has only 1 different/],
  ])('%s=%s', async (name, value, sentence) => {
    const {code, stderr} = await start({...free, [name]: value})
    expect(stderr.trim()).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test.each([
    ['PORT', {}, /STUDIO_PORT is \d+, the same as PORT/],
    ['LAKE_PORT', {}, /STUDIO_PORT is \d+, the same as LAKE_PORT/],
    // The default.
    [undefined, {PORT: '3333'}, /STUDIO_PORT is 3333, the same as PORT/],
    [undefined, {STUDIO_PORT: 'x'}, /STUDIO_PORT is "x"/],
    [undefined, {STUDIO_PORT: '1e3'}, /STUDIO_PORT is "1e3"/],
    [undefined, {STUDIO_PORT: '70000'}, /STUDIO_PORT is "70000"/],
  ] as const)('npm run dev: STUDIO_PORT as %s, %o', async (name, settings, sentence) => {
    const same = name && {STUDIO_PORT: free[name]}
    const {code, stdout, stderr} = await start({...free, ...same, ...settings}, 'dev')
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
