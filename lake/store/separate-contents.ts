import type {DatabaseSync} from 'node:sqlite'
import type {LakeDocument} from '../document.ts'
import {layerOf} from './document-id.ts'
import {headOf} from './head.ts'
import {referencesOf} from './references.ts'

const tables = `
  DROP INDEX documents_by_published_id;
  DROP INDEX documents_by_type;
  DROP INDEX documents_by_slug;
  DROP INDEX edges_by_target;
  ALTER TABLE documents RENAME TO documents_before;
  DROP TABLE edges;

  -- Every document of the dataset, drafts and versions included, one row each. The content is in a table
  -- of its own, so that a scan reads short rows.
  -- number: names the document in the other tables; it does not change while the document exists.
  -- version: '' for a published document, 'drafts', or the name of a release.
  -- published_id: the id without its 'drafts.' or 'versions.<release>.', shared by all versions.
  -- size: bytes of the content.
  -- head: the content as JSONB with markers for its long parts (head.ts); SQLite need not parse it.
  CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    published_id TEXT NOT NULL,
    version TEXT NOT NULL,
    type TEXT NOT NULL,
    rev TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    size INTEGER NOT NULL,
    head BLOB NOT NULL
  ) STRICT;
  CREATE INDEX documents_by_published_id ON documents (published_id, version);
  CREATE INDEX documents_by_type ON documents (type, version, id);

  -- The whole document as JSON.
  CREATE TABLE contents (number INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT;

  -- One row for each reference within a document: its path and its target.
  -- target: the _ref as written. field: the path without the positions in arrays.
  -- type, layer: of the document (document-id.ts), so that references are counted without reading it.
  -- weak: 0 for a strong reference, whose target must exist; 1 for a weak one; 2 within another reference.
  CREATE TABLE edges (
    source INTEGER NOT NULL,
    target TEXT NOT NULL,
    field TEXT NOT NULL,
    path TEXT NOT NULL,
    weak INTEGER NOT NULL,
    type TEXT NOT NULL,
    layer TEXT NOT NULL,
    PRIMARY KEY (source, path)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX edges_by_target ON edges (target, field, type, layer, source, weak);

  -- Full-text index of the words in each document (word-index.ts); rowid is the document's number.
  CREATE VIRTUAL TABLE words
    USING fts5(text, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
  -- The background job that fills it merges its segments, too, in small steps.
  INSERT INTO words (words, rank) VALUES ('automerge', 0);
  -- The documents whose rows in the full-text index are missing or stale.
  CREATE TABLE words_pending (number INTEGER PRIMARY KEY) STRICT;
`

/**
 * Migrates a store of version 4: numbers the documents, separates their contents, computes heads and edges,
 * and creates an empty full-text index. A later change of what a head or an edge contains needs a new
 * migration that computes them again.
 */
export function separateContents(database: DatabaseSync): void {
  database.exec(tables)
  const insertDocument = database.prepare(
    `INSERT INTO documents
       (number, id, published_id, version, type, rev, created_at, updated_at, size, head)
     SELECT ?, id, published_id, version, type, rev, created_at, updated_at, octet_length(content), jsonb(?)
     FROM documents_before WHERE id = ?`,
  )
  const insertContent = database.prepare(
    'INSERT INTO contents (number, content) SELECT ?, content FROM documents_before WHERE id = ?',
  )
  const insertEdge = database.prepare(
    `INSERT INTO edges (source, target, field, path, weak, type, layer)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const rows = database.prepare('SELECT id, content FROM documents_before ORDER BY id')
  let number = 0
  for (const {id, content} of rows.iterate()) {
    number += 1
    const document = JSON.parse(String(content)) as LakeDocument
    insertDocument.run(number, headOf(document), String(id))
    insertContent.run(number, String(id))
    for (const {target, field, path, weak} of referencesOf(document)) {
      insertEdge.run(number, target, field, path, weak, document._type, layerOf(document._id))
    }
  }
  database.exec(`
    INSERT INTO words_pending SELECT number FROM documents;
    DROP TABLE documents_before;
  `)
}
