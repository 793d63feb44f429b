import type {DatabaseSync} from 'node:sqlite'
import {prepareArrays, wordTerms} from '../../store/database.ts'
import {OverBudget, type Budget} from './budget.ts'

/** More documents are not looked at on the main thread. */
const maxFound = 200

/** Entries of the full-text index that are read in about the time of a row. */
const entriesPerUnit = 100

/**
 * The full-text index cannot be interrupted while it reads the list of the documents with a word. So the words of a query
 * times the documents of the dataset are limited.
 */
const maxEntries = 300_000

/** The index has lists for the beginnings of words with two and three characters (`schema.ts`). */
const listedStarts = new Set([2, 3])

/**
 * Returns the numbers of the documents that a full-text query finds and of those that are not indexed yet, as JSON. Throws
 * `OverBudget` if there are many, or if more work may be needed to find them.
 */
export function findWords(database: DatabaseSync, query: string, budget: Budget): string {
  const words = query.match(/"[^"]*"\*?/g) ?? []
  const [[documents = 0] = []] = readAll(database, 'SELECT max(number) FROM documents')
  if (words.length * Number(documents) > maxEntries) throw tooMuch()
  for (const word of words) checkStart(database, word, budget)
  const limit = maxFound + 1
  const found = readAll(
    database,
    `SELECT rowid FROM words WHERE words MATCH ? LIMIT ${limit}`,
    query,
  )
  const pending = readAll(database, `SELECT number FROM words_pending LIMIT ${limit}`)
  if (found.length + pending.length > maxFound) throw tooMuch()
  return JSON.stringify([...new Set([...found, ...pending].map(([number]) => Number(number)))])
}

/** FTS5 merges the lists of all words with a beginning before it returns the first document, if it has no list for it. */
function checkStart(database: DatabaseSync, word: string, budget: Budget): void {
  if (!word.endsWith('*')) return
  const start = word.slice(1, -2)
  if (listedStarts.has(start.length)) return
  const terms = prepareArrays(
    database,
    `SELECT doc FROM ${wordTerms} WHERE term >= ? AND term <= ?`,
  )
  let entries = 0
  for (const row of terms.iterate(start, `${start}\u{10FFFF}`)) {
    entries += Number((row as unknown as number[])[0])
    if (entries > maxEntries / 100) throw tooMuch()
    budget.spend(1)
  }
  budget.spend(entries / entriesPerUnit)
}

function readAll(database: DatabaseSync, sql: string, ...values: string[]): unknown[][] {
  return prepareArrays(database, sql).all(...values) as unknown as unknown[][]
}

function tooMuch(): OverBudget {
  return new OverBudget('The query finds too many documents with its words.', {isEarly: true})
}
