import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {copyLakeProgram} from '../../scripts/pack/pack-lake.ts'
import {noise} from '../lake/assets/images.ts'
import {clientOf, send} from '../lake/start-lake.ts'
import {freePort} from '../system/server-process.ts'

/** Where `npx` puts it: Node.js runs no TypeScript there. */
const program = 'node_modules/stillwater-lake'

// Outside the project, so that Node finds no other packages than those that were packed.
let root: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stillwater-packed-lake-'))
  copyLakeProgram(path.join(root, program))
  env = {
    NODE_ENV: 'production',
    LAKE_DIR: path.join(root, 'lake'),
    LAKE_PORT: String(await freePort()),
  }
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

function run(...args: string[]) {
  const cwd = path.join(root, program)
  return spawnSync(process.execPath, ['lake/start.mjs', ...args], {cwd, env, encoding: 'utf8'})
}

test('the packed lake serves, creates tokens, checks and explains with its own packages only', async () => {
  const cwd = path.join(root, program)
  const options = ['--dir', path.join(root, 'lake'), '--port', String(env['LAKE_PORT'])]
  const lake = spawn(process.execPath, ['lake/start.mjs', ...options, '--log=json'], {
    cwd,
    env: {NODE_ENV: 'production'},
  })
  const ended = once(lake, 'exit')
  let errors = ''
  lake.stderr.on('data', (data: Buffer) => (errors += data.toString()))
  await Promise.race([once(lake.stdout, 'data'), ended])
  expect(errors).toBe('')

  const created = run('tokens', 'create', '--role', 'editor', '--label', 'The site')
  const token = created.stdout.trim()
  const client = clientOf(Number(env['LAKE_PORT']), {token})
  const image = await client.assets.upload('image', await noise().png().toBuffer())
  const resized = await send(Number(env['LAKE_PORT']), {path: `/${image.path}?w=20&fm=webp`})
  expect(resized.status).toBe(200)
  await client.create({_id: 'here', _type: 'place', at: {_type: 'geopoint', lat: 1, lng: 2}})
  const distance = 'geo::distance(*[_id == "here"][0].at, geo::latLng(1, 2))'
  expect(await client.fetch(distance)).toBe(0)

  expect(run('tokens', 'list').stdout).toContain('The site')
  expect(run('check').stdout).toContain('No damage found.')
  expect(run('explain', '*[_id == "here"]').status).toBe(0)
  expect(run('nothing')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('tokens, hook'),
  })
  lake.kill()
  expect((await ended)[0]).toBe(0)
})

// For each one that is missing, `npx` would request the registry at the second start, and wait for minutes without a network.
test('no packed package depends on one that is not packed', () => {
  const packages = path.join(root, program, 'node_modules')
  const missing = readdirSync(packages, {recursive: true, encoding: 'utf8'})
    .filter((file) => /^(.+\/node_modules\/)?(@[^/]+\/)?[^/]+\/package\.json$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(packages, file), 'utf8')
      const {dependencies, optionalDependencies} = JSON.parse(text) as Record<string, object>
      const own = path.join(packages, path.dirname(file), 'node_modules')
      return Object.keys({...dependencies, ...optionalDependencies}).filter(
        (name) => ![own, packages].some((folder) => existsSync(path.join(folder, name))),
      )
    })
  expect(missing).toEqual([])
})
