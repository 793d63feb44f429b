import type {Facts} from './facts.ts'
import {type Check, durationOf, fail, ok, sizeOf, skip, startOf, warn} from './finding.ts'

const neededNode = 24
const megabyte = 1_000_000
/** The lake refuses writes on a full disk, so that nothing is lost; with less than this, that is near. */
const minFreeBytes = 200 * megabyte
const week = 7 * 86_400
const minuteMs = 60_000

const inHostedLake = 'the content is in the hosted lake'
const noSettings = 'the settings cannot be read'

/** Checks of this machine and its files. */
export const machineChecks: readonly Check[] = [
  {
    name: 'Node',
    look: ({node}) =>
      Number.parseInt(node, 10) >= neededNode
        ? ok(`version ${node}`)
        : fail(
            `version ${node}, but ${neededNode} is needed`,
            'install it from https://nodejs.org',
          ),
  },
  {
    name: 'settings',
    look({settingsError, contradictions: [first, ...others]}) {
      if (settingsError !== undefined) return fail(settingsError, 'correct it in .env or the shell')
      if (first === undefined) return ok('valid, and without contradictions')
      const more = others.length > 0 ? ` (and ${others.length} more: the start prints them)` : ''
      return warn(first, `the settings are described in .env.example${more}`)
    },
  },
  {
    name: 'ports',
    look({ports, settingsError}) {
      if (settingsError !== undefined) return skip(noSettings)
      for (const {setting, port, use} of ports) {
        if (use === 'other') {
          return fail(
            `another program uses port ${port}`,
            `stop it, or set ${setting} to a free port`,
          )
        }
        if (use === 'forbidden') {
          return fail(
            `this user must not listen on port ${port}`,
            `set ${setting} to a port of at least 1024`,
          )
        }
      }
      const list = ports.map(({port, use}) => `${port} ${use === 'ours' ? 'in use by us' : use}`)
      return ok(list.join(', '))
    },
  },
  {
    name: 'files',
    look(facts) {
      const {hosted, files} = facts
      if (hosted) return skip(inHostedLake)
      if (!files) return skip(noSettings)
      const {
        folder,
        isThere,
        notWritable: [first],
        isOpenToOthers,
      } = files
      if (first !== undefined) {
        return fail(
          `this user cannot write ${first}`,
          `change its owner (chown -R), or run as the user of the lake`,
        )
      }
      if (isOpenToOthers) {
        return fail(
          `other users of this machine can read ${folder}, which holds tokens and drafts`,
          `run: chmod go= "${folder}"`,
        )
      }
      if (!isThere) return warn(`there is no ${folder} yet`, `${startOf(facts, 'lake')} creates it`)
      return ok(`${folder} is this user’s`)
    },
  },
  {
    name: 'disk',
    look({hosted, disk}) {
      if (hosted) return skip(inHostedLake)
      if (!disk) return skip(noSettings)
      const {folder, freeBytes, lakeBytes} = disk
      const free = `${sizeOf(freeBytes)} free on the disk of ${folder}`
      if (freeBytes < minFreeBytes) {
        return fail(free, 'free some space: on a full disk nothing can be written')
      }
      if (freeBytes < 2 * lakeBytes) {
        return warn(
          `${free}, and the lake has ${sizeOf(lakeBytes)}`,
          'free some space: a restore beside the lake would not fit',
        )
      }
      return ok(free)
    },
  },
  {
    name: 'lake',
    look({hosted, integrity, files}) {
      if (hosted) return skip(inHostedLake)
      if (!files) return skip(noSettings)
      if (!files.isThere) return skip('there is none yet')
      if (!integrity) return skip('not checked, because its files cannot be written; see above')
      const {
        problems: [first, ...others],
        lines,
      } = integrity
      if (first === undefined) return ok(lines.join(', '))
      const more = others.length > 0 ? ` (and ${others.length} more: npm run lake -- check)` : ''
      return fail(`${first}${more}`, 'change nothing there, and restore a backup: npm run restore')
    },
  },
  {name: 'time', look: lookAtTime},
  {name: 'backup', look: lookAtBackup},
]

function lookAtTime({now, stored, site, tokens}: Facts) {
  const time = Date.parse(now)
  const responses = [site, ...tokens.map(({response}) => response)]
  for (const response of responses) {
    const far = response?.date === undefined ? 0 : Date.parse(response.date) - time
    if (response && Math.abs(far) > 2 * minuteMs) {
      return fail(
        `the clock differs from that of ${new URL(response.url).host} by ${durationOf(Math.abs(far) / 1000)}`,
        'set the clock (timedatectl set-ntp true)',
      )
    }
  }
  const newest = stored?.newestChange
  if (newest !== undefined && Date.parse(newest) > time + minuteMs) {
    return fail(
      `the clock says ${now}, but the newest change was made at ${newest}`,
      'set the clock (timedatectl set-ntp true)',
    )
  }
  return ok(now)
}

function lookAtBackup({hosted, now, backup, stored, files}: Facts) {
  if (hosted) return skip(`${inHostedLake}, which has backups of its own; npm run export makes one`)
  if (!files) return skip(noSettings)
  if (!backup) {
    return stored
      ? warn('there is none', 'run: npm run backup')
      : skip('there is nothing to back up yet')
  }
  const age = Math.max(0, (Date.parse(now) - Date.parse(backup.current)) / 1000)
  const what = `the latest is ${durationOf(age)} old, in ${backup.folder}`
  const {everySeconds} = backup
  if (everySeconds !== undefined && age > 3 * everySeconds) {
    return fail(
      `${what}, and one was to be made every ${durationOf(everySeconds)}`,
      'look at the log of the backup’s timer',
    )
  }
  return age > week ? warn(what, 'run: npm run backup') : ok(what)
}
