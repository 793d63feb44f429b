/**
 * A store of version 4, as that version wrote it: documents with long and odd attributes, a draft, a version in
 * a release, references of each kind, and a deleted document. It never changes.
 */
export const version4 = String.raw`
  CREATE TABLE edges (
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    path TEXT NOT NULL,
    weak INTEGER NOT NULL,
    PRIMARY KEY (source, path)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX edges_by_target ON edges (target, weak, source);
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
  CREATE TABLE "documents" (
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
  CREATE INDEX documents_by_published_id ON documents (published_id, version);
  CREATE INDEX documents_by_type ON documents (type, version, id);
  CREATE INDEX documents_by_slug ON documents (json_extract(head, '$."slug"."current"'));
  CREATE TABLE remains (id INTEGER NOT NULL PRIMARY KEY) STRICT;
  CREATE TABLE secrets (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT;
  INSERT INTO documents VALUES
    ('ada', 'ada', '', 'author', 't1', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '{"_id":"ada","_type":"author","name":"Ada","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}', '["_id","_type","name",["bio"],"_createdAt","_updatedAt","_rev"]', '{"_id":"ada","_type":"author","name":"Ada","bio":"She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. ","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}'),
    ('lake', 'lake', '', 'topic', 't1', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '{"_id":"lake","_type":"topic","title":"Lakes","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}', '["_id","_type","title","_createdAt","_updatedAt","_rev"]', '{"_id":"lake","_type":"topic","title":"Lakes","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}'),
    ('one', 'one', '', 'article', 't3', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z', '{"_id":"one","_type":"article","title":"Two","slug":{"_type":"slug","current":"one"},"author":{"_ref":"ada","inner":{"_ref":"lake"}},"odd name":{},"n":1.5,"none":null,"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-03T00:00:00.000Z","_rev":"t3"}', '["_id","_type","title","slug","author",["topics"],["odd name"],["body"],"n","none","_createdAt","_updatedAt","_rev",["lede"]]', '{"_id":"one","_type":"article","title":"Two","slug":{"_type":"slug","current":"one"},"author":{"_ref":"ada","inner":{"_ref":"lake"}},"topics":[{"_key":"a","_ref":"lake"},{"_key":"b","_ref":"nobody","_weak":true}],"odd name":{"list":[[],{"to":{"_ref":"elsewhere:x"}}]},"body":[{"_key":"a","_type":"block","children":[{"_key":"b","_type":"span","text":"Gr"},{"_key":"c","_type":"span","text":"üße \ud800 \u0000"}]}],"n":1.5,"none":null,"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-03T00:00:00.000Z","_rev":"t3","lede":"A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. "}'),
    ('drafts.one', 'one', 'drafts', 'article', 't2', '2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '{"_id":"drafts.one","_type":"article","title":"A draft","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}', '["_id","_type","title","_createdAt","_updatedAt","_rev"]', '{"_id":"drafts.one","_type":"article","title":"A draft","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}'),
    ('versions.summer.one', 'one', 'summer', 'article', 't2', '2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '{"_id":"versions.summer.one","_type":"article","title":"Summer","author":{"_ref":"not-yet"},"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}', '["_id","_type","title","author","_createdAt","_updatedAt","_rev"]', '{"_id":"versions.summer.one","_type":"article","title":"Summer","author":{"_ref":"not-yet"},"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}');
  INSERT INTO edges VALUES
    ('one', 'ada', '["author"]', 0),
    ('one', 'elsewhere:x', '["odd name","list",1,"to"]', 1),
    ('one', 'lake', '["topics",0]', 0),
    ('one', 'nobody', '["topics",1]', 1),
    ('versions.summer.one', 'not-yet', '["author"]', 0);
  INSERT INTO transactions VALUES
    (1, 't1', '2026-01-01T00:00:00.000Z', 'local-user', '[{"create":{"_id":"ada","_type":"author","name":"Ada","bio":"She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. ","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}},{"create":{"_id":"lake","_type":"topic","title":"Lakes","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}},{"create":{"_id":"gone","_type":"note","text":"Not for long","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}}]'),
    (2, 't2', '2026-01-02T00:00:00.000Z', 'local-user', '[{"create":{"_id":"one","_type":"article","title":"One","slug":{"_type":"slug","current":"one"},"author":{"_ref":"ada","inner":{"_ref":"lake"}},"topics":[{"_key":"a","_ref":"lake"},{"_key":"b","_ref":"nobody","_weak":true}],"odd name":{"list":[[],{"to":{"_ref":"elsewhere:x"}}]},"body":[{"_key":"a","_type":"block","children":[{"_key":"b","_type":"span","text":"Gr"},{"_key":"c","_type":"span","text":"üße \ud800 \u0000"}]}],"n":1.5,"none":null,"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}},{"create":{"_id":"drafts.one","_type":"article","title":"A draft","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}},{"create":{"_id":"versions.summer.one","_type":"article","title":"Summer","author":{"_ref":"not-yet"},"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}}]'),
    (3, 't3', '2026-01-03T00:00:00.000Z', 'local-user', '[{"patch":{"id":"one","set":{"title":"Two","lede":"A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. "}}},{"delete":{"id":"gone"}}]');
  INSERT INTO transaction_documents VALUES
    (1, 'ada', 'ada', NULL, 't1', '[0,{"_id":"ada","_type":"author","name":"Ada","bio":"She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. She wrote about machines. ","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]', '[0,null]'),
    (2, 'drafts.one', 'one', NULL, 't2', '[0,{"_id":"drafts.one","_type":"article","title":"A draft","_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z"}]', '[0,null]'),
    (1, 'gone', 'gone', NULL, 't1', '[0,{"_id":"gone","_type":"note","text":"Not for long","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]', '[0,null]'),
    (3, 'gone', 'gone', 't1', NULL, '[0,null]', '[0,{"_id":"gone","_type":"note","text":"Not for long","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]'),
    (1, 'lake', 'lake', NULL, 't1', '[0,{"_id":"lake","_type":"topic","title":"Lakes","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]', '[0,null]'),
    (2, 'one', 'one', NULL, 't2', '[0,{"_id":"one","_type":"article","title":"One","slug":{"_type":"slug","current":"one"},"author":{"_ref":"ada","inner":{"_ref":"lake"}},"topics":[{"_key":"a","_ref":"lake"},{"_key":"b","_ref":"nobody","_weak":true}],"odd name":{"list":[[],{"to":{"_ref":"elsewhere:x"}}]},"body":[{"_key":"a","_type":"block","children":[{"_key":"b","_type":"span","text":"Gr"},{"_key":"c","_type":"span","text":"üße \ud800 \u0000"}]}],"n":1.5,"none":null,"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z"}]', '[0,null]'),
    (3, 'one', 'one', 't2', 't3', '[11,3,23,0,9,22,"3",23,10,24,15,17,"Two","title",17,"A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. A long lede. ","lede"]', '[11,3,23,0,9,22,"2",23,10,24,15,19,6,17,"One","title"]'),
    (2, 'versions.summer.one', 'one', NULL, 't2', '[0,{"_id":"versions.summer.one","_type":"article","title":"Summer","author":{"_ref":"not-yet"},"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z"}]', '[0,null]');
  INSERT INTO secrets VALUES
    ('sync-tags', X'768A23DF67F4BD7F99FA7CB7079EB8F14CE7DCACAE2B913A179C4F091A236809');
  PRAGMA user_version = 4;
`
