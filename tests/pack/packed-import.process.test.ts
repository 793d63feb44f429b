import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {copyFileSync, mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {defaultOptions} from '../../common/imports/job.ts'
import {jobStore} from '../../common/imports/job-store.ts'
import {copyImportProgram} from '../../scripts/pack/pack-import.ts'
import {fixture} from '../import/archive/import-into-lake.ts'
import {startLake, type TestLake} from '../lake/start-lake.ts'

// Outside the project, so that Node finds no other packages than those that were packed.
let root: string
let lake: TestLake

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stillwater-packed-import-'))
  copyImportProgram(path.join(root, 'import'))
  lake = await startLake()
})
afterAll(async () => {
  await lake.close()
  rmSync(root, {recursive: true, force: true})
})

function start(settings: Record<string, string>) {
  const program = spawn(process.execPath, ['scripts/import/jobs/serve.js'], {
    cwd: path.join(root, 'import'),
    env: {NODE_ENV: 'production', LAKE_DIR: path.join(root, 'elsewhere'), ...settings},
  })
  let errors = ''
  program.stderr.on('data', (data: Buffer) => (errors += data.toString()))
  return {program, ended: once(program, 'exit'), errors: () => errors}
}

test('the packed program imports what was begun in the Studio, with an editor’s token', async () => {
  const folder = path.join(root, 'imports')
  const store = jobStore(folder)
  const {token} = await lake.tokenFor('editor')
  const settings = {
    LAKE_ORIGIN: `http://localhost:${lake.port}`,
    SANITY_API_WRITE_TOKEN: token,
    SITE_IMPORT_DIR: folder,
  }
  const {program, ended, errors} = start(settings)
  await Promise.race([once(program.stdout, 'data'), ended])
  const second = start(settings)
  expect((await second.ended)[0]).toBe(1)
  expect(second.errors()).toMatch(/^SITE_IMPORT_DIR is .*, but another program works .*\n$/)

  const file = fixture('wordpress.xml')
  const job = await store.create(
    {name: 'kitchen.xml', size: statSync(file).size, modified: 0},
    new Date(),
  )
  copyFileSync(file, store.archive(job))
  await store.wish(job.id, {want: 'import', options: defaultOptions})
  const phase = async () => (await store.read(job.id, 'state'))?.phase
  await expect.poll(phase, {interval: 50}).toMatch(/^(?:imported|failed)$/)
  expect(errors()).toBe('')
  expect(await phase()).toBe('imported')
  const count = 'count(*[_type == "article"])'
  expect(await lake.client().fetch(count, {}, {perspective: 'raw'})).toBeGreaterThan(3)

  program.kill()
  expect((await ended)[0]).toBe(0)
})

test.each([
  ['has no folder', () => ({}), /^Set SITE_IMPORT_DIR .*\n$/],
  [
    'cannot write to its folder',
    () => ({SITE_IMPORT_DIR: path.join(root, 'import', 'package.json')}),
    /^SITE_IMPORT_DIR is .*, but this user cannot write there: .*\n$/,
  ],
])('it says in one line that it %s', async (_, settings, message) => {
  const {ended, errors} = start(settings())
  expect((await ended)[0]).toBe(1)
  expect(errors()).toMatch(message)
})
