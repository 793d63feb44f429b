import type {DatabaseSync} from 'node:sqlite'
import {isJsonObject, type LakeDocument} from '../document.ts'
import {checkDocumentId, layerOf, publishedId, versionName} from '../store/document-id.ts'
import {headOf} from '../store/head.ts'
import {referencesOf, strong} from '../store/references.ts'
import {counted, type Findings} from './findings.ts'

/**
 * Compares every row of `documents` and `edges` with the content that it was derived from, and checks that the
 * target of every strong reference exists.
 */
export function checkDocuments(database: DatabaseSync, findings: Findings): void {
  const edgesOf = database.prepare(
    'SELECT target, field, path, weak, type, layer FROM edges WHERE source = ?',
  )
  const rows = database.prepare(
    `SELECT d.*, CASE WHEN json_valid(d.head, 8) THEN json(d.head) END AS head, c.content
     FROM documents d LEFT JOIN contents c ON c.number = d.number ORDER BY d.id`,
  )
  let documents = 0
  let references = 0
  for (const row of rows.iterate()) {
    documents += 1
    const id = String(row['id'])
    const document = readContent(id, row['content'], findings)
    if (!document) continue
    const expected = referencesOf(document).map(({target, field, path, weak}) =>
      JSON.stringify([target, field, path, weak, document._type, layerOf(document._id)]),
    )
    references += expected.length
    checkRow(row, document, findings)
    const found = edgesOf
      .all(Number(row['number']))
      .map(({target, field, path, weak, type, layer}) =>
        JSON.stringify([target, field, path, weak, type, layer]),
      )
    if (!sameSet(expected, found)) {
      findings.problems.push(
        `The references of "${id}" do not match the stored ones: it has ${expected.length}, ` +
          `${found.length} are stored.`,
      )
    }
  }
  checkTargets(database, findings)
  checkOwners(database, findings)
  findings.lines.push(
    `${counted(documents, 'document')} with ${counted(references, 'reference')} checked`,
  )
}

function readContent(id: string, content: unknown, findings: Findings): LakeDocument | undefined {
  if (content === null) {
    findings.problems.push(`The content of "${id}" is missing.`)
    return undefined
  }
  try {
    const document: unknown = JSON.parse(String(content))
    // `checkRow` compares it with its row; here it only has to be an object.
    if (isJsonObject(document)) return document as LakeDocument
  } catch {
    // Reported below.
  }
  findings.problems.push(`The content of "${id}" is not a document in JSON.`)
  return undefined
}

function checkRow(
  row: Record<string, unknown>,
  document: LakeDocument,
  {problems}: Findings,
): void {
  const id = String(row['id'])
  const expected: {[column: string]: unknown} = {
    id: document._id,
    published_id: publishedId(id),
    version: versionName(id),
    type: document._type,
    rev: document._rev,
    created_at: document._createdAt,
    updated_at: document._updatedAt,
    size: Buffer.byteLength(String(row['content'])),
    head: headOf(document),
  }
  const wrong = Object.keys(expected).filter((column) => row[column] !== expected[column])
  if (wrong.length > 0) {
    problems.push(`The row of "${id}" differs from its content in: ${wrong.join(', ')}.`)
  }
  try {
    checkDocumentId(id)
  } catch {
    problems.push(`"${id}" is not a valid document id.`)
  }
}

/**
 * Checks the targets, as a write does (`mutations/integrity.ts`). Versions in releases are exempt until they
 * are published.
 */
function checkTargets(database: DatabaseSync, {problems}: Findings): void {
  const dangling = database.prepare(
    `SELECT s.id, e.target, e.path FROM edges e JOIN documents s ON s.number = e.source
     WHERE e.weak = ? AND s.id NOT GLOB 'versions.*'
       AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = e.target)
     ORDER BY s.id, e.path`,
  )
  for (const {id, target, path} of dangling.iterate(strong)) {
    problems.push(
      `"${String(id)}" refers to "${String(target)}" at ${String(path)}, which does not exist.`,
    )
  }
}

/** Checks that each row belongs to a document, and that each document has its words or waits for them. */
function checkOwners(database: DatabaseSync, {problems}: Findings): void {
  const others = [
    ['contents', 'SELECT number FROM contents', 'The content'],
    ['edges', 'SELECT DISTINCT source AS number FROM edges', 'References'],
    ['words', 'SELECT rowid AS number FROM words', 'Words'],
    ['words_pending', 'SELECT number FROM words_pending', 'Pending words'],
  ] as const
  const numbers = new Set<unknown>()
  for (const {number} of database.prepare('SELECT number FROM documents').iterate()) {
    numbers.add(number)
  }
  const searchable = new Set<unknown>()
  for (const [table, sql, what] of others) {
    for (const {number} of database.prepare(sql).iterate()) {
      if (table.startsWith('words')) searchable.add(number)
      if (numbers.has(number)) continue
      problems.push(
        `${what} of document number ${String(number)} are stored, but it does not exist.`,
      )
    }
  }
  const id = database.prepare('SELECT id FROM documents WHERE number = ?')
  for (const number of numbers) {
    if (searchable.has(number)) continue
    problems.push(`The words of "${String(id.get(Number(number))?.['id'])}" are not indexed.`)
  }
}

function sameSet(some: string[], others: string[]): boolean {
  const expected = new Set(some)
  return some.length === others.length && others.every((each) => expected.has(each))
}
