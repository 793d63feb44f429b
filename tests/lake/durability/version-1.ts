/**
 * A store of version 1, as the first lake wrote it: two articles, a draft, a reference of each kind and a
 * deleted document. It never changes: every later lake must be able to open it.
 */
export const version1 = `
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

  INSERT INTO documents VALUES
    ('ada', 'ada', '', 'author', 't1', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z',
      '{"_id":"ada","_type":"author","name":"Ada","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}',
      '{"_id":"ada","_type":"author","name":"Ada","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z","_rev":"t1"}'),
    ('one', 'one', '', 'article', 't2', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z',
      '{"_id":"one","_type":"article","author":{"_ref":"ada"},"slug":{"current":"one"},"_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2","title":"Two"}',
      '{"_id":"one","_type":"article","author":{"_ref":"ada"},"slug":{"current":"one"},"body":[{"_key":"a","text":"Grüße"}],"_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2","title":"Two"}'),
    ('drafts.one', 'one', 'drafts', 'article', 't2', '2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z',
      '{"_id":"drafts.one","_type":"article","other":{"_ref":"nobody","_weak":true},"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}',
      '{"_id":"drafts.one","_type":"article","other":{"_ref":"nobody","_weak":true},"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z","_rev":"t2"}');
  INSERT INTO edges VALUES
    ('one', 'ada', '["author"]', 0),
    ('drafts.one', 'nobody', '["other"]', 1);
  INSERT INTO transactions VALUES
    (1, 't1', '2026-01-01T00:00:00.000Z', 'local-user', '[{"create":{"_id":"ada","_type":"author","name":"Ada"}},{"create":{"_id":"one","_type":"article"}},{"create":{"_id":"gone","_type":"note"}}]'),
    (2, 't2', '2026-01-02T00:00:00.000Z', 'local-user', '[{"patch":{"id":"one","set":{"title":"Two"}}},{"create":{"_id":"drafts.one","_type":"article"}}]'),
    (3, 't3', '2026-01-03T00:00:00.000Z', 'local-user', '[{"delete":{"id":"gone"}}]');
  INSERT INTO transaction_documents VALUES
    (1, 'ada', 'ada', NULL, 't1',
      '[0,{"_id":"ada","_type":"author","name":"Ada","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]', '[0,null]'),
    (1, 'one', 'one', NULL, 't1',
      '[0,{"_id":"one","_type":"article","author":{"_ref":"ada"},"slug":{"current":"one"},"body":[{"_key":"a","text":"Grüße"}],"_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]', '[0,null]'),
    (1, 'gone', 'gone', NULL, 't1',
      '[0,{"_id":"gone","_type":"note","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]', '[0,null]'),
    (2, 'one', 'one', 't1', 't2',
      '[17,"2026-01-02T00:00:00.000Z","_updatedAt",17,"Two","title"]',
      '[19,7,17,"2026-01-01T00:00:00.000Z","_updatedAt"]'),
    (2, 'drafts.one', 'one', NULL, 't2',
      '[0,{"_id":"drafts.one","_type":"article","other":{"_ref":"nobody","_weak":true},"_createdAt":"2026-01-02T00:00:00.000Z","_updatedAt":"2026-01-02T00:00:00.000Z"}]', '[0,null]'),
    (3, 'gone', 'gone', 't1', NULL, '[0,null]',
      '[0,{"_id":"gone","_type":"note","_createdAt":"2026-01-01T00:00:00.000Z","_updatedAt":"2026-01-01T00:00:00.000Z"}]');
  PRAGMA user_version = 1;
`
