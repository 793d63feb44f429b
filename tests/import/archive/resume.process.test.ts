import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {importCommand} from '../../../scripts/import.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {callCommand} from '../../system/call-command.ts'
import {circleOfArticles} from './circle-of-articles.ts'
import {everything, picture, temporaryFolder} from './import-into-lake.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const {folder, remove} = temporaryFolder()
afterAll(remove)

const argsFor = (file: string, lake: TestLake) => [
  file,
  '--publish',
  '--media',
  folder,
  '--report',
  join(folder, `${lake.port}.json`),
]

const settingsFor = (lake: TestLake) => ({
  LAKE_PORT: String(lake.port),
  LAKE_DIR: lake.folder,
  PORT: '3947',
})

/** Imports a file in this process. Returns the exit code. */
async function runImport(file: string, lake: TestLake): Promise<number> {
  return (await callCommand(importCommand, argsFor(file, lake), settingsFor(lake))).code
}

/** Imports a file in a process that is killed as soon as a condition is true. */
async function killImport(
  file: string,
  lake: TestLake,
  condition: () => Promise<boolean>,
): Promise<void> {
  const script = join(root, 'scripts', 'import.ts')
  const env = {...process.env, ...withoutProject, ...settingsFor(lake)}
  const child = spawn(process.execPath, [script, ...argsFor(file, lake)], {env})
  const closed = once(child, 'close')
  await expect
    .poll(async () => child.exitCode !== null || (await condition()), {interval: 5})
    .toBe(true)
  child.kill('SIGKILL')
  await closed
}

const withoutProject = {
  NEXT_PUBLIC_SANITY_PROJECT_ID: '',
  NEXT_PUBLIC_SANITY_DATASET: '',
  SANITY_API_WRITE_TOKEN: '',
  LAKE_TOKEN: '',
}

/** Returns all documents without what says when they were written. */
async function contents(lake: TestLake): Promise<object[]> {
  const rows = await everything(lake)
  return rows.map(({_rev, _createdAt, _updatedAt, uploadId: _uploadId, ...content}) => content)
}

test('an import that is killed half-way and run again gives the same dataset as one clean run', async () => {
  const file = join(folder, 'circle.xml')
  circleOfArticles(file, 80)
  for (const number of [0, 3, 6]) {
    writeFileSync(join(folder, `p${number}.png`), await picture(`p${number}.png`))
  }
  const [clean, killed] = await Promise.all([startLake(), startLake()])
  try {
    expect(await runImport(file, clean)).toBe(0)
    const count = () => killed.client().fetch<number>('count(*[_type == "article"])')
    await killImport(file, killed, async () => (await count()) > 20)
    expect(await count()).toBeLessThan(80)
    expect(await runImport(file, killed)).toBe(0)
    const wanted = await contents(clean)
    expect(wanted.filter((row) => '_type' in row && row._type === 'article')).toHaveLength(80)
    expect(withoutHost(await contents(killed), killed)).toEqual(withoutHost(wanted, clean))
    const before = await everything(killed)
    expect(await runImport(file, killed)).toBe(0)
    expect(await everything(killed)).toEqual(before)
  } finally {
    await Promise.all([clean.close(), killed.close()])
  }
})

/** The address of an asset contains the port of its lake. A key may have the same digits. */
function withoutHost(rows: object[], lake: TestLake): unknown {
  return JSON.parse(JSON.stringify(rows).replaceAll(`:${lake.port}/`, ':port/'))
}
