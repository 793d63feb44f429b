import type {ReadableDataset} from '../dataset.ts'
import {isJsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {readRevision, selectRows, type DocumentRow, type SqlCondition} from '../store/documents.ts'
import {isDotted} from '../store/document-id.ts'
import {lazyDocuments} from '../store/lazy-documents.ts'
import type {Viewer} from '../viewer.ts'

/**
 * Selects the version of each document that a query sees. A list names versions by priority: releases, and
 * 'drafts' if wanted. Published documents are always last.
 */
export type Perspective = 'raw' | 'published' | 'drafts' | string[]

/** Parses a `perspective` parameter: one name, or several separated by commas. Throws `invalid`. */
export function parsePerspective(text: string): Perspective {
  if (text === 'raw' || text === 'published' || text === 'drafts') return text
  if (text === 'previewDrafts') return 'drafts'
  const names = text.split(',').map((name) => name.trim())
  for (const name of names) {
    if (/^[a-z0-9_-]+$/i.test(name) && name !== 'raw') continue
    throw new LakeError(
      'invalid',
      `Unknown perspective "${text}". Use raw, published, drafts, or a list of release names.`,
    )
  }
  return names
}

/**
 * Returns version names by priority; '' is the published one. Undefined: all documents with their own ids.
 */
export function layersOf(perspective: Perspective): string[] | undefined {
  if (perspective === 'raw') return undefined
  if (perspective === 'published') return ['']
  if (perspective === 'drafts') return ['drafts', '']
  return [...perspective.filter((name) => name !== 'published'), '']
}

/** The documents of a dataset for one viewer in one perspective. */
export interface View {
  /** The column with the `_id` that this view shows. */
  readonly idColumn: 'd.id' | 'd.published_id'
  select: (condition: SqlCondition) => LakeDocument[]
  /** Returns the document that a reference with this id resolves to. */
  read: (id: string) => LakeDocument | undefined
}

/** Above this number of documents, long attributes are read lazily. */
const many = 200

export interface ViewOptions {
  /** Reads documents whole, never lazily, because they are recognized by the identity of their parts. */
  whole?: boolean
}

/**
 * Opens a view. In every perspective except `raw`, documents have their published `_id`. With drafts or
 * releases, `_originalId` is the id of the version. A version with `_system.delete` (its release will
 * unpublish the document) hides the document. Anonymous viewers see no dotted ids. A view is valid until the
 * next write.
 */
export function openView(
  dataset: ReadableDataset,
  perspective: Perspective,
  viewer: Viewer,
  {whole = false}: ViewOptions = {},
): View {
  const layers = layersOf(perspective)
  const anonymous = viewer.kind === 'anonymous'
  const visible = anonymous ? " AND instr(d.id, '.') = 0" : ''
  const idColumn = layers ? 'd.published_id' : 'd.id'
  const memory = new Map<string, LakeDocument | undefined>()
  const rows = (condition: SqlCondition) => selectRows(dataset, condition)
  const load = (found: DocumentRow[]): LakeDocument[] =>
    whole || found.length <= many
      ? found.map(({id, rev}) => readRevision(dataset, id, rev))
      : sketch(dataset, found)
  const find = (condition: SqlCondition): LakeDocument[] => {
    if (layers && layers.length > 1) {
      const highest = highestOf(rows(versionsOf(condition, layers, visible)), layers)
      return overlay(highest, load(highest))
    }
    const version = layers ? `d.version = '' AND ` : ''
    const sql = `${version}(${condition.sql})${visible}`
    return load(rows({...condition, sql}))
  }
  return {
    idColumn,
    select(condition) {
      const found = find(condition)
      for (const document of found) memory.set(document._id, document)
      return found
    },
    read(id) {
      if (!memory.has(id)) {
        const hidden = anonymous && isDotted(id)
        memory.set(id, hidden ? undefined : find({sql: `${idColumn} = ?`, values: [id]})[0])
      }
      return memory.get(id)
    },
  }
}

function sketch(dataset: ReadableDataset, rows: DocumentRow[]): LakeDocument[] {
  const documents = lazyDocuments(dataset, rows)
  for (const [index, {id, rev}] of rows.entries()) {
    const document = documents[index]
    if (document) stored.set(document, () => readRevision(dataset, id, rev))
  }
  return documents
}

/** Selects all versions, within the layers, of the documents with a version that matches the condition. */
function versionsOf(condition: SqlCondition, layers: string[], visible: string): SqlCondition {
  return {
    sql: `d.published_id IN (SELECT d.published_id FROM documents d WHERE ${condition.sql})
      AND d.version IN (SELECT value FROM json_each(?))${visible}`,
    values: [...condition.values, JSON.stringify(layers)],
  }
}

/** Returns the version of each document with the highest priority, ordered by published id. */
function highestOf(rows: DocumentRow[], layers: string[]): DocumentRow[] {
  const highest = new Map<string, DocumentRow>()
  for (const row of rows) {
    const other = highest.get(row.publishedId)
    if (!other || layers.indexOf(row.version) < layers.indexOf(other.version)) {
      highest.set(row.publishedId, row)
    }
  }
  return [...highest.values()].sort((a, b) => (a.publishedId < b.publishedId ? -1 : 1))
}

/** Returns the documents of rows as the perspective shows them. */
function overlay(rows: DocumentRow[], documents: LakeDocument[]): LakeDocument[] {
  return rows.flatMap((row, index) => {
    const document = documents[index]
    if (!document || (row.version !== '' && isMarkedForDeletion(document))) return []
    const read = stored.get(document)
    const shown = read ? copySketch(document) : {...document}
    shown._id = row.publishedId
    shown['_originalId'] = row.id
    stored.set(shown, read ?? (() => document))
    return [shown]
  })
}

/** Copies a lazy document without reading its attributes. */
function copySketch(document: LakeDocument): LakeDocument {
  return Object.defineProperties({}, Object.getOwnPropertyDescriptors(document)) as LakeDocument
}

const stored = new WeakMap<LakeDocument, () => LakeDocument>()

/** Returns the stored document of a shown one: the same object as long as its revision is cached. */
export function storedDocument(shown: LakeDocument): LakeDocument {
  return stored.get(shown)?.() ?? shown
}

function isMarkedForDeletion(document: LakeDocument): boolean {
  return isJsonObject(document['_system']) && document['_system']['delete'] === true
}
