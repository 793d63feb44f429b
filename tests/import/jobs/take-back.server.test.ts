import {join} from 'node:path'
import {afterAll, afterEach, beforeEach, expect, test} from 'vitest'
import {takeBack} from '../../../scripts/import/jobs/take-back.ts'
import {openWriteLog, readWriteLog, revisionPrefix} from '../../../scripts/import/jobs/write-log.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {
  byName,
  everything,
  fixture,
  importInto,
  temporaryFolder,
} from '../archive/import-into-lake.ts'

const pictures = ['uploads/2020/05/oven.png', 'uploads/2020/05/crust.png']
const source = fixture('wordpress.xml')
const {folder, remove} = temporaryFolder()
afterAll(remove)

let lake: TestLake
let jobs = 0
beforeEach(async () => {
  lake = await startLake()
})
afterEach(() => lake.close())

const now = () => lake.client().fetch<string>('now()')

/** Imports the fixture as a job, and returns how to take it back. */
async function imported(publish = true) {
  const since = await now()
  const id = `job${(jobs += 1)}`
  const file = join(folder, id)
  const log = openWriteLog(file, id)
  const report = await importInto(lake, source, {publish, pictures, log})
  const undo = async () =>
    takeBack(lake.client(), {
      ids: await readWriteLog(file),
      prefix: revisionPrefix(id),
      log,
      since,
      until: await now(),
    })
  return {report, undo}
}

const ids = async () => (await everything(lake)).map(({_id}) => _id)

test.each([true, false])(
  'removes everything that an import made (published: %s)',
  async (publish) => {
    await lake.client().create({_id: 'mine', _type: 'article', title: 'Mine'})
    const {undo} = await imported(publish)
    const {removed, pictures: removedPictures, kept} = await undo()
    expect(kept).toEqual([])
    expect(removed['article']).toBeGreaterThan(3)
    expect(removedPictures).toBe(2)
    expect(await ids()).toEqual(['mine'])
    // It may be interrupted and called again.
    expect(await undo()).toEqual({removed: {}, pictures: 0, kept: []})
  },
)

test('keeps what was changed since, with what it needs', async () => {
  const {undo} = await imported()
  const bread = (await byName(lake, 'article')).get('Bread & Time: “Waiting” 🍞')
  await lake
    .client()
    .patch(bread?._id ?? '')
    .set({lede: 'My own words'})
    .commit()
  const {kept} = await undo()
  expect(kept.map(({title, reason}) => `${title}: ${reason}`)).toEqual(
    expect.arrayContaining([
      'Bread & Time: “Waiting” 🍞: was changed since',
      'Salt: is used by “Bread & Time: “Waiting” 🍞”',
      'Nell Baker: is used by “Bread & Time: “Waiting” 🍞”',
    ]),
  )
  const left = await byName(lake, 'article')
  expect([...left.keys()]).toContain('Salt')
  expect([...left.keys()]).not.toContain('Behind a password')
  const redirects = [...(await byName(lake, 'redirect')).values()]
  const targets = redirects.map((one) => (one['target'] as {_ref: string})._ref)
  expect(targets).toContain(bread?._id)
  expect(targets.every((id) => kept.some((one) => one.id === id))).toBe(true)
  expect((await everything(lake)).filter(({_type}) => _type === 'sanity.imageAsset')).toHaveLength(
    2,
  )
})

test.each([
  ['a draft of it', (id: string) => ({_id: `drafts.${id}`, _type: 'article', title: 'Draft'})],
  [
    'a text that links to it',
    (id: string) => ({
      _id: 'mine',
      _type: 'article',
      title: 'Mine',
      body: [{_type: 'block', _key: 'a', markDefs: [{_key: 'b', reference: {_ref: id}}]}],
    }),
  ],
  [
    'its version in a release',
    (id: string) => ({_id: `versions.r1.${id}`, _type: 'article', title: 'Later'}),
  ],
])('keeps a document for %s', async (_, other) => {
  const {undo} = await imported()
  const bread = (await byName(lake, 'article')).get('Bread & Time: “Waiting” 🍞')
  const id = bread?._id ?? ''
  await lake.client().create(other(id) as {_type: string})
  await undo()
  expect(await ids()).toEqual(expect.arrayContaining([id, other(id)._id]))
})

test('keeps what was there before: documents, topics and pictures', async () => {
  const first = await imported()
  const before = await everything(lake)
  const second = await imported()
  expect(second.report.made).toBe(0)
  expect(await second.undo()).toEqual({removed: {}, pictures: 0, kept: []})
  expect(await everything(lake)).toEqual(before)
  await first.undo()
  expect(await ids()).toEqual([])
})

test('keeps a picture that the writer uses or that is in the bin', async () => {
  const {undo} = await imported()
  const [one, two] = (await everything(lake)).filter(({_type}) => _type === 'sanity.imageAsset')
  await lake.client().create({
    _id: 'mine',
    _type: 'article',
    cover: {_type: 'image', asset: {_ref: one?._id}},
  })
  await lake.client().create({_id: 'bin.x', _type: 'binEntry', content: JSON.stringify(two)})
  expect((await undo()).pictures).toBe(0)
  expect(await ids()).toEqual(expect.arrayContaining(['mine', one?._id, two?._id]))
})
