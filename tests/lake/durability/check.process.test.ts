import {cpSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {commands} from '../../../lake/commands/index.ts'
import {readLakeSettings} from '../../../lake/settings.ts'
import {noise} from '../assets/images.ts'
import {killAll, startLakeProcess} from '../lake-process.ts'
import {startLake, type TestLake} from '../start-lake.ts'

let folder: string
let place: string
/** The folder of a lake that was closed after `fill`. */
let filled: string

beforeAll(async () => {
  folder = filled = mkdtempSync(path.join(tmpdir(), 'stillwater-check-filled-'))
  await (await fill()).close()
})
afterAll(() => rmSync(filled, {recursive: true, force: true}))
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-check-'))
  place = path.join(folder, 'datasets/local/production')
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))
afterAll(killAll)

/** Starts a lake with references, a draft, an image, a file and some history. */
async function fill(): Promise<TestLake> {
  const lake = await startLake({folder})
  const client = lake.client()
  await client.create({_id: 'ada', _type: 'author', name: 'Ada'})
  await client.create({
    _id: 'one',
    _type: 'article',
    author: {_type: 'reference', _ref: 'ada'},
    later: {_type: 'reference', _ref: 'nobody', _weak: true},
    body: [{_key: 'a', _type: 'block', text: 'x'.repeat(400)}],
  })
  await client
    .patch('one')
    .set({title: 'One'})
    .insert('after', 'body[-1]', [{_key: 'b'}])
    .commit()
  await client.create({_id: 'gone', _type: 'note'})
  await client.delete('gone')
  await client.create({_id: 'drafts.one', _type: 'article', title: 'Zwei — 二'})
  await client.assets.upload('image', await noise().png().toBuffer(), {filename: 'noise.png'})
  await client.assets.upload('file', Buffer.from('words'), {filename: 'words.txt'})
  return lake
}

function copyFilled(): void {
  cpSync(filled, folder, {recursive: true})
}

async function look(): Promise<{problems: string[]; notes: string[]; lines: string[]}> {
  const parts = await checkLake(folder)
  const all = (kind: 'problems' | 'notes' | 'lines') =>
    parts.flatMap(({findings}) => findings[kind])
  return {problems: all('problems'), notes: all('notes'), lines: all('lines')}
}

function damage(sql: string): void {
  const database = new DatabaseSync(path.join(place, 'documents.db'))
  database.exec(sql)
  database.close()
}

function assetPath(kind: 'images' | 'files'): string {
  const [name = ''] = readdirSync(path.join(place, 'assets', kind))
  return path.join(place, 'assets', kind, name)
}

const sound = {
  problems: [],
  notes: [],
  lines: [
    '5 documents with 2 references checked',
    '8 transactions with 8 changes replayed',
    expect.stringMatching(/^2 assets of [\d,]+ bytes read$/),
  ],
}

/** Returns an SQL condition for the rows of a document. */
function numberOf(id: string): string {
  return `number = (SELECT number FROM documents WHERE id = '${id}')`
}

