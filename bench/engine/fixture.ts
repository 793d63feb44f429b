import {mkdirSync, mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import type {Dataset} from '../../lake/dataset.ts'
import {createLake} from '../../lake/lake.ts'
import {documents} from './articles.ts'
import {buildHandStore} from './hand-store.ts'
import {createWantedIndexes, fillLakeStore, openLakeStore} from './lake-store.ts'

/** The same articles in a hand-written store and in the folder of a lake. */
export interface Fixture {
  articles: number
  hand: DatabaseSync
  /** LAKE_DIR. */
  lakeFolder: string
  /** Opens the lake's dataset in this process; close its database before a lake starts. */
  open: () => Dataset
  /** Milliseconds of the two builds. */
  built: {hand: number; lake: number}
  /** Bytes of JSON, and of the two stores. */
  bytes: {json: number; hand: number; lake: number}
  remove: () => void
}

/** Builds both stores with durable commits. */
export function createFixture(articles: number): Fixture {
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-bench-'))
  const lakeFolder = join(folder, 'lake')
  const place = join(lakeFolder, 'datasets', 'local', 'production')
  const texts = Array.from(documents(articles), (document) => JSON.stringify(document))
  mkdirSync(lakeFolder)
  createLake({folder: lakeFolder}).close()
  let begun = performance.now()
  const hand = buildHandStore(join(folder, 'hand.db'), texts)
  const handTime = performance.now() - begun
  const dataset = openLakeStore(place)
  begun = performance.now()
  fillLakeStore(dataset, texts)
  const lakeTime = performance.now() - begun
  createWantedIndexes(dataset, articles)
  dataset.database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  dataset.database.close()
  return {
    articles,
    hand,
    lakeFolder,
    open: () => openLakeStore(place),
    built: {hand: handTime, lake: lakeTime},
    bytes: {
      json: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
      hand: statSync(join(folder, 'hand.db')).size,
      lake: statSync(join(place, 'documents.db')).size,
    },
    remove() {
      hand.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}
