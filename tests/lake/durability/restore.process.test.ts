import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import {createHash} from 'node:crypto'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {makeBackup} from '../../../lake/backup/make-backup.ts'
import {replaceLake} from '../../../lake/backup/replace-lake.ts'
import {restoreBackup} from '../../../lake/backup/restore-backup.ts'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {commands} from '../../../lake/commands/index.ts'
import {readLakeSettings} from '../../../lake/settings.ts'
import {startLake} from '../start-lake.ts'

let source: string
/** A folder with two backups: one note, then two notes and a file. */
let backups: string
let latest: string
let root: string
let folder: string

beforeAll(async () => {
  source = mkdtempSync(path.join(tmpdir(), 'stillwater-restore-from-'))
  backups = path.join(source, 'backups')
  const lake = await startLake({folder: path.join(source, 'lake')})
  await lake.client().create({_id: 'a', _type: 'note', count: 1})
  await makeBackup({lake: lake.folder, backups})
  await lake.client().patch('a').set({count: 2}).commit()
  await lake.client().create({_id: 'b', _type: 'note'})
  await lake.client().assets.upload('file', Buffer.from('words'))
  latest = (await makeBackup({lake: lake.folder, backups})).folder
  await lake.close()
})
afterAll(() => rmSync(source, {recursive: true, force: true}))
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stillwater-restore-'))
  folder = path.join(root, 'lake')
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

function restore(from: string, replace = false) {
  return restoreBackup(from, {folder, replace, tokenGiven: false})
}

/** Fills the folder with another lake. */
async function fillWithOther(): Promise<void> {
  const lake = await startLake({folder})
  await lake.client().create({_id: 'other', _type: 'note'})
  await lake.close()
}

async function idsIn(place: string): Promise<string[]> {
  const lake = await startLake({folder: place})
  const ids = await lake.client().fetch<string[]>('*[_type == "note"] | order(_id)._id')
  await lake.close()
  return ids
}

/** Returns a hash of each file below a folder. */
function hashes(place: string): Record<string, string> {
  const files = readdirSync(place, {recursive: true, withFileTypes: true}).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map((file) => {
      const full = path.join(file.parentPath, file.name)
      return [
        path.relative(place, full),
        createHash('sha1').update(readFileSync(full)).digest('hex'),
      ]
    }),
  )
}

