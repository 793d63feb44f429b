import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {DatabaseSync} from 'node:sqlite'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {createLake} from '../../../lake/lake.ts'
import {createDocumentCache} from '../../../lake/store/document-cache.ts'
import {checkDocumentId, publishedId, versionName} from '../../../lake/store/document-id.ts'
import {inTransaction, openDatabase} from '../../../lake/store/database.ts'
import {exportDocuments, readDocuments, referringDocuments} from '../../../lake/store/documents.ts'
import {migrations} from '../../../lake/store/schema.ts'
import {openDataset, refusalOf} from '../open-dataset.ts'

const pragmaOf = (database: DatabaseSync) => (name: string) =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]

describe('openDatabase', () => {
  it('uses WAL, enforces foreign keys and migrates the store', () => {
    const {database} = openDataset()
    expect(['journal_mode', 'foreign_keys', 'user_version'].map(pragmaOf(database))).toEqual([
      'wal',
      1,
      migrations.length,
    ])
  })

  it('flushes each commit to disk, unless a test disables it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lake-'))
    onTestFinished(() => rmSync(folder, {recursive: true}))
    const lake = createLake({folder})
    const {database} = lake.dataset('local', 'production')
    // 2 is FULL.
    expect(pragmaOf(database)('synchronous')).toBe(2)
    lake.close()
    expect(pragmaOf(openDataset().database)('synchronous')).toBe(0)
  })

  it('reopens a store without migrating it again', () => {
    const dataset = openDataset()
    dataset.write([{create: {_id: 'a', _type: 'note'}}], 'first')
    const again = openDatabase(join(dataset.folder, 'production.sqlite'))
    expect(readDocuments({...dataset, database: again}, ['a'])).toMatchObject([{_rev: 'first'}])
    again.close()
  })

  it('rejects a store of a newer lake and does not change it', () => {
    const {folder} = openDataset()
    const file = join(folder, 'newer.sqlite')
    const newer = new DatabaseSync(file)
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    expect(refusalOf(() => openDatabase(file))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('has version 99'),
    })
  })

  it('throws if the file cannot be opened', () => {
    expect(
      refusalOf(() => openDatabase(join(openDataset().folder, 'no', 'such.sqlite'))),
    ).toMatchObject({code: 'unavailable'})
  })
})

describe('inTransaction', () => {
  it('rolls back on an error', () => {
    const {database} = openDataset()
    const insert = () =>
      database.exec(`INSERT INTO transactions VALUES (1, 'a', 'now', 'me', '[]')`)
    const failing = () => {
      insert()
      throw new Error('no')
    }
    expect(() => inTransaction(database, true, failing)).toThrow('no')
    inTransaction(database, true, insert)
    expect(database.prepare('SELECT count(*) AS n FROM transactions').get()).toEqual({n: 1})
  })
})

describe('documents', () => {
  it('are read in the requested order', () => {
    const dataset = openDataset()
    dataset.write(['a', 'b', 'drafts.a'].map((_id) => ({create: {_id, _type: 'note'}})))
    expect(
      readDocuments(dataset, ['drafts.a', 'no', 'a']).map((document) => document?._id),
    ).toEqual(['drafts.a', undefined, 'a'])
  })

  it('are exported by type in pages, ordered by id', () => {
    const dataset = openDataset()
    const ids = Array.from({length: 250}, (_, index) => `d${String(index).padStart(3, '0')}`)
    dataset.write(ids.map((_id, index) => ({create: {_id, _type: index % 2 ? 'odd' : 'even'}})))
    const idsOf = (options?: Parameters<typeof exportDocuments>[1]) =>
      [...exportDocuments(dataset, options)].map(({_id}) => _id)
    expect(idsOf()).toEqual(ids)
    expect(idsOf({types: ['odd'], after: 'd100', limit: 2})).toEqual(['d101', 'd103'])
  })

  it('list their referring documents with paths', () => {
    const dataset = openDataset()
    dataset.write([
      {create: {_id: 'a', _type: 'note'}},
      {
        create: {
          _id: 'b',
          _type: 'page',
          list: [{_key: 'k', to: {_ref: 'a', _weak: true}}],
          main: {_ref: 'a'},
        },
      },
    ])
    expect(referringDocuments(dataset, 'a')).toEqual([
      {id: 'b', type: 'page', weak: true, path: ['list', 0, 'to']},
      {id: 'b', type: 'page', weak: false, path: ['main']},
    ])
    dataset.write([{patch: {id: 'b', unset: ['main', 'list']}}])
    expect(referringDocuments(dataset, 'a')).toEqual([])
  })
})

describe('document ids', () => {
  it.each([
    ['a', 'a', ''],
    ['drafts.a', 'a', 'drafts'],
    ['versions.summer.a', 'a', 'summer'],
    ['versions.summer.a.b', 'a.b', 'summer'],
    ['_.releases.summer', '_.releases.summer', ''],
    ['versions.summer', 'versions.summer', ''],
  ])('%s is a version of %s', (id, published, version) => {
    expect([publishedId(id), versionName(id)]).toEqual([published, version])
  })

  it.each(['a', 'A-b_c.d', '_.x', 'a'.repeat(128), '0'])('accept %s', (id) => {
    expect(checkDocumentId(id)).toBe(id)
  })

  it.each(['', '-a', '.a', 'a..b', 'a.', 'a b', 'a/b', 'é', 'a'.repeat(129), 1, null])(
    'reject %j',
    (id) => {
      expect(refusalOf(() => checkDocumentId(id))).toMatchObject({code: 'invalid'})
    },
  )
})

const document = (_id: string, _rev: string) => ({
  _id,
  _rev,
  _type: 'note',
  _createdAt: '',
  _updatedAt: '',
})

describe('the document cache', () => {
  it('evicts the least recently used document, and never returns another revision', () => {
    const cache = createDocumentCache(20)
    cache.add(document('a', '1'), 10)
    cache.add(document('b', '1'), 10)
    cache.get('a', '1')
    cache.add(document('c', '1'), 10)
    expect(['a', 'b', 'c'].map((id) => cache.get(id, '1')?._id)).toEqual(['a', undefined, 'c'])
    expect(cache.get('a', '2')).toBeUndefined()
  })
})
