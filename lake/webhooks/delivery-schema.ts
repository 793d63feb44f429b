/** The migrations of the file of deliveries. */
export const deliveryMigrations = [
  `
  -- position: up to here, the transactions of the dataset have been turned into messages.
  CREATE TABLE progress (
    project TEXT NOT NULL, dataset TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (project, dataset)
  ) STRICT;

  -- next_at: milliseconds. purges: the payload is erased once the message is delivered.
  CREATE TABLE message (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    webhook_id TEXT NOT NULL,
    project TEXT NOT NULL,
    dataset TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    transaction_time TEXT NOT NULL,
    document_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at TEXT NOT NULL,
    next_at INTEGER NOT NULL,
    failure_count INTEGER NOT NULL DEFAULT 0,
    result_code INTEGER,
    size INTEGER NOT NULL,
    purges INTEGER NOT NULL,
    payload TEXT NOT NULL
  ) STRICT;
  CREATE INDEX message_queue ON message (webhook_id, status, next_at, number, size);

  CREATE TABLE attempt (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    message_id TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    webhook_id TEXT NOT NULL,
    project TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT,
    duration_ms INTEGER,
    failure_reason TEXT,
    result_code INTEGER,
    result_body TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE INDEX attempt_by_message ON attempt (message_id);
  CREATE INDEX attempt_by_webhook ON attempt (webhook_id, number);
  `,
]
