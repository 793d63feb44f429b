import {vi} from 'vitest'
import {startLake, type TestLake} from '../lake/start-lake.ts'

/**
 * A real lake on a free port that the site's modules find by their settings. For the beginning of a
 * test file: the site reads its settings once for a process.
 */
export async function startSiteLake(): Promise<TestLake> {
  const lake = await startLake()
  vi.stubEnv('LAKE_PORT', String(lake.port))
  return lake
}

/** A documents' own fields, with everything that a page does not need left out. */
export function article(id: string, fields: Record<string, unknown> = {}) {
  return {
    _id: id,
    _type: 'article',
    title: `Title of ${id}`,
    slug: {_type: 'slug', current: id},
    publishedAt: '2026-03-01T08:00:00.000Z',
    ...fields,
  }
}

export function reference(id: string) {
  return {_type: 'reference', _ref: id, _key: id}
}
