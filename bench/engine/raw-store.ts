import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

/** Opens a table of one column, whose commits wait for the disk: the least that a durable write costs. */
export function openRawStore() {
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-bench-raw-'))
  const database = new DatabaseSync(join(folder, 'raw.db'))
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE documents (n INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT;
  `)
  const insert = database.prepare('INSERT INTO documents VALUES (?, ?)')
  return {
    write(n: number, content: string): void {
      insert.run(n, content)
    },
    close(): void {
      database.close()
      rmSync(folder, {recursive: true})
    },
  }
}
