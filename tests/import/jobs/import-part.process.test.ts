import {copyFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest'
import {defaultOptions, type Phase, type Wish} from '../../../common/imports/job.ts'
import {jobStore} from '../../../common/imports/job-store.ts'
import {connect} from '../../../scripts/import/connect.ts'
import {startImports, startProcess} from '../../../scripts/import/jobs/import-part.ts'
import {runJob} from '../../../scripts/import/jobs/run-job.ts'
import {readSettings} from '../../../scripts/system/load-settings.ts'
import type {Part} from '../../../scripts/system/part.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {everything, fixture, temporaryFolder} from '../archive/import-into-lake.ts'
import {writeZip} from '../archive/write-zip.ts'
import {circleOfArticles} from '../archive/circle-of-articles.ts'

const {folder, remove} = temporaryFolder()
afterAll(remove)

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const store = jobStore(join(folder, 'jobs'))
let imports: ReturnType<typeof startImports>
let parts: Pick<Part, 'ended' | 'stop'>[] = []
/** How many of the next starts are processes, as all are in `npm start`. The others need not be killed. */
let processes = 0

function start() {
  parts = []
  return startImports({
    folder: store.folder,
    start(id) {
      const part = processes-- > 0 ? startAsProcess(id) : startHere(id)
      parts.push(part)
      return part
    },
  })
}

function startAsProcess(id: string): Part {
  return startProcess(store.folder, id, console.error, {
    LAKE_PORT: String(lake.port),
    LAKE_DIR: lake.folder,
    LAKE_TOKEN: undefined,
    NEXT_PUBLIC_SANITY_PROJECT_ID: undefined,
    PORT: '3947',
  })
}

/** Does the same as the process. */
function startHere(id: string): Pick<Part, 'ended' | 'stop'> {
  const ended = work(id).then(() => 'It has ended.')
  return {ended, stop: async () => void (await ended)}
}

async function work(id: string): Promise<void> {
  const settings = readSettings({LAKE_PORT: String(lake.port), LAKE_DIR: lake.folder, PORT: '3947'})
  const {client, close} = await connect(settings)
  await runJob(store, id, client, settings).finally(close)
}

beforeEach(() => {
  processes = 0
  imports = start()
})
afterEach(() => imports.stop())

async function upload(file: string, name: string): Promise<string> {
  const size = statSync(file).size
  const job = await store.create({name, size, modified: 0}, new Date())
  copyFileSync(file, store.archive(job))
  return job.id
}

const wish = (id: string, want: Wish['want'], publish = true) =>
  store.wish(id, {want, options: {...defaultOptions, publish}})

async function reach(id: string, phase: Phase) {
  await expect.poll(async () => (await store.read(id, 'state'))?.phase, {interval: 50}).toBe(phase)
  return store.read(id, 'state')
}

const count = (type: string) =>
  lake.client().fetch<number>('count(*[_type == $type])', {type}, {perspective: 'raw'})

/** Enough that the import of all takes longer than it takes to stop it. */
const articles = 100

test('a plan, an import and its taking back', async () => {
  const before = await everything(lake)
  const id = await upload(fixture('wordpress.xml'), 'kitchen.xml')
  await wish(id, 'plan')
  await reach(id, 'planned')
  expect(await everything(lake)).toEqual(before)
  expect(await store.read(id, 'plan')).toMatchObject({source: 'kitchen.xml', dryRun: true})
  await wish(id, 'import')
  await reach(id, 'imported')
  expect(await count('article')).toBeGreaterThan(3)
  const report = await store.read(id, 'report')
  expect(JSON.stringify(report)).not.toContain(folder)
  await wish(id, 'take back')
  await reach(id, 'taken back')
  expect(await everything(lake)).toEqual(before)
})

test('an import whose process is killed goes on in another, also after a restart of the system', async () => {
  processes = 2
  const file = join(folder, 'circle.xml')
  circleOfArticles(file, articles)
  const id = await upload(file, 'circle.xml')
  await wish(id, 'import')
  await expect.poll(() => count('article'), {interval: 5}).toBeGreaterThan(10)
  await parts.at(-1)?.stop()
  await expect.poll(() => parts.length, {interval: 5}).toBe(2)
  await expect.poll(async () => (await store.read(id, 'state'))?.failures).toBe(1)
  await imports.stop()
  expect(await count('article')).toBeLessThan(articles)
  imports = start()
  await reach(id, 'imported')
  expect(await count('article')).toBe(articles)
  await wish(id, 'take back')
  await reach(id, 'taken back')
  expect(await count('article')).toBe(0)
  expect(await count('redirect')).toBe(0)
})

test('taking back stops the import that is running; another one waits for its turn', async () => {
  processes = 1
  const file = join(folder, 'circle.xml')
  circleOfArticles(file, articles)
  const [first, second] = [await upload(file, 'one.xml'), await upload(file, 'two.xml')]
  await wish(first, 'import')
  await wish(second, 'import')
  await expect.poll(() => count('article'), {interval: 5}).toBeGreaterThan(10)
  expect(await store.read(second, 'state')).toBe(null)
  await wish(first, 'take back')
  await expect.poll(() => parts.length, {interval: 5}).toBe(2)
  // The second import is to be stopped while it is running.
  processes = 1
  await reach(first, 'taken back')
  await wish(second, 'stop')
  await reach(second, 'stopped')
  await wish(second, 'take back')
  await reach(second, 'taken back')
  expect(await count('article')).toBe(0)
})

test('a file that is no archive, and one that unpacks to a bomb, fail with a sentence', async () => {
  const zip = join(folder, 'bomb.zip')
  writeZip(zip, {'a.xml': {bytes: Buffer.from('<rss>'), declaredSize: 2_000_000_000}})
  const files = [
    [fixture('../import-into-lake.ts'), 'notes.pages', /“notes.pages” is no archive/],
    [zip, 'bomb.zip', /“bomb.zip” was refused/],
  ] as const
  for (const [file, name, sentence] of files) {
    const id = await upload(file, name)
    await wish(id, 'plan')
    expect((await reach(id, 'failed'))?.problem).toMatch(sentence)
  }
})
