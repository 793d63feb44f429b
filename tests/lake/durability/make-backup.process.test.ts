import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest'
import {backupsIn, withBackupFolder} from '../../../lake/backup/backup-folder.ts'
import {readLastBackup} from '../../../lake/backup/last-backup.ts'
import {makeBackup} from '../../../lake/backup/make-backup.ts'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {backUpContinuously, backup as backupCommand} from '../../../lake/commands/backup.ts'
import {readLakeSettings} from '../../../lake/settings.ts'
import {runs} from '../../property-runs.ts'
import {startLake, type TestLake} from '../start-lake.ts'

const start = path.resolve(import.meta.dirname, '../../../lake/start.mjs')

let root: string
let folder: string
let backups: string
let lake: TestLake
let time: number

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stillwater-backups-'))
  folder = path.join(root, 'lake')
  backups = path.join(root, 'backups')
  lake = await startLake({folder})
  time = Date.parse('2026-03-02T08:00:00Z')
})
afterEach(async () => {
  await lake.close()
  rmSync(root, {recursive: true, force: true})
})

/** Makes a backup an hour after the last one. */
function make(keep?: number) {
  time += 3_600_000
  return makeBackup({lake: folder, backups, keep, everySeconds: 900, now: () => new Date(time)})
}

/** Returns the inode of the only file asset in a backup. */
function assetOf(backup: string): number {
  const files = path.join(backup, 'datasets/local/production/assets/files')
  return statSync(path.join(files, readdirSync(files)[0] ?? '')).ino
}

describe('backups into one folder', () => {
  it('share assets, and none is made if nothing has changed', async () => {
    await lake.client().assets.upload('file', Buffer.from('words'))
    const first = await make()
    expect(path.basename(first.folder)).toBe('2026-03-02T09-00-00.000Z')
    const same = await make()
    expect(same).toEqual({folder: first.folder, removed: []})
    expect(readLastBackup(folder)).toEqual({
      current: '2026-03-02T10:00:00.000Z',
      folder: first.folder,
      everySeconds: 900,
    })

    await lake.client().create({_id: 'a', _type: 'note'})
    const second = await make()
    expect(second.parts?.flatMap(({findings}) => findings.problems)).toEqual([])
    expect(backupsIn(backups)).toEqual([first.folder, second.folder])
    expect(assetOf(second.folder)).toBe(assetOf(first.folder))
    expect(statSync(second.folder).mode & 0o777).toBe(0o700)

    // Removing one does not affect the other.
    await lake.client().create({_id: 'b', _type: 'note'})
    const third = await make(1)
    expect(third.removed).toEqual([first.folder, second.folder])
    const problems = (await checkLake(third.folder)).flatMap(({findings}) => findings.problems)
    expect(problems).toEqual([])
  })

  it('stay when a clock that was ahead has named the earlier ones', async () => {
    time = Date.parse('2038-01-19T03:00:00Z')
    await lake.client().create({_id: 'a', _type: 'note'})
    const ahead = await make()
    time = Date.parse('2026-03-02T08:00:00Z')
    await lake.client().create({_id: 'b', _type: 'note'})
    const next = await make(1)
    expect(next.removed).toEqual([ahead.folder])
    expect(backupsIn(backups)).toEqual([next.folder])
    expect(readLastBackup(folder)).toMatchObject({current: '2026-03-02T09:00:00.000Z'})
  })

  it.each([
    ['a token', async () => void (await lake.tokenFor('viewer'))],
    ['a dataset', async () => void (await lake.client().datasets.create('second'))],
    ['a deleted document', async () => void (await lake.client().delete('gone'))],
  ])('notice %s', async (_what, change) => {
    await lake.client().create({_id: 'gone', _type: 'note'})
    await make()
    await change()
    expect((await make()).parts).toBeDefined()
  })

  it('remove what an interrupted one has left, and only then', async () => {
    const left = path.join(backups, '2026-01-01T00-00-00.000Z.unfinished')
    mkdirSync(left, {recursive: true})
    writeFileSync(path.join(left, 'documents.db'), 'half')
    const others = path.join(backups, 'a novel.unfinished')
    mkdirSync(others)
    await withBackupFolder(backups, async () => {
      await expect(make()).rejects.toThrow(/^Another backup into ".*" is being made/)
    })
    await make()
    expect(existsSync(left)).toBe(false)
    expect(existsSync(others)).toBe(true)
  })

  it('with damage are set apart, and do not count', async () => {
    await lake.client().create({_id: 'a', _type: 'note'})
    const store = new DatabaseSync(path.join(folder, 'datasets/local/production/documents.db'))
    store.exec(`UPDATE documents SET size = 1 WHERE id = 'a'`)
    store.close()
    expect((await make()).folder).toMatch(/\.damaged$/)
    expect(backupsIn(backups)).toEqual([])
    expect(readLastBackup(folder)).toBeUndefined()
  })

  it('are not made within the lake’s own folder', async () => {
    backups = path.join(folder, 'backups')
    await expect(make()).rejects.toThrow('Choose a folder outside of it')
  })
})

