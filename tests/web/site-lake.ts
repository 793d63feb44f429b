import {vi} from 'vitest'
import {startLake, type TestLake} from '../lake/start-lake.ts'

/**
 * Starts a real lake on a free port and sets the site's settings to it. Call it before the site's modules read their
 * settings.
 */
export async function startSiteLake(): Promise<TestLake> {
  const lake = await startLake()
  vi.stubEnv('LAKE_PORT', String(lake.port))
  return lake
}

/** Returns the minimal fields of an article. */
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
