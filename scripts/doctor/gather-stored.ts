import {existsSync} from 'node:fs'
import {createClient} from '@sanity/client'
import {storeOf} from '../../lake/losses/stored-datasets.ts'
import {openForReading} from '../../lake/store/database.ts'
import type {SiteSettings} from '../../web/settings.ts'
import type {Stored} from './facts.ts'

/** The same facts from both lakes. The names are those of `Stored`. */
const query = /* groq */ `{
  "types": array::unique(*[!(_id in path("_.**"))]._type),
  "samples": count(*[string::startsWith(_id, "sample-")]),
  "newestChange": *[] | order(_updatedAt desc)[0]._updatedAt,
  "notices": {
    "failed": count(*[_type == "request" && mail.state == "failed"]),
    "retried": count(*[_type == "request" && mail.state == "waiting" && mail.attempts > 2])
  }
}`

/** Reads a stored dataset, whether a lake is running on it or not. Undefined if there is none yet. */
export function readStore(
  folder: string,
  {projectId, dataset}: Pick<SiteSettings, 'projectId' | 'dataset'>,
): Stored | undefined {
  const file = storeOf(folder, `${projectId}/${dataset}`)
  if (!existsSync(file)) return undefined
  const database = openForReading(file)
  try {
    const count = (sql: string) =>
      Number(database.prepare(`SELECT count(*) AS n ${sql}`).get()?.['n'])
    const notices = (condition: string) =>
      count(`FROM documents d JOIN contents c ON c.number = d.number
        WHERE d.type = 'request' AND ${condition}`)
    const newest = database.prepare('SELECT max(timestamp) AS at FROM transactions').get()?.['at']
    return {
      types: database
        .prepare(
          `SELECT DISTINCT type FROM documents WHERE id NOT LIKE '\\_.%' ESCAPE '\\' ORDER BY type`,
        )
        .all()
        .map(({type}) => String(type)),
      samples: count(`FROM documents WHERE id LIKE 'sample-%'`),
      notices: {
        failed: notices(`c.content ->> '$.mail.state' = 'failed'`),
        retried: notices(
          `c.content ->> '$.mail.state' = 'waiting' AND c.content ->> '$.mail.attempts' > 2`,
        ),
      },
      ...(typeof newest === 'string' && {newestChange: newest}),
    }
  } finally {
    database.close()
  }
}

/** Reads a dataset of the hosted lake, with a token if there is one. */
export async function readHosted(site: SiteSettings): Promise<Stored> {
  const {projectId, dataset, token, previewToken, writeToken} = site
  const given = writeToken ?? previewToken ?? token
  const client = createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    useCdn: false,
    perspective: given ? 'raw' : 'published',
    timeout: 10_000,
    maxRetries: 0,
    ...(given && {token: given}),
  })
  const {newestChange, ...stored} = await client.fetch<
    Omit<Stored, 'newestChange'> & {newestChange: string | null}
  >(query)
  return {...stored, ...(newestChange !== null && {newestChange})}
}
