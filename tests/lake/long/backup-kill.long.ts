import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as after} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {backupsIn} from '../../../lake/backup/backup-folder.ts'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {startLake} from '../start-lake.ts'
import {tell} from './measure.ts'
import {writeArticles} from './write-articles.ts'

const start = path.resolve(import.meta.dirname, '../../../lake/start.mjs')
const kills = 20
const articles = 1000

let root: string
let folder: string
let backups: string

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stillwater-backup-kill-'))
  folder = path.join(root, 'lake')
  backups = path.join(root, 'backups')
  const lake = await startLake({folder})
  await writeArticles(lake.client(), articles)
  for (let number = 1; number <= 30; number += 1) {
    await lake.client().assets.upload('file', Buffer.from(`words ${number}`.repeat(20_000)))
  }
  await lake.close()
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

/** Runs a command of the lake, and kills it after some milliseconds. Returns its exit code; null if it was killed. */
async function run(place: string, args: string[], killAfter?: number): Promise<number | null> {
  const child = spawn(process.execPath, [start, ...args], {
    env: {...process.env, LAKE_DIR: place},
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  if (killAfter !== undefined) {
    await Promise.race([after(killAfter), ended])
    child.kill('SIGKILL')
  }
  return (await ended)[0] as number | null
}

/** Returns how long a command takes, so that kills can be spread over it. */
async function durationOf(work: () => Promise<number | null>): Promise<number> {
  const begin = performance.now()
  expect(await work()).toBe(0)
  return performance.now() - begin
}

async function problemsIn(place: string): Promise<string[]> {
  return (await checkLake(place)).flatMap(({findings}) => findings.problems)
}

describe('kill -9', () => {
  it(`${kills} times during a backup leaves nothing that counts as one`, async () => {
    const whole = await durationOf(() => run(folder, ['backup', path.join(root, 'timed')]))
    let killed = 0
    for (let kill = 1; kill <= kills; kill += 1) {
      const code = await run(folder, ['backup', backups], (whole * kill) / kills)
      if (code === null) killed += 1
      for (const backup of backupsIn(backups)) expect(await problemsIn(backup)).toEqual([])
      rmSync(backups, {recursive: true, force: true})
    }
    tell(`${killed} of ${kills} were killed during the backup`)
    expect(await run(folder, ['backup', backups])).toBe(0)
    expect(readdirSync(backups).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  })

  it(`${kills} times during a restore leaves the old lake, or one that restoring again completes`, async () => {
    expect(await run(folder, ['backup', backups])).toBe(0)
    const target = path.join(root, 'target')
    const restore = ['restore', backups, '--replace']
    await fillWithOther(target)
    const whole = await durationOf(() => run(target, restore))
    const left = {old: 0, interrupted: 0, restored: 0}
    for (let kill = 1; kill <= kills; kill += 1) {
      rmSync(target, {recursive: true, force: true})
      await fillWithOther(target)
      await run(target, restore, (whole * kill) / kills)
      left[await stateOf(target)] += 1
      expect(await run(target, restore)).toBe(0)
      expect(await problemsIn(target)).toEqual([])
      expect(await stateOf(target)).toBe('restored')
    }
    tell(`after a kill during a restore: ${JSON.stringify(left)}`)
  })
})

async function fillWithOther(place: string): Promise<void> {
  const lake = await startLake({folder: place})
  await lake.client().create({_id: 'other', _type: 'note'})
  await lake.close()
}

/** Starts a lake on the folder, and returns which content it has. */
async function stateOf(place: string): Promise<'old' | 'interrupted' | 'restored'> {
  let lake
  try {
    lake = await startLake({folder: place})
  } catch (error) {
    expect(String(error)).toContain('was interrupted')
    return 'interrupted'
  }
  const count = await lake.client().fetch<number>('count(*[_type == "article"])')
  const others = await lake.client().fetch<number>('count(*[_id == "other"])')
  await lake.close()
  expect([count, others]).toEqual(count > 0 ? [articles, 0] : [0, 1])
  return count > 0 ? 'restored' : 'old'
}
