import type {DatabaseSync} from 'node:sqlite'
import {isJsonObject, type LakeDocument} from '../document.ts'
import {checkDocumentId, publishedId, versionName} from '../store/document-id.ts'
import {headOf, outlineOf} from '../store/head.ts'
import {referencesOf} from '../store/references.ts'
import {counted, type Findings} from './findings.ts'

/**
 * Compares every row of `documents` and `edges` with the document that it was derived from, and checks that
 * the target of every strong reference exists.
 */
export function checkDocuments(database: DatabaseSync, findings: Findings): void {
  const edgesOf = database.prepare('SELECT target, path, weak FROM edges WHERE source = ?')
  let documents = 0
  let references = 0
  for (const row of database.prepare('SELECT * FROM documents ORDER BY id').iterate()) {
    documents += 1
    const id = String(row['id'])
    const document = readContent(id, String(row['content']), findings)
    if (!document) continue
    const expected = referencesOf(document).map(({target, path, weak}) =>
      JSON.stringify([target, path, weak ? 1 : 0]),
    )
    references += expected.length
    checkRow(row, document, findings)
    const found = edgesOf
      .all(id)
      .map(({target, path, weak}) => JSON.stringify([target, path, weak]))
    if (!sameSet(expected, found)) {
      findings.problems.push(
        `The references of "${id}" do not match the stored ones: it has ${expected.length}, ` +
          `${found.length} are stored.`,
      )
    }
  }
  checkTargets(database, findings)
  findings.lines.push(
    `${counted(documents, 'document')} with ${counted(references, 'reference')} checked`,
  )
}

function readContent(id: string, content: string, findings: Findings): LakeDocument | undefined {
  try {
    const document: unknown = JSON.parse(content)
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
    head: JSON.stringify(headOf(document)),
    outline: JSON.stringify(outlineOf(document)),
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
    `SELECT e.source, e.target, e.path FROM edges e
     WHERE e.weak = 0 AND e.source NOT GLOB 'versions.*'
       AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = e.target)
     ORDER BY e.source, e.path`,
  )
  for (const {source, target, path} of dangling.iterate()) {
    problems.push(
      `"${String(source)}" refers to "${String(target)}" at ${String(path)}, which does not exist.`,
    )
  }
  const ownerless = database.prepare(
    'SELECT DISTINCT source FROM edges WHERE source NOT IN (SELECT id FROM documents)',
  )
  for (const {source} of ownerless.iterate()) {
    problems.push(`References of "${String(source)}" are stored, but it does not exist.`)
  }
}

function sameSet(some: string[], others: string[]): boolean {
  const expected = new Set(some)
  return some.length === others.length && others.every((each) => expected.has(each))
}
