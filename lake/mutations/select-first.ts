import type {Dataset} from '../dataset.ts'
import {isJsonObject, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {tagsOfChange} from '../groq/sync-tags.ts'
import {deadline} from '../limits.ts'
import {refusedAt} from './mutation-error.ts'

interface Selection {
  query: string
  params: JsonObject
}

/** Returns the ids of the documents that a query selects, and the sync tags of changes that can affect it. */
export type AskSelection = (selection: Selection) => Promise<{ids: string[]; syncTags: string[]}>

/** Returns the selected ids to a transaction, synchronously. */
export type Select = (query: string, params: JsonObject) => string[]

/** How often the selection is repeated because of concurrent changes. */
const maxAttempts = 5

/**
 * Evaluates the queries of mutations by query, and then does the work. A query can be slow and a transaction
 * blocks all others, so the queries run before it. If a concurrent change could affect a result, all queries
 * are evaluated again, so the results are current when the work is done.
 *
 * Throws the errors of `ask` with the mutation's index, and `unavailable` if concurrent changes do not stop.
 */
export async function selectFirst<T>(
  dataset: Dataset,
  mutations: JsonObject[],
  ask: AskSelection,
  work: (select: Select) => T,
): Promise<T> {
  const {mutationSeconds} = dataset.limits
  const inTime = deadline(
    mutationSeconds,
    `The time limit of a transaction is ${mutationSeconds} s`,
  )
  const selections = selectionsOf(mutations)
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const changed = new Set<string>()
    const stop = dataset.broker.subscribe(({changes}) => {
      for (const tag of changes.flatMap((change) => tagsOfChange(dataset, change))) changed.add(tag)
    })
    try {
      const {select, syncTags} = await resultsOf(selections, (selection) => {
        inTime()
        return ask(selection)
      })
      if (![...syncTags].some((tag) => changed.has(tag))) return work(select)
    } finally {
      stop()
    }
  }
  throw new LakeError(
    'unavailable',
    'Concurrent changes kept affecting the query of a mutation. Try again, or give the ids of the documents.',
  )
}

/** Returns whether a mutation selects its documents by a query. */
export function hasSelections(mutations: JsonObject[]): boolean {
  return selectionsOf(mutations).size > 0
}

/** Returns the distinct queries of mutations, each with the index of the first mutation that has it. */
function selectionsOf(mutations: JsonObject[]): Map<string, Selection & {index: number}> {
  const selections = new Map<string, Selection & {index: number}>()
  for (const [index, {patch, delete: removal}] of mutations.entries()) {
    const body = patch ?? removal
    if (!isJsonObject(body) || typeof body['query'] !== 'string') continue
    const {query, params = {}} = body
    if (!isJsonObject(params)) continue
    const key = keyOf(query, params)
    if (!selections.has(key)) selections.set(key, {index, query, params})
  }
  return selections
}

function keyOf(query: string, params: JsonObject): string {
  return JSON.stringify([query, params])
}

async function resultsOf(
  selections: Map<string, Selection & {index: number}>,
  ask: AskSelection,
): Promise<{select: Select; syncTags: Set<string>}> {
  const results = new Map<string, string[]>()
  const syncTags = new Set<string>()
  for (const [key, {index, query, params}] of selections) {
    const result = await ask({query, params}).catch((error: unknown) => {
      throw refusedAt('mutation', index, error)
    })
    results.set(key, result.ids)
    for (const tag of result.syncTags) syncTags.add(tag)
  }
  return {select: (query, params) => results.get(keyOf(query, params)) ?? [], syncTags}
}
