/**
 * A store of version 6, as that version wrote it: created, patched, replaced and deleted documents, with a full-text
 * index that has positions, and a journal that has each created document as a whole. It never changes.
 */
export const version6 = String.raw`
  CREATE TABLE transactions (
    position INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    timestamp TEXT NOT NULL,
    author TEXT NOT NULL,
    mutations TEXT NOT NULL
  ) STRICT;
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
  CREATE TABLE remains (id INTEGER NOT NULL PRIMARY KEY) STRICT;
  CREATE TABLE secrets (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT;
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
  CREATE TABLE contents (number INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT;
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
  CREATE VIRTUAL TABLE words
    USING fts5(text, content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
  CREATE TABLE words_pending (number INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE query_indexes (name TEXT NOT NULL PRIMARY KEY, used_at TEXT NOT NULL) STRICT;
  INSERT INTO words (words, rank) VALUES ('automerge', 0);
  INSERT INTO documents VALUES
    (1, 'ada', 'ada', '', 'author', 't4', '2026-01-01T00:00:00.000Z', '2026-01-04T00:00:00.000Z', 144, jsonb('{"_id":"ada","_type":"author","name":"Ada Lovelace","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-04T00:00:00.000Z","_rev":"t4"}')),
    (2, 'lake', 'lake', '', 'topic', 't1', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 138, jsonb('{"_id":"lake","_type":"topic","title":"Lakes","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}')),
    (4, 'one', 'one', '', 'article', 't3', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z', 729, jsonb('{"_id":"one","_type":"article","title":"Two","slug":{"_type":"slug","current":"one"},"author":{"_type":"reference","_ref":"ada"},"topics":[{"_key":"a","_ref":"lake"}],"lede":1e999,"body":[{"_key":"a","_type":"block","children":[{"_key":"b","_type":"span","text":"Gr"},{"_key":"c","_type":"span","text":"üße 中"}]}],"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-03T00:00:00.000Z","_rev":"t3"}')),
    (5, 'drafts.one', 'one', 'drafts', 'article', 't2', '2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z', 148, jsonb('{"_id":"drafts.one","_type":"article","title":"A draft","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}')),
    (6, 'versions.summer.one', 'one', 'summer', 'article', 't2', '2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z', 156, jsonb('{"_id":"versions.summer.one","_type":"article","title":"Summer","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}')),
    (7, 'pending', 'pending', '', 'topic', 't4', '2026-01-04T00:00:00.000Z', '2026-01-04T00:00:00.000Z', 143, jsonb('{"_id":"pending","_type":"topic","title":"Pending","_createdAt":"2026-01-04T00:00:00.000Z","_updatedAt":"2026-01-04T00:00:00.000Z","_rev":"t4"}'));
  INSERT INTO contents VALUES
    (1, '{"_id":"ada","_type":"author","name":"Ada Lovelace","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-04T00:00:00.000Z","_rev":"t4"}'),
    (2, '{"_id":"lake","_type":"topic","title":"Lakes","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}'),
    (4, '{"_id":"one","_type":"article","title":"Two","slug":{"_type":"slug","current":"one"},"author":{"_type":"reference","_ref":"ada"},"topics":[{"_key":"a","_ref":"lake"}],"lede":"A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. ","body":[{"_key":"a","_type":"block","children":[{"_key":"b","_type":"span","text":"Gr"},{"_key":"c","_type":"span","text":"üße 中"}]}],"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-03T00:00:00.000Z","_rev":"t3"}'),
    (5, '{"_id":"drafts.one","_type":"article","title":"A draft","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}'),
    (6, '{"_id":"versions.summer.one","_type":"article","title":"Summer","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}'),
    (7, '{"_id":"pending","_type":"topic","title":"Pending","_createdAt":"2026-01-04T00:00:00.000Z","_updatedAt":"2026-01-04T00:00:00.000Z","_rev":"t4"}');
  INSERT INTO edges VALUES
    (4, 'ada', 'author', '["author"]', 0, 'article', ''),
    (4, 'lake', 'topics[]', '["topics",0]', 0, 'article', '');
  INSERT INTO transactions VALUES
    (1, 't1', '2026-01-01T00:00:00.000Z', 'p1', '[{"create":{"_id":"ada","_type":"author","name":"Ada","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}},{"create":{"_id":"lake","_type":"topic","title":"Lakes","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}},{"create":{"_id":"gone","_type":"topic","title":"Gone","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}}]'),
    (2, 't2', '2026-01-02T00:00:00.000Z', 'p1', '[{"create":{"_id":"one","_type":"article","title":"One","slug":{"_type":"slug","current":"one"},"author":{"_type":"reference","_ref":"ada"},"topics":[{"_key":"a","_ref":"lake"}],"lede":"A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. ","body":[{"_key":"a","_type":"block","children":[{"_key":"b","_type":"span","text":"Gr"},{"_key":"c","_type":"span","text":"üße 中"}]}],"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}},{"create":{"_id":"drafts.one","_type":"article","title":"A draft","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}},{"createOrReplace":{"_id":"versions.summer.one","_type":"article","title":"Summer","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}}]'),
    (3, 't3', '2026-01-03T00:00:00.000Z', 'p1', '[{"patch":{"id":"one","set":{"title":"Two"}}},{"delete":{"id":"gone"}}]'),
    (4, 't4', '2026-01-04T00:00:00.000Z', 'p1', '[{"createOrReplace":{"_id":"ada","_type":"author","name":"Ada Lovelace","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-04T00:00:00.000Z","_rev":"t1"}},{"create":{"_id":"pending","_type":"topic","title":"Pending","_createdAt":"2026-01-04T00:00:00.000Z","_updatedAt":"2026-01-04T00:00:00.000Z","_rev":"t4"}}]');
  INSERT INTO transaction_documents VALUES
    (1, 'ada', 'ada', null, 't1', '[0,{"_id":"ada","_type":"author","name":"Ada","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]', '[0,null]'),
    (4, 'ada', 'ada', 't1', 't4', '[11,3,23,0,9,22,"4",23,10,24,15,17,"Ada Lovelace","name"]', '[11,3,23,0,9,22,"1",23,10,24,15,17,"Ada","name"]'),
    (2, 'drafts.one', 'one', null, 't2', '[0,{"_id":"drafts.one","_type":"article","title":"A draft","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z"}]', '[0,null]'),
    (1, 'gone', 'gone', null, 't1', '[0,{"_id":"gone","_type":"topic","title":"Gone","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]', '[0,null]'),
    (3, 'gone', 'gone', 't1', null, '[0,null]', '[0,{"_id":"gone","_type":"topic","title":"Gone","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]'),
    (1, 'lake', 'lake', null, 't1', '[0,{"_id":"lake","_type":"topic","title":"Lakes","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]', '[0,null]'),
    (2, 'one', 'one', null, 't2', '[0,{"_id":"one","_type":"article","title":"One","slug":{"_type":"slug","current":"one"},"author":{"_type":"reference","_ref":"ada"},"topics":[{"_key":"a","_ref":"lake"}],"lede":"A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. A lede about machines. ","body":[{"_key":"a","_type":"block","children":[{"_key":"b","_type":"span","text":"Gr"},{"_key":"c","_type":"span","text":"üße 中"}]}],"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z"}]', '[0,null]'),
    (3, 'one', 'one', 't2', 't3', '[11,3,23,0,9,22,"3",23,10,24,15,17,"Two","title"]', '[11,3,23,0,9,22,"2",23,10,24,15,17,"One","title"]'),
    (4, 'pending', 'pending', null, 't4', '[0,{"_id":"pending","_type":"topic","title":"Pending","_createdAt":"2026-01-04T00:00:00.000Z","_updatedAt":"2026-01-04T00:00:00.000Z"}]', '[0,null]'),
    (2, 'versions.summer.one', 'one', null, 't2', '[0,{"_id":"versions.summer.one","_type":"article","title":"Summer","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z"}]', '[0,null]');
  INSERT INTO words_pending VALUES
    (1),
    (7);
  INSERT INTO words (rowid, text) VALUES
    (1, 'ada author lovelace 2026 01 01t00 00 00000z 04t00 t4'),
    (2, 'lake topic lakes 2026 01 01t00 00 00000z t1'),
    (4, 'one article two slug reference ada a lake lede about machines block b span gr c Üße 中 grÜße 2026 01 02t00 00 00000z 03t00 t3'),
    (5, 'one draftsone article a draft 2026 01 02t00 00 00000z t2'),
    (6, 'one versionssummerone article summer 2026 01 02t00 00 00000z t2');
  INSERT INTO secrets VALUES ('sync-tags', x'abababababababababababababababababababababababababababababababab');
  PRAGMA user_version = 6;
`