const settings = () => ({...process.env, LAKE_DIR: folder})

describe('the backup command', () => {
  it.each([40, 4].slice(0, runs(1, 2)))(
    'on a disk with space for %i KB: one line, and nothing is left behind',
    async (size) => {
      await lake.client().create({_id: 'long', _type: 'note', text: 'word '.repeat(20_000)})
      const limited = `ulimit -f ${size}; exec "$0" "$@"`
      const {status, stderr} = spawnSync(
        'bash',
        ['-c', limited, process.execPath, start, 'backup', backups],
        {encoding: 'utf8', env: {...settings(), NODE_DISABLE_COMPILE_CACHE: '1'}},
      )
      expect(stderr.trimEnd()).toMatch(/^No backup was made: ".*backups" cannot be written [^\n]*$/)
      expect(status).toBe(1)
      expect(
        existsSync(backups) ? readdirSync(backups).filter((name) => name !== '.lock') : [],
      ).toEqual([])
    },
  )

  it('--every makes backups until it is stopped, and --keep removes old ones', async () => {
    const child = spawn(
      process.execPath,
      [start, 'backup', '--every', '1s', '--keep', '2', backups],
      {
        env: settings(),
      },
    )
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => (output += data.toString()))
    }
    const ended = once(child, 'exit')
    const made = () => output.match(/ made /g)?.length ?? 0
    for (let count = 1; count <= 3; count += 1) {
      await expect.poll(made).toBe(count)
      await lake.client().create({_type: 'note'})
    }
    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
    expect(backupsIn(backups)).toHaveLength(2)
    expect(output).toContain('1 removed')
  })

  it('--every tries a failed backup again before the interval ends, such as before the first start of the lake', async () => {
    const lines: unknown[] = []
    for (const method of ['log', 'error'] as const) {
      const spy = vi.spyOn(console, method).mockImplementation((line) => void lines.push(line))
      onTestFinished(() => spy.mockRestore())
    }
    const stopped = new AbortController()
    const later = path.join(root, 'later')
    const plan = {lake: later, backups}
    const how = {everySeconds: 3600, retrySeconds: 0.01, signal: stopped.signal}
    const ended = backUpContinuously(plan, how)
    await expect
      .poll(() => lines)
      .toContainEqual(expect.stringMatching(/^There is no lake in .*later.* Trying again in /))
    symlinkSync(folder, later)
    await expect.poll(() => lines.at(-1)).toContain(' made ')
    stopped.abort()
    await ended
    expect(backupsIn(backups)).toHaveLength(1)
  })

  it.each([
    [['--every', 'soon'], '--every is "soon"'],
    [['--every', '30d'], '--every is "30d", but must be at most 24d'],
    [['--keep', '0'], '--keep is "0"'],
    [['a', 'b'], 'npm run backup'],
    [['--all'], '--all'],
  ])('rejects %j with an explanation', async (args, says) => {
    const command = backupCommand(readLakeSettings({LAKE_DIR: folder}), args)
    await expect(command).rejects.toThrow(says)
    await expect(command).rejects.toThrow('npm run backup')
  })
})