describe('a restore', () => {
  it('of the latest backup in a folder brings back content, history, files and tokens', async () => {
    const {backup, old} = await restore(backups)
    expect(backup).toBe(latest)
    expect(old).toBeUndefined()
    expect(readFileSync(path.join(folder, 'token'))).toEqual(
      readFileSync(path.join(source, 'lake/token')),
    )
    const lake = await startLake({folder})
    const client = lake.client()
    expect(await client.getDocument('a')).toMatchObject({count: 2})
    const [file] = await client.fetch<string[]>('*[_type == "sanity.fileAsset"].path')
    expect((await lake.send({path: `/${file}`})).text).toBe('words')
    const history = await lake.send({
      path: '/v1/data/history/production/transactions/a?excludeContent=true',
      headers: {authorization: `Bearer ${lake.token}`},
    })
    expect(history.text.trim().split('\n')).toHaveLength(2)
    await lake.close()
  })

  it('of a backup that lost the rights of its files makes the tokens readable by the owner only', async () => {
    const backup = path.join(root, 'backup')
    cpSync(latest, backup, {recursive: true})
    const databases = ['lake.db', 'datasets/local/production/documents.db']
    const files = ['token', ...databases]
    for (const name of files) chmodSync(path.join(backup, name), 0o644)
    await restore(backup)
    for (const name of files) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600)
  })

  it('of a single backup leaves the backup as it was', async () => {
    const before = hashes(latest)
    await restore(latest)
    expect(await idsIn(folder)).toEqual(['a', 'b'])
    expect(hashes(latest)).toEqual(before)
  })

  it('over an existing lake needs a word of consent, and keeps the old files', async () => {
    await fillWithOther()
    await expect(restore(backups)).rejects.toThrow(/^There is a lake in ".*add --replace/)
    expect(await idsIn(folder)).toEqual(['other'])
    const {old = ''} = await restore(backups, true)
    expect(await idsIn(folder)).toEqual(['a', 'b'])
    expect(await idsIn(old)).toEqual(['other'])
    // And once more.
    await restore(backups, true)
    expect(await idsIn(folder)).toEqual(['a', 'b'])
    expect(await idsIn(old)).toEqual(['other'])
  })

  it('is refused while a lake is running', async () => {
    const lake = await startLake({folder})
    await expect(restore(backups, true)).rejects.toThrow(/^A lake is running on/)
    expect(await lake.client().fetch('count(*)')).toBe(0)
    await lake.close()
  })

  it('is refused if a lake was started while the new one was built', async () => {
    await fillWithOther()
    let lake: Awaited<ReturnType<typeof startLake>> | undefined
    const fill = async () => void (lake = await startLake({folder}))
    await expect(replaceLake({folder, replace: true, fill})).rejects.toThrow(/^A lake is running/)
    expect(await lake?.client().getDocument('other')).toBeDefined()
    await lake?.close()
    expect(readdirSync(folder).filter((name) => /restor|replaced/.test(name))).toEqual([])
  })

  it('is refused if a lake was created while the new one was built', async () => {
    const fill = fillWithOther
    await expect(replaceLake({folder, replace: false, fill})).rejects.toThrow(/^There is a lake in/)
    expect(await idsIn(folder)).toEqual(['other'])
  })

  it('is refused while another one into the same folder is running', async () => {
    let second: Promise<unknown> | undefined
    await replaceLake({
      folder,
      replace: false,
      async fill(staging) {
        second = restore(backups)
        await expect(second).rejects.toThrow(/^Another restore into/)
        cpSync(latest, staging, {recursive: true})
      },
    })
    expect(await idsIn(folder)).toEqual(['a', 'b'])
  })

  const damages: [what: string, damage: (backup: string) => void, says: RegExp][] = [
    ['a changed store', (at) => appendFileSync(storeIn(at), 'x'), /was changed: its SHA-256/],
    ['a cut store', (at) => truncateSync(storeIn(at), 5000), /was changed: its SHA-256/],
    ['a missing store', (at) => rmSync(storeIn(at)), /documents\.db is missing/],
    [
      'a cut manifest',
      (at) => truncateSync(path.join(at, 'backup.json'), 40),
      /cannot be verified/,
    ],
    [
      'a manifest of another version',
      (at) => writeFileSync(path.join(at, 'backup.json'), '{"format": 2}'),
      /cannot be verified/,
    ],
    [
      'a manifest without files',
      (at) => writeFileSync(path.join(at, 'backup.json'), '{"format": 1}'),
      /cannot be verified/,
    ],
    ['a missing token', (at) => rmSync(path.join(at, 'token')), /token is missing/],
    ['a changed file', (at) => writeFileSync(fileIn(at), 'swords'), /do not match its hash/],
    ['a missing file', (at) => rmSync(fileIn(at)), /has no bytes/],
    [
      'an interrupted one',
      (at) => writeFileSync(path.join(at, 'unfinished-backup'), ''),
      /interrupted/,
    ],
  ]
  it.each(damages)('of a backup with %s changes nothing', async (_what, damage, says) => {
    await fillWithOther()
    const backup = path.join(root, 'backup')
    cpSync(latest, backup, {recursive: true})
    damage(backup)
    const before = hashes(folder)
    await expect(restore(backup, true)).rejects.toThrow(says)
    expect(hashes(folder)).toEqual(before)
    await expect(restore(backup, true)).rejects.toThrow(/^[^\n]*$/)
  })

  it.each([
    ['before the old files were moved', []],
    ['while the old files were moved', ['datasets', 'token']],
  ])(
    'that was interrupted %s prevents the start, and is completed by the next one',
    async (_when, moved) => {
      await fillWithOther()
      const old = path.join(folder, 'replaced-1')
      mkdirSync(old)
      for (const name of moved) renameSync(path.join(folder, name), path.join(old, name))
      writeFileSync(path.join(folder, 'unfinished-restore'), 'replaced-1\n')
      await expect(startLake({folder})).rejects.toThrow(/^A restore into ".*" was interrupted/)
      await expect(checkLake(folder)).rejects.toThrow(/was interrupted.*npm run restore/)
      expect((await restore(backups)).old).toBe(old)
      expect(await idsIn(folder)).toEqual(['a', 'b'])
      expect(await idsIn(old)).toEqual(['other'])
    },
  )

  it('that was interrupted while the new files were moved is completed by the next one', async () => {
    await fillWithOther()
    const {old = ''} = await restore(backups, true)
    rmSync(path.join(folder, 'lake.db'))
    writeFileSync(path.join(folder, 'unfinished-restore'), `${path.basename(old)}\n`)
    await restore(backups)
    expect(await idsIn(folder)).toEqual(['a', 'b'])
    expect(await idsIn(old)).toEqual(['other'])
  })

  it('from a folder without a backup fails with a message', async () => {
    await expect(restore(path.join(root, 'none'))).rejects.toThrow(/^There is no folder/)
    mkdirSync(path.join(root, 'empty'))
    await expect(restore(path.join(root, 'empty'))).rejects.toThrow(/^There is no complete backup/)
    expect(existsSync(folder)).toBe(false)
  })

  it('as a command prints what it has checked and where the old files are', async () => {
    await fillWithOther()
    const print = vi.spyOn(console, 'log').mockImplementation(() => {})
    try {
      const settings = readLakeSettings({LAKE_DIR: folder})
      expect(await commands['restore']?.(settings, [backups, '--replace'])).toBe(0)
      const output = print.mock.calls.join('\n')
      expect(output).toMatch(
        /No damage found[\s\S]*Restored from .*\nThe files of before are in .*replaced-/,
      )
      await expect(commands['restore']?.(settings, [])).rejects.toThrow(
        'npm run restore -- <backup>',
      )
    } finally {
      print.mockRestore()
    }
  })
})

function storeIn(backup: string): string {
  return path.join(backup, 'datasets/local/production/documents.db')
}

function fileIn(backup: string): string {
  const files = path.join(backup, 'datasets/local/production/assets/files')
  return path.join(files, readdirSync(files)[0] ?? '')
}
