import {separateContents} from './separate-contents.ts'
import type {Migration} from './migrate.ts'

/**
 * The migrations of the store: `migrations[n]` migrates it from version n to version n + 1 (`PRAGMA
 * user_version`). Released migrations are never edited, only new ones are added.
 */
export const migrations: readonly Migration[] = [
  `
  -- Every document of the dataset, drafts and versions included, one row each.
  -- version: '' for a published document, 'drafts', or the name of a release.
  -- published_id: the id without its 'drafts.' or 'versions.<release>.', shared by all versions.
  -- head: the short attributes as JSON, for filters and lists that never need the long ones.
  -- content: the whole document as JSON; last, so that the other columns are read without it.
  CREATE TABLE documents (
    id TEXT NOT NULL PRIMARY KEY,
    published_id TEXT NOT NULL,
    version TEXT NOT NULL,
    type TEXT NOT NULL,
    rev TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    head TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX documents_by_published_id ON documents (published_id, version);
  CREATE INDEX documents_by_type ON documents (type, version, id);
  CREATE INDEX documents_by_slug ON documents (json_extract(head, '$."slug"."current"'));

  -- One row for each reference within a document: its path and its target.
  -- target is the _ref as written; weak references (1) may dangle, strong ones (0) never do.
  CREATE TABLE edges (
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    path TEXT NOT NULL,
    weak INTEGER NOT NULL,
    PRIMARY KEY (source, path)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX edges_by_target ON edges (target, weak, source);

  -- Every transaction ever committed, in the dataset's total order: positions start at 1 and have
  -- no gaps. id is also the revision of the documents that the transaction left behind.
  CREATE TABLE transactions (
    position INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    timestamp TEXT NOT NULL,
    author TEXT NOT NULL,
    mutations TEXT NOT NULL
  ) STRICT;

  -- The history: the change of each document in each transaction, as patches.
  -- previous_rev is null if the document did not exist before, result_rev if it does not exist after.
  -- apply and revert are mendoza patches; [0, null] deletes, so deleted documents can be found.
  CREATE TABLE transaction_documents (
    position INTEGER NOT NULL REFERENCES transactions (position),
    document_id TEXT NOT NULL,
    published_id TEXT NOT NULL,
    previous_rev TEXT,
    result_rev TEXT,
    apply TEXT NOT NULL,
    revert TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX transaction_documents_by_position ON transaction_documents (position);
  CREATE INDEX transaction_documents_by_published_id
    ON transaction_documents (published_id, position);
  `,
  `
  -- outline: the names of a document's attributes in order, as JSON; one that is not whole in the head
  -- is in a list of its own. It comes before the content, because columns after it are slow to read.
  CREATE TABLE outlined (
    id TEXT NOT NULL PRIMARY KEY,
    published_id TEXT NOT NULL,
    version TEXT NOT NULL,
    type TEXT NOT NULL,
    rev TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    head TEXT NOT NULL,
    outline TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  INSERT INTO outlined
  SELECT id, published_id, version, type, rev, created_at, updated_at, head,
    (
      SELECT json_group_array(
        CASE WHEN h.key IS NOT NULL AND c.value IS h.value THEN c.key ELSE json_array(c.key) END
        ORDER BY c.id
      )
      FROM json_each(d.content) c LEFT JOIN json_each(d.head) h ON h.key = c.key
    ),
    content
  FROM documents d;
  DROP TABLE documents;
  ALTER TABLE outlined RENAME TO documents;
  CREATE INDEX documents_by_published_id ON documents (published_id, version);
  CREATE INDEX documents_by_type ON documents (type, version, id);
  CREATE INDEX documents_by_slug ON documents (json_extract(head, '$."slug"."current"'));
  `,
  `
  -- One row while bytes of purged documents or pruned history may remain in the file.
  CREATE TABLE remains (id INTEGER NOT NULL PRIMARY KEY) STRICT;
  `,
  `
  -- Secrets of this dataset: the key of its sync tags, 256 random bits.
  CREATE TABLE secrets (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT;
  INSERT INTO secrets VALUES ('sync-tags', randomblob(32));
  `,
  separateContents,
  `
  -- The indexes of documents that were created for queries: when a query last used each.
  CREATE TABLE query_indexes (name TEXT NOT NULL PRIMARY KEY, used_at TEXT NOT NULL) STRICT;
  `,
  `
  -- The full-text index (word-index.ts) says which documents have a word. Positions, which no query needs, took three
  -- quarters of its size. The background job fills it again.
  DROP TABLE words;
  CREATE VIRTUAL TABLE words
    USING fts5(text, content='', contentless_delete=1, tokenize='ascii', prefix='2 3', detail=none);
  INSERT INTO words (words, rank) VALUES ('automerge', 0);
  INSERT OR IGNORE INTO words_pending SELECT number FROM documents;
  -- From this version on, mutations lack the documents that \`apply\` has (stored-mutations.ts). An older lake could
  -- not read them.
  `,
]
