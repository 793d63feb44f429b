import type {DatabaseSync} from 'node:sqlite'
import {isDeepStrictEqual} from 'node:util'
import {evaluateSync, parse, toJS} from 'groq-js'
import type {LakeDocument} from '../../lake/document.ts'
import {handQueries} from './hand-queries.ts'
import type {BenchQuery} from './queries.ts'
import {ownCpu, type Lane} from './turns.ts'

/** groq-js over an array in memory, with each query parsed once. */
export function groqJsLane(dataset: readonly LakeDocument[]): Lane {
  const trees = new Map<string, ReturnType<typeof parse>>()
  return {
    name: 'groq-js',
    cpu: ownCpu,
    call({groq}, params) {
      const tree = trees.get(groq) ?? parse(groq)
      trees.set(groq, tree)
      return JSON.stringify(toJS(evaluateSync(tree, {dataset, params})))
    },
  }
}

/** The hand-written SQL. */
export function handLane(database: DatabaseSync): Lane {
  const answer = handQueries(database)
  return {name: 'SQL', cpu: ownCpu, call: ({name}, params) => answer(name, params)}
}

/** Throws if the engines do not return the same as the first one. SQLite's rank is not GROQ's score. */
export async function checkEqual(
  [reference, ...others]: readonly Lane[],
  query: BenchQuery,
  articles: number,
): Promise<void> {
  for (const n of [0, 5]) {
    const params = query.params(n, articles)
    const expected: unknown = JSON.parse((await reference?.call(query, params)) ?? 'null')
    for (const lane of others) {
      if (query.isScored && lane.name === 'SQL') continue
      const result: unknown = JSON.parse(await lane.call(query, params))
      if (isDeepStrictEqual(result, expected)) continue
      throw new Error(
        `${lane.name} returns another result than ${reference?.name} for "${query.label}" with ${JSON.stringify(params)}.`,
      )
    }
  }
}
