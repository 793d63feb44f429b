import {describe, expect, it} from 'vitest'
import {createWordIndexer, nextPending, type WordIndexer} from '../../../lake/store/word-indexer.ts'
import {mutate} from '../../../lake/mutations/mutate.ts'
import {fileOf, inSnapshot, openForReading} from '../../../lake/store/database.ts'
import {openDataset, refusalOf, type TestDataset} from '../open-dataset.ts'

/** Runs the indexer to its end. Returns how many steps it took. */
function runAll(indexer: WordIndexer, isOver = () => true): number {
  let steps = 1
  while (indexer.step(isOver)) steps += 1
  return steps
}

function idsWith({database}: TestDataset, word: string): string[] {
  return database
    .prepare(
      'SELECT d.id FROM documents d WHERE d.number IN (SELECT rowid FROM words WHERE words MATCH ?) ORDER BY d.id',
    )
    .all(word)
    .map(({id}) => String(id))
}

function pending({database}: TestDataset): string[] {
  return database
    .prepare(
      'SELECT d.id FROM words_pending p JOIN documents d ON d.number = p.number ORDER BY d.id',
    )
    .all()
    .map(({id}) => String(id))
}

const notes = (count: number, text: string) =>
  Array.from({length: count}, (_, n) => ({create: {_id: `n${n}`, _type: 'note', text}}))

describe('the indexer of words', () => {
  it('indexes new and changed documents in steps, and forgets deleted ones', () => {
    const dataset = openDataset()
    const indexer = createWordIndexer(dataset.database)
    dataset.write(notes(3, 'still'))
    expect([pending(dataset), idsWith(dataset, 'still')]).toEqual([['n0', 'n1', 'n2'], []])
    while (idsWith(dataset, 'still').length === 0) indexer.step(() => true)
    expect([pending(dataset), idsWith(dataset, 'still')]).toEqual([['n1', 'n2'], ['n0']])
    runAll(indexer)
    expect([pending(dataset), idsWith(dataset, 'still')]).toEqual([[], ['n0', 'n1', 'n2']])

    dataset.write([{patch: {id: 'n1', set: {text: 'lake'}}}, {delete: {id: 'n2'}}])
    expect([pending(dataset), idsWith(dataset, 'still')]).toEqual([['n1'], ['n0', 'n1']])
    runAll(indexer)
    expect([pending(dataset), idsWith(dataset, 'still'), idsWith(dataset, 'lake')]).toEqual([
      [],
      ['n0'],
      ['n1'],
    ])
  })

  it('reads no document that is not pending', () => {
    const dataset = openDataset()
    const {database} = dataset
    dataset.write(notes(500, 'still'))
    runAll(createWordIndexer(database), () => false)
    // With what it knows of the tables, SQLite would begin with the documents.
    database.exec('ANALYZE')
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${nextPending}`).all()
    const tables = steps.map(({detail}) => String(detail)).filter((step) => / [pdc]\b/.test(step))
    expect(tables).toEqual([
      'SCAN p',
      'SEARCH d USING INTEGER PRIMARY KEY (rowid=?)',
      'SEARCH c USING INTEGER PRIMARY KEY (rowid=?)',
    ])
  })

  it('does not add a document that was deleted before its words were indexed', () => {
    const dataset = openDataset()
    dataset.write(notes(2, 'still'))
    dataset.write([{delete: {id: 'n1'}}])
    runAll(createWordIndexer(dataset.database))
    const rows = dataset.database.prepare('SELECT count(*) AS n FROM words').get()
    expect([rows, idsWith(dataset, 'still')]).toEqual([{n: 1}, ['n0']])
  })

  it('finds the same documents after many steps, which merge the index', () => {
    const dataset = openDataset()
    const indexer = createWordIndexer(dataset.database)
    dataset.write(notes(100, 'still'))
    expect(runAll(indexer)).toBeGreaterThan(100)
    expect(idsWith(dataset, 'still')).toHaveLength(100)
    const segments = dataset.database
      .prepare('SELECT count(DISTINCT segid) AS n FROM words_idx')
      .get()
    expect(Number(segments?.['n'])).toBeLessThan(16)
  })

  it('leaves documents pending that are damaged or very large, and indexes the others', () => {
    const dataset = openDataset()
    dataset.write([
      ...notes(3, 'still'),
      {create: {_id: 'large', _type: 'note', text: 'still '.repeat(50_000)}},
    ])
    dataset.database.exec(
      `UPDATE contents SET content = '{' WHERE number = (SELECT number FROM documents WHERE id = 'n1')`,
    )
    runAll(createWordIndexer(dataset.database))
    expect([pending(dataset), idsWith(dataset, 'still')]).toEqual([
      ['large', 'n1'],
      ['n0', 'n2'],
    ])
  })

  it('is not affected by a deletion that is rolled back', () => {
    const dataset = openDataset()
    dataset.write(notes(1, 'still'))
    runAll(createWordIndexer(dataset.database))
    mutate(dataset, {mutations: [{delete: {id: 'n0'}}], dryRun: true}, 'tester')
    expect(
      refusalOf(() => dataset.write([{delete: {id: 'n0'}}, {patch: {id: 'no'}}])),
    ).toBeDefined()
    expect(idsWith(dataset, 'still')).toEqual(['n0'])
  })

  it('is seen by a reader as of the start of its snapshot', async () => {
    const dataset = openDataset()
    const indexer = createWordIndexer(dataset.database)
    dataset.write(notes(20, 'still'))
    runAll(indexer)
    const reader = {...dataset, database: openForReading(fileOf(dataset.database))}
    await inSnapshot(reader.database, async () => {
      expect(idsWith(reader, 'still')).toHaveLength(20)
      dataset.write([{delete: {id: 'n0'}}, {patch: {id: 'n1', set: {text: 'lake'}}}])
      runAll(indexer)
      dataset.database.exec(`INSERT INTO words (words) VALUES ('optimize')`)
      expect([idsWith(reader, 'still').length, idsWith(reader, 'lake')]).toEqual([20, []])
      return Promise.resolve()
    })
    expect([idsWith(reader, 'still').length, idsWith(reader, 'lake')]).toEqual([18, ['n1']])
    reader.database.close()
  })

  it('does not change how later commits are flushed', () => {
    const dataset = openDataset()
    dataset.database.exec('PRAGMA synchronous = FULL')
    dataset.write(notes(1, 'still'))
    runAll(createWordIndexer(dataset.database))
    expect(dataset.database.prepare('PRAGMA synchronous').get()).toEqual({synchronous: 2})
  })
})
