import {createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createGunzip} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {tarFiles} from '../../common/tar.ts'
import {exportCommand} from '../../scripts/export.ts'
import {writeArchive} from '../../scripts/export/write-archive.ts'
import {restoreCommand} from '../../scripts/restore.ts'
import type {Command} from '../../scripts/system/command.ts'
import {noise} from '../lake/assets/images.ts'
import {startLake} from '../lake/start-lake.ts'
import {callCommand} from '../system/call-command.ts'
import {freePort} from '../system/server-process.ts'

let root: string
let first: string
let image: string

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'stillwater-archive-'))
  first = join(root, 'first.tar.gz')
  const lake = await startLake({folder: join(root, 'lake')})
  const client = lake.client()
  const picture = await client.assets.upload('image', await noise().png().toBuffer(), {
    filename: 'noise.png',
  })
  image = picture._id
  await client.assets.upload('file', Buffer.from('unused words'), {
    filename: 'words.txt',
    title: 'Words',
  })
  await client.create({_id: 'topic', _type: 'topic', title: 'Über uns — “二”\u2028'})
  await client.create({
    _id: 'article',
    _type: 'article',
    zebra: [
      {_key: 'b', n: 1.5},
      {_key: 'a', n: null},
    ],
    topics: [{_key: 't', _type: 'reference', _ref: 'topic'}],
    portrait: {
      _type: 'image',
      crop: {top: 0.1},
      alt: 'x',
      asset: {_type: 'reference', _ref: image},
    },
  })
  await client.create({_id: 'drafts.article', _type: 'article', title: 'Draft'})
  await client.releases.create({
    releaseId: 'rSpring',
    metadata: {title: 'Spring', releaseType: 'asap'},
  })
  await client.create({_id: 'versions.rSpring.article', _type: 'article', title: 'In spring'})
  await client.create({_id: 'requests.one', _type: 'request', reach: 'ada@example.org'})
  await client.create({_id: 'drafts.requests.two', _type: 'request', reach: 'bo@example.org'})
  await client.create({_id: 'followers.x', _type: 'follower', address: 'cy@example.org'})
  await writeArchive(client, first, {withPrivate: false})
  await writeArchive(client, join(root, 'again.tar.gz'), {withPrivate: false})
  await writeArchive(client, join(root, 'private.tar.gz'), {withPrivate: true})
  await lake.close()
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

/** A restore starts the real `sanity dataset import`. */
function run(command: Command, folder: string, ...args: string[]) {
  return callCommand(command, args, {LAKE_DIR: join(root, folder), LAKE_PORT: port})
}
const port = String(await freePort())

/** Returns the files of an archive, without the times and revisions of its documents. */
async function read(archive: string): Promise<Record<string, string>> {
  const stream = createReadStream(archive).pipe(createGunzip())
  const files: Record<string, string> = {}
  for await (const {name, content} of tarFiles(stream, () => true)) {
    files[name] = name.endsWith('json')
      ? content
          .toString()
          .replaceAll(/,?"_(rev|createdAt|updatedAt|system)":("[^"]*"|\{[^}]*\})/g, '')
      : content.toString('base64')
  }
  return files
}

const idsIn = (lines = '') => lines.match(/(?<="_id":")[^"]*/g)

test('the same content is the same archive, without private documents unless they are asked for', async () => {
  expect(readFileSync(join(root, 'again.tar.gz'))).toEqual(readFileSync(first))
  const files = await read(first)
  expect(Object.keys(files).map((name) => name.replace(/[0-9a-f]{40}/, '<hash>'))).toEqual([
    'production-export/data.ndjson',
    'production-export/assets.json',
    'production-export/files/<hash>.txt',
    expect.stringMatching(/^production-export\/images\/<hash>-\d+x\d+\.png$/),
  ])
  const content = [
    '_.releases.rSpring',
    'article',
    'drafts.article',
    'topic',
    'versions.rSpring.article',
  ]
  expect(idsIn(files['production-export/data.ndjson'])).toEqual(content)
  const complete = await read(join(root, 'private.tar.gz'))
  expect(idsIn(complete['production-export/data.ndjson'])).toEqual(
    [...content, 'requests.one', 'drafts.requests.two', 'followers.x'].sort(),
  )
})

test('export, restore elsewhere, export: equal but for times and revisions', async () => {
  await (await startLake({folder: join(root, 'elsewhere')})).close()
  const token = readFileSync(join(root, 'elsewhere', 'token'), 'utf8')
  expect(await run(restoreCommand, 'elsewhere', first)).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^There is a lake in .*--replace[^\n]*\n$/),
  })
  const restored = await run(restoreCommand, 'elsewhere', first, '--replace')
  expect(restored.errors).toBe('')
  expect(restored.output).toMatch(/No damage found\.[\s\S]*The files of before are in/)
  expect(readFileSync(join(root, 'elsewhere', 'token'), 'utf8')).toBe(token)
  const second = join(root, 'second.tar.gz')
  expect(await run(exportCommand, 'elsewhere', 'archive', second)).toMatchObject({
    code: 0,
    errors: '',
    output: expect.stringContaining('Exported 5 documents and 2 assets'),
  })
  expect(await read(second)).toEqual(await read(first))
})

test('a file that is no archive changes nothing and is refused in one line', async () => {
  const file = join(root, 'words.tar.gz')
  writeFileSync(file, 'words')
  const {code, errors} = await run(restoreCommand, 'nowhere', file)
  expect(errors).toMatch(/^"[^\n]*words\.tar\.gz" cannot be read as a dataset’s archive: [^\n]*\n$/)
  expect(code).toBe(1)
  expect(await run(exportCommand, 'lake', 'archive')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('Usage: npm run export'),
  })
})