describe('check', () => {
  it('finds no damage in an intact lake, stopped or running', async () => {
    const lake = await fill()
    expect(await look()).toEqual(sound)
    await lake.close()
    expect(await look()).toEqual(sound)
  })

  it('reads a killed lake without changing it', async () => {
    const lake = await startLakeProcess(folder)
    await lake.client().create({_id: 'a', _type: 'note'})
    await lake.kill()
    const before = readdirSync(place)
    expect(before).toContain('documents.db-wal')
    expect(await look()).toMatchObject({
      problems: [],
      lines: expect.arrayContaining(['1 document with 0 references checked']),
    })
    const again = await startLakeProcess(folder)
    expect(await again.client().getDocument('a')).toBeTruthy()
    await again.kill()
  })

  it('finds no damage after the lake has moved to another port', async () => {
    const first = await fill()
    const [file = ''] = await first.client().fetch<string[]>('*[_type == "sanity.fileAsset"]._id')
    await first.client().patch(file).set({title: 'Words'}).commit()
    const {port} = first
    await first.close()
    const second = await startLake({folder})
    expect(second.port).not.toBe(port)
    expect((await second.client().getDocument(file))?.['url']).toContain(`:${second.port}/`)
    await second.close()
    expect((await look()).problems).toEqual([])
  })

  const damages: [what: string, sql: string, says: string][] = [
    [
      'content that is not JSON',
      `UPDATE contents SET content = '{' WHERE ${numberOf('one')}`,
      'The content of "one"',
    ],
    [
      'the content of another revision',
      `UPDATE contents SET content = json_set(content, '$._rev', 'x') WHERE ${numberOf('ada')}`,
      'The row of "ada" differs from its content in: rev',
    ],
    [
      'a row with another id',
      `UPDATE documents SET id = 'bea' WHERE id = 'ada'`,
      'The row of "bea" differs from its content in: id, published_id',
    ],
    [
      'missing content',
      `DELETE FROM contents WHERE ${numberOf('one')}`,
      'The content of "one" is missing',
    ],
    [
      'content of a missing document',
      `INSERT INTO contents VALUES (99, '{}')`,
      'The content of document number 99',
    ],
    [
      'words of a missing document',
      `INSERT INTO words (rowid, text) VALUES (99, 'a')`,
      'Words of document number 99',
    ],
    [
      'a document without words',
      `DELETE FROM words WHERE rowid = (SELECT number FROM documents WHERE id = 'one');
       DELETE FROM words_pending`,
      'The words of "one" are not indexed',
    ],
    ['a wrong size', `UPDATE documents SET size = 1 WHERE id = 'ada'`, 'size'],
    ['a wrong head', `UPDATE documents SET head = jsonb('{}') WHERE id = 'ada'`, 'head'],
    [
      'a reference without an edge',
      `DELETE FROM edges WHERE target = 'ada'`,
      'The references of "one"',
    ],
    [
      'edges of a missing document',
      `INSERT INTO edges VALUES (99, 'ada', '', '[]', 1, 'note', '')`,
      'References of document number 99',
    ],
    [
      'a missing target of a reference',
      `DELETE FROM documents WHERE id = 'ada'`,
      '"one" refers to "ada" at ["author"], which does not exist.',
    ],
    [
      'changed content',
      `UPDATE contents SET content = replace(content, 'xx', 'yy') WHERE ${numberOf('one')}`,
      'The history of "one" is broken',
    ],
    [
      'a lost document',
      `DELETE FROM documents WHERE id = 'drafts.one'`,
      'The history of "drafts.one" is broken',
    ],
    [
      'a broken chain',
      `UPDATE transaction_documents SET previous_rev = 'x' WHERE document_id = 'one' AND previous_rev IS NOT NULL`,
      'The history of "one" is broken',
    ],
    [
      'an invalid patch',
      `UPDATE transaction_documents SET revert = '[99]' WHERE document_id = 'ada'`,
      'patch',
    ],
    [
      'missing changes',
      `DELETE FROM transaction_documents WHERE document_id = 'ada'`,
      'No transaction produced the revision',
    ],
    [
      'a gap in the positions',
      `PRAGMA foreign_keys = OFF; DELETE FROM transactions WHERE position = 3`,
      'Between the transactions 1 and 8, 1 are missing.',
    ],
    [
      'mutations that are not JSON',
      `UPDATE transactions SET mutations = '[' WHERE position = 3`,
      'The mutations of the transaction',
    ],
    [
      'an invalid time',
      `UPDATE transactions SET timestamp = 'noon' WHERE position = 3`,
      'has no valid timestamp',
    ],
    ['a newer store', 'PRAGMA user_version = 99', 'this lake supports versions up to'],
    ['a missing table', 'DROP TABLE edges', 'It cannot be read to the end'],
  ]
  it.each(damages)('finds %s', async (_what, sql, says) => {
    copyFilled()
    damage(sql)
    const {problems} = await look()
    expect(problems.join('\n')).toContain(says)
  })

  it('finds missing, truncated and swapped bytes', async () => {
    copyFilled()
    const image = assetPath('images')
    truncateSync(image, 100)
    writeFileSync(assetPath('files'), 'other')
    const {problems} = await look()
    expect(problems.filter((line) => line.startsWith('The bytes of the asset'))).toHaveLength(2)
    rmSync(image)
    expect((await look()).problems.join('\n')).toMatch(/The asset "image-.*" has no bytes/)
  })

  it('notes bytes without a document, and a store that is not registered', async () => {
    copyFilled()
    const orphan = `${'0'.repeat(40)}.txt`
    writeFileSync(path.join(place, 'assets/files', orphan), 'x')
    writeFileSync(path.join(place, 'assets/uploads', 'half'), 'x')
    const {notes, problems} = await look()
    expect(problems).toEqual([])
    expect(notes).toEqual([
      `The file assets/files/${orphan} has no document.`,
      'The file assets/uploads/half belongs to an unfinished upload.',
    ])
  })

  it('finds a file that is not a database, and a dataset without a store', async () => {
    copyFilled()
    truncateSync(path.join(place, 'documents.db'), 5000)
    rmSync(path.join(place, 'documents.db-wal'), {force: true})
    expect((await look()).problems.length).toBeGreaterThan(0)
    rmSync(path.join(place, 'documents.db'))
    expect((await look()).problems.join('\n')).toContain(
      'The store of the dataset "local/production" is lost',
    )
    truncateSync(path.join(folder, 'lake.db'), 50)
    expect((await look()).problems.join('\n')).toContain('cannot be read')
  })

  it('prints sentences, and exits with 1 only if there is damage', async () => {
    copyFilled()
    const said: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
    const settings = readLakeSettings({LAKE_DIR: folder})
    expect(await commands['check']?.(settings, [])).toBe(0)
    expect(said.join('\n')).toContain('No damage found.')
    rmSync(assetPath('files'))
    expect(await commands['check']?.(settings, [])).toBe(1)
    expect(said.join('\n')).toContain('1 piece of damage found.')
    log.mockRestore()
  })

  it('throws for a folder without a lake', async () => {
    await expect(checkLake(path.join(folder, 'none'))).rejects.toThrow('There is no lake in')
  })
})
