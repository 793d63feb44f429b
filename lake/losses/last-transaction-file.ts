import {closeSync, constants, existsSync, openSync, readFileSync, writeSync} from 'node:fs'
import path from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {purgedPrefix} from '../history/purge-history.ts'
import {orAccept} from './find-losses.ts'

/** Bytes of the padded line: a position has at most 16 digits, a transaction id 128 characters. */
const length = 160

/**
 * The file `last-transaction` beside a store: position and id of the last acknowledged transaction. It
 * reveals that the end of SQLite's write-ahead log was cut off, which SQLite itself cannot detect.
 *
 * It is written in place after the commit and not flushed, which takes microseconds. So it survives a kill.
 * After a power cut it may name an earlier transaction, but never one that is not on disk.
 */
export interface LastTransactionFile {
  note: (position: number, id: string) => void
  close: () => void
}

interface Position {
  position: number
  id: string
}

function pathIn(folder: string): string {
  return path.join(folder, 'last-transaction')
}

export function openLastTransactionFile(folder: string): LastTransactionFile {
  const file = openSync(pathIn(folder), constants.O_RDWR | constants.O_CREAT, 0o600)
  return {
    note: (position, id) => {
      writeSync(file, `${position} ${id}`.padEnd(length - 1) + '\n', 0)
    },
    close: () => closeSync(file),
  }
}

/** Returns the content of the file; undefined if it is missing or malformed. */
function readLastTransaction(folder: string): Position | undefined {
  if (!existsSync(pathIn(folder))) return undefined
  const [, position, id] = /^(\d{1,16}) (\S+) *\n$/.exec(readFileSync(pathIn(folder), 'utf8')) ?? []
  return position === undefined || id === undefined ? undefined : {position: Number(position), id}
}

/**
 * Returns a message if the store in `folder` lacks the transaction that was acknowledged last; undefined otherwise.
 * `name` is the dataset as `<project>/<dataset>`.
 */
export function missingTransactions(
  database: DatabaseSync,
  folder: string,
  name: string,
): string | undefined {
  const noted = readLastTransaction(folder)
  if (noted === undefined) return undefined
  const {position: last, id} = lastOf(database) ?? {position: 0, id: ''}
  const next = `Restore the folder from a backup, ${orAccept(name)} to continue with what is left.`
  if (last < noted.position) {
    const lost = noted.position - last
    return (
      `The end of the dataset "${name}" is lost: ${path.join(folder, 'documents.db')} and its -wal end at the transaction ` +
      `${last}, and ${lost === 1 ? 'one more was' : `${lost} more were`} acknowledged, the last one "${noted.id}". ${next}`
    )
  }
  const found = last === noted.position ? id : idAt(database, noted.position)
  if (found === undefined || found === noted.id || found.startsWith(purgedPrefix)) return undefined
  return (
    `The store of the dataset "${name}" was replaced: the transaction ${noted.position} in ${path.join(folder, 'documents.db')} ` +
    `is "${found}", but "${noted.id}" was acknowledged. ${next}`
  )
}

export function lastOf(database: DatabaseSync): Position | undefined {
  const row = database
    .prepare('SELECT position, id FROM transactions ORDER BY position DESC LIMIT 1')
    .get()
  return row && {position: Number(row['position']), id: String(row['id'])}
}

function idAt(database: DatabaseSync, position: number): string | undefined {
  const row = database.prepare('SELECT id FROM transactions WHERE position = ?').get(position)
  return row && String(row['id'])
}
