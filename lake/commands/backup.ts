import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {parseArgs} from 'node:util'
import {makeBackup, type Backup, type BackupPlan} from '../backup/make-backup.ts'
import type {LakeSettings} from '../settings.ts'
import {printFindings} from './check.ts'

const usage = `Makes a backup of the lake, even while it is running, and checks it:

  npm run backup [-- <folder>]                     a folder with the time as its name, in .backups or the given folder
  npm run backup -- --every 15m --keep 96 [<folder>]   one every 15 minutes (s, m, h, d); the latest 96 stay

What has not changed since the last backup is not copied again.`

/** Node's timers end at once if they are set to more than 2^31 milliseconds. */
const maxEverySeconds = 24 * 86_400

/** The time after which a failed backup is tried again. */
const defaultRetrySeconds = 60

const units: Record<string, number> = {s: 1, m: 60, h: 3600, d: 86_400}

/** `backup [folder] [--every 15m] [--keep 96]`: makes one backup, or one at each interval until a signal. */
export async function backup({folder, token}: LakeSettings, args: string[]): Promise<number> {
  const {target, everySeconds, keep} = readArguments(args)
  const plan = {lake: folder, backups: target, tokenGiven: token !== undefined, keep, everySeconds}
  if (everySeconds !== undefined) {
    const stopped = new AbortController()
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopped.abort())
    const {signal} = stopped
    await backUpContinuously(plan, {everySeconds, retrySeconds: defaultRetrySeconds, signal})
    return 0
  }
  console.log(`Backing up the lake in ${folder} …`)
  const {folder: made, parts, removed} = await makeBackup(plan)
  for (const old of removed) console.log(`Removed ${old}.`)
  if (!parts) {
    console.log(`Nothing has changed since the last backup: ${made}`)
    return 0
  }
  const code = printFindings(parts)
  console.log(`The backup is in ${made}`)
  return code
}

interface Continuously {
  everySeconds: number
  /** The time after which a failed backup is tried again, if the interval is longer. */
  retrySeconds: number
  signal: AbortSignal
}

/** Makes a backup at each interval until the signal. One that fails, such as before the lake's first start, is tried again. */
export async function backUpContinuously(plan: BackupPlan, how: Continuously): Promise<void> {
  const {everySeconds, signal} = how
  const retrySeconds = Math.min(how.retrySeconds, everySeconds)
  console.log(`A backup into ${plan.backups} every ${everySeconds} seconds.`)
  while (!signal.aborted) {
    const start = Date.now()
    const startedAt = performance.now()
    let seconds = everySeconds
    try {
      console.log(lineOf(await makeBackup(plan), start))
    } catch (error) {
      seconds = retrySeconds
      const problem = error instanceof Error ? error.message : String(error)
      console.error(`${problem} Trying again in ${seconds} seconds.`)
    }
    // The wall clock can be set meanwhile.
    const wait = Math.max(0, startedAt + seconds * 1000 - performance.now())
    await sleep(wait, undefined, {signal}).catch(() => {})
  }
}

function lineOf({folder, parts, removed}: Backup, start: number): string {
  const time = new Date(start).toISOString()
  if (!parts) return `${time} unchanged since ${path.basename(folder)}`
  const problems = parts.flatMap(({findings}) => findings.problems)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  if (problems.length > 0) return `${time} DAMAGE in ${folder}: ${problems.join(' ')}`
  const old = removed.length > 0 ? `, ${removed.length} removed` : ''
  return `${time} made ${path.basename(folder)} in ${seconds} s${old}`
}

function readArguments(args: string[]) {
  const {values, positionals} = parse(args)
  const [given = '.backups', ...others] = positionals
  if (others.length > 0) throw new Error(usage)
  const [, count, unit = ''] = /^([1-9]\d{0,5})([smhd])$/.exec(values.every ?? '') ?? []
  if (values.every !== undefined && count === undefined) {
    throw new Error(
      `--every is "${values.every}", but must be a time such as 15m or 1h.\n\n${usage}`,
    )
  }
  const everySeconds = count === undefined ? undefined : Number(count) * (units[unit] ?? 1)
  if (everySeconds !== undefined && everySeconds > maxEverySeconds) {
    throw new Error(`--every is "${values.every}", but must be at most 24d.\n\n${usage}`)
  }
  if (values.keep !== undefined && !/^[1-9]\d{0,5}$/.test(values.keep)) {
    throw new Error(`--keep is "${values.keep}", but must be a number of at least 1.\n\n${usage}`)
  }
  return {
    target: path.resolve(given),
    everySeconds,
    keep: values.keep === undefined ? undefined : Number(values.keep),
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {every: {type: 'string'}, keep: {type: 'string'}},
    })
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new Error(`${problem}\n\n${usage}`, {cause: error})
  }
}
