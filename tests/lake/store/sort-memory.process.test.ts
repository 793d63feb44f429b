// In a process of its own, because it measures the memory of the process.

import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {fileOf, openForReading} from '../../../lake/store/database.ts'
import {openDataset} from '../open-dataset.ts'

const megabyte = 1024 * 1024

/** Returns the bytes of memory of this process that are not parts of files. */
function ownMemory(): number {
  const status = readFileSync('/proc/self/status', 'utf8')
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1]) * 1024
}

test.skipIf(process.platform !== 'linux')(
  'a connection for reading sorts more than its cache holds without more memory',
  () => {
    const database = openForReading(fileOf(openDataset().database))
    // 250 MB.
    const rows = `
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
      SELECT hex(randomblob(50000)) AS text FROM n ORDER BY text
    `
    const before = ownMemory()
    const sorted = database.prepare(rows).iterate()
    expect(String(sorted.next().value?.['text'])).toHaveLength(100_000)
    expect(ownMemory() - before).toBeLessThan(100 * megabyte)
    sorted.return?.()
    database.close()
  },
)
