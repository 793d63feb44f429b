import {DatabaseSync} from 'node:sqlite'
import {isJsonObject, type Json, type JsonObject, type LakeDocument} from '../../lake/document.ts'

/**
 * The tables that somebody would write by hand for the queries of `queries.ts` alone.
 * - documents: the columns that the queries filter, sort and return; `head` is the JSON of a card
 * - edges: the references, with the date of the article, so that they are found in its order
 * - wholes: the documents as they were given
 */
const tables = `
  CREATE TABLE documents (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, title TEXT, slug TEXT,
    at TEXT, author TEXT, head TEXT NOT NULL
  ) STRICT;
  CREATE TABLE wholes (n INTEGER PRIMARY KEY, document TEXT NOT NULL) STRICT;
  CREATE TABLE edges (
    target TEXT NOT NULL, field TEXT NOT NULL, at TEXT NOT NULL, source INTEGER NOT NULL,
    place INTEGER NOT NULL, PRIMARY KEY (target, field, at, source)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX edges_by_source ON edges (source, field, place, target);
  CREATE VIRTUAL TABLE words USING fts5(title, body, content='', prefix='3');
`

/** Made after the rows, which is faster. */
const indexes = `
  CREATE INDEX by_slug ON documents (type, slug);
  CREATE INDEX by_date ON documents (type, at, id);
`

/** Builds a store from JSON texts in one durable transaction. */
export function buildHandStore(file: string, texts: Iterable<string>): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768')
  database.exec(`${tables} BEGIN`)
  const document = database.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const whole = database.prepare('INSERT INTO wholes VALUES (?, ?)')
  const edge = database.prepare('INSERT OR IGNORE INTO edges VALUES (?, ?, ?, ?, ?)')
  const words = database.prepare('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)')
  let n = 0
  for (const text of texts) {
    n += 1
    const parsed = JSON.parse(text) as LakeDocument
    const {_id, _type} = parsed
    const title = textOf(parsed['title'] ?? parsed['name'])
    const slug = isJsonObject(parsed['slug']) ? textOf(parsed['slug']['current']) : ''
    const at = textOf(parsed['publishedAt'])
    const authors = referencesOf(parsed['authors'])
    const head = JSON.stringify({_id, title, slug, lede: parsed['lede'], publishedAt: at})
    document.run(n, _id, _type, title, slug, at, authors[0] ?? null, head)
    whole.run(n, text)
    for (const [field, targets] of Object.entries({
      authors,
      topics: referencesOf(parsed['topics']),
    })) {
      for (const [place, target] of targets.entries()) edge.run(target, field, at, n, place)
    }
    if (_type === 'article') words.run(n, title, textOfBody(parsed['body']))
  }
  database.exec(`${indexes} COMMIT; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize`)
  return database
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

function referencesOf(value: Json | undefined): string[] {
  return objectsIn(value).map(({_ref}) => textOf(_ref))
}

function textOfBody(value: Json | undefined): string {
  return objectsIn(value)
    .map(({children}) =>
      objectsIn(children)
        .map(({text}) => textOf(text))
        .join(''),
    )
    .join('\n\n')
}
