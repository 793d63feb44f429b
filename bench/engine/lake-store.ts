import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {createBroker} from '../../lake/broker.ts'
import type {Dataset} from '../../lake/dataset.ts'
import type {JsonObject} from '../../lake/document.ts'
import {query, type QueryRequest} from '../../lake/groq/query.ts'
import {CannotPlan} from '../../lake/groq/plan/cannot-plan.ts'
import {createIndexSql} from '../../lake/groq/plan/indexes.ts'
import {answerPlanned} from '../../lake/groq/plan/planned-query.ts'
import {findPlan} from '../../lake/groq/plan/find-plan.ts'
import {forgetIndexes} from '../../lake/groq/plan/known-indexes.ts'
import {statementsOf} from '../../lake/groq/plan/plan-query.ts'
import {defaultLimits} from '../../lake/limits.ts'
import {mutate} from '../../lake/mutations/mutate.ts'
import {newRandomId} from '../../lake/random-id.ts'
import {openDatabase} from '../../lake/store/database.ts'
import {createWordIndexer} from '../../lake/store/word-indexer.ts'
import type {BenchQuery} from './queries.ts'
import {benchQueries} from './queries.ts'
import {ownCpu, type Lane} from './turns.ts'

/** Documents of one transaction, as importers send them. */
export const batchSize = 100

/** Opens a dataset of the lake in this process, with durable commits. */
export function openLakeStore(folder: string): Dataset {
  mkdirSync(join(folder, 'assets'), {recursive: true})
  return {
    project: 'local',
    name: 'production',
    aclMode: 'public',
    assetsFolder: join(folder, 'assets'),
    database: openDatabase(join(folder, 'documents.db')),
    limits: defaultLimits,
    broker: createBroker((error) => {
      throw error
    }),
    now: () => new Date(),
    newId: newRandomId,
  }
}

/** Yields the items in batches. */
export function* batches<T>(items: Iterable<T>, size = batchSize): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Writes JSON texts of documents into a store, in transactions, and indexes their words. */
export function fillLakeStore(dataset: Dataset, texts: Iterable<string>): void {
  for (const batch of batches(texts)) {
    const mutations = batch.map((text): JsonObject => ({create: JSON.parse(text)}))
    mutate(dataset, {mutations, transactionId: undefined}, 'bench')
  }
  const indexer = createWordIndexer(dataset.database)
  while (indexer.step(() => false));
}

export function requestOf({groq}: BenchQuery, params: JsonObject): QueryRequest {
  return {query: groq, params, perspective: 'published', viewer: {kind: 'anonymous'}}
}

/** Creates the indexes that the queries want, as a lake does for clients with a token. */
export function createWantedIndexes(dataset: Dataset, articles: number): void {
  for (const each of benchQueries) {
    for (const index of wantedIndexes(dataset, each, articles)) {
      dataset.database.exec(createIndexSql(index))
    }
  }
  forgetIndexes(dataset.database)
  dataset.database.exec('PRAGMA optimize')
}

/** Returns the indexes that would make a query faster; none if it is not planned. */
export function wantedIndexes(
  dataset: Pick<Dataset, 'project' | 'name' | 'database' | 'now'>,
  each: BenchQuery,
  articles: number,
) {
  try {
    const {plan} = findPlan(dataset, requestOf(each, each.params(0, articles)))
    return [...statementsOf(plan)].flatMap(({wanted}) => wanted)
  } catch (error) {
    if (error instanceof CannotPlan) return []
    throw error
  }
}

/** Returns why a query has no plan; undefined if it has one. */
export function refusalOf(
  dataset: Dataset,
  each: BenchQuery,
  articles: number,
): string | undefined {
  try {
    answerPlanned(dataset, requestOf(each, each.params(0, articles)))
    return undefined
  } catch (error) {
    if (error instanceof CannotPlan) return error.message
    throw error
  }
}

/** The engine in this process: by the plan, or by the complete evaluator if there is none. */
export function engineLane(dataset: Dataset): Lane {
  return {
    name: 'engine',
    cpu: ownCpu,
    call(each, params) {
      const request = requestOf(each, params)
      try {
        return answerPlanned(dataset, request).result
      } catch (error) {
        if (!(error instanceof CannotPlan)) throw error
        return query(dataset, request).then(({result}) => JSON.stringify(result))
      }
    },
  }
}
