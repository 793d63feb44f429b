import {spawn} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {circleOfArticles} from './circle-of-articles.ts'
import {everything, picture, temporaryFolder} from './import-into-lake.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const {folder, remove} = temporaryFolder()
afterAll(remove)

/** Runs the import of a file against a lake. With `killWhen`, it is killed as soon as that is true. */
async function runImport(
  file: string,
  lake: TestLake,
  killWhen?: () => Promise<boolean>,
): Promise<number | null> {
  const args = ['--publish', '--media', folder, '--report', join(folder, `${lake.port}.json`)]
  const env = {
    ...process.env,
    ...withoutProject,
    LAKE_PORT: String(lake.port),
    LAKE_DIR: lake.folder,
  }
  const child = spawn(process.execPath, [join(root, 'scripts', 'import.ts'), file, ...args], {env})
  const code = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (killWhen) {
    await expect
      .poll(async () => child.exitCode !== null || (await killWhen()), {interval: 5})
      .toBe(true)
    child.kill('SIGKILL')
  }
  return code
}

const withoutProject = {
  NEXT_PUBLIC_SANITY_PROJECT_ID: '',
  NEXT_PUBLIC_SANITY_DATASET: '',
  SANITY_API_WRITE_TOKEN: '',
  LAKE_TOKEN: '',
  PORT: '3947',
}

/** Returns all documents without what says when they were written. */
async function contents(lake: TestLake): Promise<object[]> {
  const rows = await everything(lake)
  return rows.map(({_rev, _createdAt, _updatedAt, uploadId: _uploadId, ...content}) => content)
}

test('an import that is killed half-way and run again gives the same dataset as one clean run', async () => {
  const file = join(folder, 'circle.xml')
  circleOfArticles(file, 120)
  for (const number of [0, 3, 6]) {
    writeFileSync(join(folder, `p${number}.png`), await picture(`p${number}.png`))
  }
  const [clean, killed] = await Promise.all([startLake(), startLake()])
  try {
    expect(await runImport(file, clean)).toBe(0)
    const count = () => killed.client().fetch<number>('count(*[_type == "article"])')
    await runImport(file, killed, async () => (await count()) > 30)
    expect(await count()).toBeLessThan(120)
    expect(await runImport(file, killed)).toBe(0)
    const wanted = await contents(clean)
    expect(wanted.filter((row) => '_type' in row && row._type === 'article')).toHaveLength(120)
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
