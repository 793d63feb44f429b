import {expect, onTestFinished} from 'vitest'
import {dryRun, run, type Migration} from 'sanity/migrate'
// As in `npm run sanity`: makes the migration runner reach the lake.
import '../../scripts/system/reach-lake.mjs'
import {startLake, type TestLake} from '../lake/start-lake.ts'

/** A document of any version: published, draft or in a release. */
export interface StoredDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

export interface MigratedDocuments {
  /** As the lake returned them before the migration. */
  found: StoredDocument[]
  after: StoredDocument[]
  lake: TestLake
}

/**
 * Stores documents in a lake and migrates them. Also expects that a dry run plans changes and writes nothing, and that
 * a second run changes nothing.
 */
export async function migrateDocuments(
  migration: Migration,
  before: StoredDocument[],
): Promise<MigratedDocuments> {
  const lake = await startLake()
  onTestFinished(() => lake.close())
  const api = {
    projectId: 'local',
    dataset: 'production',
    apiVersion: 'v2025-02-19',
    apiHost: lake.address,
    token: lake.token,
  } as const
  const types = [...new Set(before.map(({_type}) => _type))]
  const stored = (): Promise<StoredDocument[]> =>
    lake.client().fetch('*[_type in $types]', {types}, {perspective: 'raw'})

  const creation = lake.client().transaction()
  for (const document of before) creation.create(document)
  await creation.commit()
  const found = await stored()

  let planned = 0
  for await (const mutation of dryRun({api}, migration)) planned += mutation ? 1 : 0
  expect(planned).toBeGreaterThan(0)
  expect(await stored()).toEqual(found)

  await run({api}, migration)
  const after = await stored()
  await run({api}, migration)
  expect(await stored()).toEqual(after)
  return {found, after, lake}
}
