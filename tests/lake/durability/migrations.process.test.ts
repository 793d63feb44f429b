import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterAll, afterEach, beforeEach, describe, expect, it} from 'vitest'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {openRegistry} from '../../../lake/datasets/registry.ts'
import {openDatabase} from '../../../lake/store/database.ts'
import {schemaVersion, type Migration} from '../../../lake/store/migrate.ts'
import {migrations} from '../../../lake/store/schema.ts'
import {createWordIndexer} from '../../../lake/store/word-indexer.ts'
import {killAll, runLake} from '../lake-process.ts'
import {refusalOf} from '../open-dataset.ts'
import {startLake} from '../start-lake.ts'
import {version1} from './version-1.ts'
import {version4} from './version-4.ts'
import {version6} from './version-6.ts'
import {freePort} from '../../system/server-process.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-migrations-'))
  const place = path.join(folder, 'datasets/local/production')
  file = path.join(place, 'documents.db')
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))
afterAll(killAll)

/** Writes the registry of version 1, with the dataset whose store a test writes. */
function writeRegistry(): void {
  const registry = openRegistry(folder, 'OFF', {acceptLoss: true})
  const createdAt = '2026-01-01T00:00:00.000Z'
  registry.putDataset('local', {name: 'production', aclMode: 'public', createdAt})
  registry.close()
}

function write(to: string, sql: string): void {
  const database = new DatabaseSync(to)
  database.exec(sql)
  database.close()
}

describe('a store of version 1', () => {
  it('is opened with all its data', async () => {
    mkdirSync(path.dirname(file), {recursive: true})
    write(file, version1)
    writeRegistry()
    const lake = await startLake({folder})
    const client = lake.client()
    expect(
      await client.fetch('*[_type == "article"]{_id, title, "by": author->name, body}'),
    ).toEqual([{_id: 'one', title: 'Two', by: 'Ada', body: [{_key: 'a', text: 'Grüße'}]}])
    expect(await client.fetch('*[slug.current == "one"][0]._rev')).toBe('t2')
    expect(await client.fetch('*[references("ada")]._id', {}, {perspective: 'raw'})).toEqual([
      'one',
    ])
    expect(await client.getDocument('drafts.one')).toMatchObject({_rev: 't2'})
    const at = async (id: string, moment: string) => {
      const {documents} = await client.request<{documents: unknown[]}>({
        url: `/data/history/production/documents/${id}?${moment}`,
      })
      return documents[0]
    }
    expect(await at('one', 'revision=t1')).toMatchObject({_rev: 't1', slug: {current: 'one'}})
    expect(await at('one', 'revision=t1')).not.toHaveProperty('title')
    expect(await at('gone', 'lastRevision=true')).toMatchObject({_id: 'gone', _rev: 't1'})

    await expect(client.delete('ada')).rejects.toThrow('referenced by "one"')
    await client.patch('one').set({title: 'Three'}).commit()
    await lake.close()

    expect((await checkLake(folder)).flatMap(({findings}) => findings.problems)).toEqual([])
    const database = openDatabase(file)
    expect(schemaVersion(database)).toBe(migrations.length)
    expect(database.prepare('SELECT max(position) AS last FROM transactions').get()).toEqual({
      last: 4,
    })
    database.close()
  })
})

/** Returns the rows of a query, as plain objects. */
function rowsOf(database: DatabaseSync, sql: string): unknown[] {
  return database
    .prepare(sql)
    .all()
    .map((row) => ({...row}))
}

describe('a store of version 4', () => {
  const unchanged = [
    'SELECT * FROM transactions ORDER BY position',
    'SELECT * FROM transaction_documents ORDER BY document_id, position',
    'SELECT * FROM secrets',
    'SELECT id, published_id, version, type, rev, created_at, updated_at FROM documents ORDER BY id',
  ]

  it('keeps its documents, references, history and secrets', async () => {
    mkdirSync(path.dirname(file), {recursive: true})
    write(file, version4)
    const old = new DatabaseSync(file)
    const before = unchanged.map((sql) => rowsOf(old, sql))
    const contents = rowsOf(old, 'SELECT id, content FROM documents ORDER BY id')
    const references = rowsOf(
      old,
      'SELECT source, target, path, weak FROM edges ORDER BY source, path',
    )
    old.close()

    const database = openDatabase(file)
    expect(unchanged.map((sql) => rowsOf(database, sql))).toEqual(before)
    expect(
      rowsOf(
        database,
        'SELECT d.id, c.content FROM documents d NATURAL JOIN contents c ORDER BY d.id',
      ),
    ).toEqual(contents)
    const edges =
      'SELECT d.id AS source, e.target, e.path, e.weak FROM edges e JOIN documents d ON d.number = e.source'
    const sorted = 'ORDER BY d.id, e.path'
    expect(rowsOf(database, `${edges} WHERE e.weak < 2 ${sorted}`)).toEqual(references)
    expect(rowsOf(database, `${edges} WHERE e.weak = 2 ${sorted}`)).toEqual([
      {source: 'one', target: 'lake', path: '["author","inner"]', weak: 2},
    ])
    expect(rowsOf(database, 'SELECT DISTINCT field FROM edges ORDER BY field')).toEqual([
      {field: '"odd name".list[].to'},
      {field: 'author'},
      {field: 'author.inner'},
      {field: 'topics[]'},
    ])
    database.close()

    writeRegistry()
    const lake = await startLake({folder})
    expect(await lake.client().fetch('*[topics[]._ref match "lake"][0]{title, none, n}')).toEqual({
      title: 'Two',
      none: null,
      n: 1.5,
    })
    await expect(lake.client().delete('lake')).rejects.toThrow('referenced by "one"')
    await lake.close()
    expect((await checkLake(folder)).flatMap(({findings}) => findings.problems)).toEqual([])
  })

  it('is not changed if one of its documents is damaged', () => {
    mkdirSync(path.dirname(file), {recursive: true})
    write(file, version4)
    write(file, `UPDATE documents SET content = '{' WHERE id = 'one'`)
    expect(refusalOf(() => openDatabase(file))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('is damaged'),
    })
    const database = new DatabaseSync(file)
    expect(schemaVersion(database)).toBe(4)
    expect(rowsOf(database, 'SELECT count(*) AS n FROM documents')).toEqual([{n: 5}])
    database.close()
  })
})

