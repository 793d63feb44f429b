import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {expect, onTestFinished, test} from 'vitest'
import {tarEnd, tarHeader, tarPadding} from '../../../common/tar.ts'
import {importArchive} from '../../../lake/import/import-archive.ts'
import {startLake, type TestLake} from '../start-lake.ts'
import {jpeg, pdf} from './bytes.ts'

const where = {project: 'local', dataset: 'production'}

function entry(name: string, content: Buffer, type = '0'): Buffer[] {
  const header = tarHeader(name, content.length)
  header.write(type, 156)
  return [header, content, tarPadding(content.length)]
}

/** Writes an archive as `sanity dataset export` does: in a folder, with a long name in an extended header. */
function archiveOf(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-import-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const long = `production-export-${'2026-11-30t00-00-00-000z'.repeat(4)}`
  const entries = Object.entries(files).flatMap(([name, content]) => {
    const line = ` path=${long}/${name}\n`
    const extended = Buffer.from(`${line.length + 3}${line}`)
    return [...entry('PaxHeader', extended, 'x'), ...entry('short', Buffer.from(content))]
  })
  const file = path.join(folder, 'production.tar.gz')
  writeFileSync(file, gzipSync(Buffer.concat([...entries, tarEnd])))
  return file
}

async function start(): Promise<TestLake> {
  const lake = await startLake()
  onTestFinished(lake.close)
  return lake
}

const lines = (documents: object[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('')

test('imports documents with references in any order, images and files', async () => {
  const {lake, client} = await start()
  const file = archiveOf({
    'data.ndjson': lines([
      {
        _id: 'one',
        _type: 'article',
        _createdAt: '2020-02-02T02:02:02Z',
        author: {_type: 'reference', _ref: 'ada'},
        cover: {_type: 'image', _sanityAsset: 'image@file://./images/abc-8x8.jpg', alt: 'Red'},
      },
      {
        _id: 'drafts.one',
        _type: 'article',
        paper: {_type: 'file', _sanityAsset: 'file@file://./files/def.pdf'},
      },
      {_id: 'ada', _type: 'author'},
      {_id: '_.groups.public', _type: 'system.group'},
    ]),
    'images/abc-8x8.jpg': await jpeg('#a03020'),
    'files/def.pdf': pdf,
    'assets.json': JSON.stringify({
      'image-abc': {originalFilename: 'a photo.jpg', title: 'A photo'},
    }),
  })
  expect(await importArchive(lake, file, where)).toEqual({
    documents: 3,
    assets: 2,
    leftOut: ['_.groups.public'],
  })
  const one =
    '*[_id == "one"][0]{_createdAt, "author": author->_id, "cover": cover.asset->{originalFilename, title}, "alt": cover.alt}'
  expect(await client().fetch(one)).toEqual({
    _createdAt: '2020-02-02T02:02:02Z',
    author: 'ada',
    cover: {originalFilename: 'a photo.jpg', title: 'A photo'},
    alt: 'Red',
  })
  const paper = await client().fetch<string>(
    '*[_id == "drafts.one"][0].paper.asset->extension',
    {},
    {perspective: 'raw'},
  )
  expect(paper).toBe('pdf')
  await expect(importArchive(lake, file, where)).rejects.toThrow('has documents')
})

test.each<[string, Record<string, string>, RegExp]>([
  ['no documents', {'assets.json': '{}'}, /has no data.ndjson/],
  ['a line that is not JSON', {'data.ndjson': 'no'}, /cannot be read as the archive/],
  [
    'a reference without a target',
    {'data.ndjson': lines([{_id: 'a', _type: 'b', to: {_ref: 'none'}}])},
    /none/,
  ],
  [
    'a missing file',
    {
      'data.ndjson': lines([
        {_id: 'a', _type: 'b', to: {_sanityAsset: 'image@file://./images/x-1x1.png'}},
      ]),
    },
    /does not contain/,
  ],
  [
    'assets of --raw',
    {'data.ndjson': lines([{_id: 'image-a', _type: 'sanity.imageAsset'}])},
    /--raw/,
  ],
])('an archive with %s is refused, and no document is written', async (_title, files, message) => {
  const {lake, client} = await start()
  await expect(importArchive(lake, archiveOf(files), where)).rejects.toThrow(message)
  expect(await client().fetch('count(*)')).toBe(0)
})

test('a file that does not exist is refused', async () => {
  const {lake} = await start()
  const failed = importArchive(lake, '/nowhere/production.tar.gz', where)
  await expect(failed).rejects.toThrow(/cannot be read as the archive of a dataset: ENOENT/)
})
