import type {DatabaseSync, SQLInputValue} from 'node:sqlite'
import type {Json, JsonObject} from '../../lake/document.ts'
import type {QueryName} from './queries.ts'

const link = `json_object('_id', d.id, 'title', d.title, 'slug', d.slug)`
const card = `json_insert(d.head, '$.author', a.title)`
const cards = (rows: string): string =>
  `SELECT ${card} AS x FROM (${rows}) f JOIN documents d ON d.n = f.n LEFT JOIN documents a ON a.id = d.author ORDER BY d.at DESC, d.id DESC`
const newest = `ORDER BY at DESC, id DESC LIMIT 10`
const search = cards(
  `SELECT n FROM documents WHERE n IN (SELECT rowid FROM words WHERE words MATCH $words) ${newest}`,
)
const targetsOf = (field: string, object: string): string =>
  `(SELECT json_group_array(json(${object}) ORDER BY e.place) FROM edges e JOIN documents d ON d.id = e.target WHERE e.source = o.n AND e.field = '${field}')`

/** One select for each row of the result, or one value. */
const statements: Record<QueryName, {kind: 'list' | 'value'; sql: string}> = {
  bySlug: {
    kind: 'value',
    sql: `SELECT json_object('_id', o.id, 'title', o.title, 'slug', o.slug,
        'lede', w.document ->> '$.lede', 'publishedAt', o.at, 'minutes', w.document ->> '$.minutes',
        'body', w.document -> '$.body',
        'authors', ${targetsOf('authors', `json_object('_id', d.id, 'name', d.title, 'slug', d.slug)`)},
        'topics', ${targetsOf('topics', link)}) AS x
      FROM documents o JOIN wholes w ON w.n = o.n WHERE o.type = 'article' AND o.slug = $slug LIMIT 1`,
  },
  latest: {kind: 'list', sql: cards(`SELECT n FROM documents WHERE type = 'article' ${newest}`)},
  nextPage: {
    kind: 'list',
    sql: cards(
      `SELECT n FROM documents WHERE type = 'article' AND (at, id) < ($at, $id) ${newest}`,
    ),
  },
  countOfTopic: {
    kind: 'value',
    sql: `SELECT CAST(count(*) AS TEXT) AS x FROM edges WHERE target = $topic AND field = 'topics'`,
  },
  countsOfTopics: {
    kind: 'list',
    sql: `SELECT json_object('_id', d.id, 'title', d.title, 'articles',
        (SELECT count(DISTINCT source) FROM edges WHERE target = d.id)) AS x
      FROM documents d WHERE d.type = 'topic' ORDER BY d.id`,
  },
  related: {
    kind: 'list',
    sql: `SELECT ${link} AS x FROM (
        SELECT source, count(*) AS shared, at FROM edges
        WHERE target IN (SELECT value FROM json_each($topics)) AND field = 'topics'
        GROUP BY source ORDER BY shared DESC, at DESC LIMIT 6
      ) f JOIN documents d ON d.n = f.source
      WHERE d.id <> $id ORDER BY f.shared DESC, f.at DESC LIMIT 5`,
  },
  references: {
    kind: 'list',
    sql: `SELECT json_object('_id', d.id, '_type', d.type, 'title', d.title) AS x FROM (
        SELECT source, at FROM edges WHERE target = $id AND field = 'authors' ORDER BY at DESC LIMIT 20
      ) f JOIN documents d ON d.n = f.source ORDER BY f.at DESC`,
  },
  previousNext: {
    kind: 'value',
    sql: `SELECT json_object(
      'previous', (SELECT ${link} FROM documents d WHERE d.type = 'article' AND d.at < $at ORDER BY d.at DESC, d.id DESC LIMIT 1),
      'next', (SELECT ${link} FROM documents d WHERE d.type = 'article' AND d.at > $at ORDER BY d.at, d.id LIMIT 1)) AS x`,
  },
  sitemap: {
    kind: 'list',
    sql: `SELECT json_object('slug', d.slug, 'publishedAt', d.at) AS x
      FROM documents d WHERE d.type = 'article' AND d.slug <> '' ORDER BY d.id`,
  },
  searchRare: {kind: 'list', sql: search},
  searchWords: {kind: 'list', sql: search},
  searchPrefix: {kind: 'list', sql: search},
  searchScored: {
    kind: 'list',
    sql: `SELECT ${link} AS x FROM (
        SELECT rowid AS n, rank FROM words WHERE words MATCH $words AND rank MATCH 'bm25(3, 1)' ORDER BY rank LIMIT 10
      ) f JOIN documents d ON d.n = f.n ORDER BY f.rank`,
  },
}

/** Prepares the hand-written queries; each call returns the JSON of the result. */
export function handQueries(
  database: DatabaseSync,
): (name: QueryName, params: JsonObject) => string {
  const prepared = new Map(
    Object.entries(statements).map(([name, {kind, sql}]) => {
      const statement = database.prepare(sql)
      statement.setReturnArrays(true)
      return [name, {kind, statement}]
    }),
  )
  return (name, params) => {
    const {kind, statement} = prepared.get(name) ?? {}
    if (!statement) throw new Error(`There is no hand-written query "${name}".`)
    const values = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, valueOf(key, value)]),
    )
    if (kind === 'value') return textOf(statement.get(values))
    return `[${Array.from(statement.iterate(values), textOf).join(',')}]`
  }
}

function textOf(row: unknown): string {
  return Array.isArray(row) ? String(row[0]) : 'null'
}

/** Lists are passed as JSON, and words in the syntax of FTS5: all of them in one of the columns. */
function valueOf(key: string, value: Json): SQLInputValue {
  if (typeof value !== 'string') return JSON.stringify(value)
  if (key !== 'words') return value
  const terms = value.split(' ').map((term) => term.replace(/^([^*]+)(\*?)$/, '"$1"$2'))
  const all = `(${terms.join(' AND ')})`
  return `{title} : ${all} OR {body} : ${all}`
}