describe('a store of version 6', () => {
  it('keeps its documents and its history, and indexes its words again', async () => {
    mkdirSync(path.dirname(file), {recursive: true})
    write(file, version6)
    const unchanged = [
      'SELECT * FROM documents ORDER BY number',
      'SELECT * FROM contents ORDER BY number',
      'SELECT * FROM edges ORDER BY source, path',
      'SELECT * FROM transactions ORDER BY position',
      'SELECT * FROM transaction_documents ORDER BY document_id, position',
    ]
    const old = new DatabaseSync(file)
    const before = unchanged.map((sql) => rowsOf(old, sql))
    old.close()
    const database = openDatabase(file)
    expect(unchanged.map((sql) => rowsOf(database, sql))).toEqual(before)
    expect(rowsOf(database, 'SELECT count(*) AS n FROM words_pending')).toEqual([{n: 6}])
    const indexer = createWordIndexer(database)
    while (indexer.step(() => false));
    expect(rowsOf(database, 'SELECT count(*) AS n FROM words_pending')).toEqual([{n: 0}])
    database.close()

    writeRegistry()
    const lake = await startLake({folder})
    const found = (filter: string) =>
      lake.client().fetch(`*[${filter}]._id`, {}, {perspective: 'raw'})
    expect(await found('pt::text(body) match "grüße"')).toEqual(['one'])
    expect(await found('name match "lovel*"')).toEqual(['ada'])
    const log: unknown = await lake.client().request({
      url: '/data/history/production/transactions/one,pending?excludeContent=false',
    })
    expect(JSON.stringify(log)).toMatch(/title\W+One\W/)
    expect(JSON.stringify(log)).toMatch(/title\W+Pending\W/)
    await lake.close()
    expect((await checkLake(folder)).flatMap(({findings}) => findings.problems)).toEqual([])
  })
})

describe('migrations', () => {
  beforeEach(() => void mkdirSync(path.dirname(file), {recursive: true}))

  const steps: Migration[] = [
    'CREATE TABLE a (x)',
    `INSERT INTO a VALUES (1); ALTER TABLE a ADD COLUMN y DEFAULT 'new'`,
    (database) => database.exec('UPDATE a SET x = x + 1'),
  ]

  it.each([0, 1, 2, 3])('migrate a store of version %i to the newest, each step once', (from) => {
    openDatabase(file, steps.slice(0, from)).close()
    openDatabase(file, steps).close()
    const database = openDatabase(file, steps)
    expect(schemaVersion(database)).toBe(3)
    expect(database.prepare('SELECT * FROM a').all()).toEqual([{x: 2, y: 'new'}])
    database.close()
  })

  const failures: Migration[] = [
    'UPDATE a SET x = 99; SELECT no_such_function()',
    (database) => {
      database.exec('UPDATE a SET x = 99')
      throw new Error('no')
    },
  ]

  it.each(failures)('do not change a store if a step fails', (failure) => {
    openDatabase(file, steps.slice(0, 2)).close()
    const failing = [...steps.slice(0, 2), failure]
    expect(refusalOf(() => openDatabase(file, failing))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(file),
    })
    const database = openDatabase(file, steps.slice(0, 2))
    expect(database.prepare('SELECT x FROM a').all()).toEqual([{x: 1}])
    database.close()
  })

  it.each([
    [1, version1],
    [4, version4],
    [6, version6],
  ])('that have been released are not edited: version %i', (version, sql) => {
    write(file, sql)
    const made = path.join(folder, 'made.db')
    openDatabase(made, migrations.slice(0, version)).close()
    expect(tablesOf(made)).toEqual(tablesOf(file))
  })
})

/** Returns each table and index with its SQL, without comments and whitespace. */
function tablesOf(database: string): unknown[] {
  const opened = new DatabaseSync(database)
  const rows = opened.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
  opened.close()
  return rows.map(({name, sql}) => [
    name,
    sql === null ? null : String(sql).replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' '),
  ])
}

/** Returns the error of a lake that cannot start on the folder: one line. */
async function refusal(): Promise<string> {
  const lake = runLake(folder, {LAKE_PORT: String(await freePort())})
  expect(await lake.ended).toBe(1)
  expect(lake.errors().trimEnd().split('\n')).toHaveLength(1)
  return lake.errors()
}

describe('a folder of a newer lake', () => {
  it('is rejected in one line and not changed', async () => {
    const lake = await startLake({folder})
    await lake.close()
    write(file, 'PRAGMA user_version = 99')
    const before = readFileSync(file)
    expect(await refusal()).toMatch(
      /has version 99, but this lake supports versions up to \d+\. Start it with the newer lake/,
    )
    expect(readFileSync(file)).toEqual(before)
  })

  it('is also rejected if only its registry is newer', async () => {
    const lake = await startLake({folder})
    await lake.close()
    write(path.join(folder, 'lake.db'), 'PRAGMA user_version = 99')
    expect(await refusal()).toMatch(
      /has version 99, but this lake supports versions up to \d+\. Start it with the newer lake/,
    )
  })
})
