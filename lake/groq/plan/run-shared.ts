import {execute, type Run} from './execute.ts'
import type {Plan} from './plan-query.ts'
import {postingLists, withCounts, type Counts} from './posting-lists.ts'
import {countBits} from './shared-access.ts'

type SharedPlan = Plan & {kind: 'shared'}

/** The first documents of the result are among these. Each number has the count in its lowest bits. */
interface Candidates {
  numbers: number[]
  /** Whether no other document has a reference. */
  isAll: boolean
}

/**
 * How many of the documents with the largest counts the other filters may leave out, and how many documents are sorted
 * rather than looked up in order: first the usual numbers, then those for a filter that leaves out more.
 */
const attempts = [
  {spare: 5, maxSorted: 100},
  {spare: 50, maxSorted: 500},
]
/** Longer lists are counted by SQL, which needs no memory for them. */
const maxList = 200_000
/** Entries of a list that are read or counted in about the time of a row. */
const entriesPerUnit = 20

/**
 * Calls `answer` with candidates for the first `wanted` documents with the largest counts, and with more of them if it
 * returns undefined because the other filters leave too few. Returns undefined if SQL has to count.
 */
export function withCandidates<T>(
  plan: SharedPlan,
  run: Run,
  answer: (candidates: Candidates) => T | undefined,
): T | undefined {
  const lists = listsOf(plan, run)
  return lists && withCounts(lists, (counts) => tryCandidates(plan, run, counts, answer))
}

function tryCandidates<T>(
  plan: SharedPlan,
  run: Run,
  {numbers, of}: Counts,
  answer: (candidates: Candidates) => T | undefined,
): T | undefined {
  /** How many documents have each count. */
  const tallies: number[] = []
  for (const number of numbers) tallies[of(number)] = (tallies[of(number)] ?? 0) + 1
  if (tallies.length > 2 ** countBits) return undefined
  const pack = (number: number): number => number * 2 ** countBits + of(number)
  for (const {spare, maxSorted} of attempts) {
    if (numbers.length <= maxSorted) return answer({numbers: numbers.map(pack), isAll: true})
    const {count, documents} = decisiveCount(tallies, plan.wanted + spare)
    const isSorted = documents <= maxSorted
    const chosen = numbers.filter(
      (number) => of(number) > count || (isSorted && of(number) === count),
    )
    if (!isSorted) chosen.push(...firstInOrder(plan, run, (number) => of(number) === count))
    const result = answer({numbers: chosen.map(pack), isAll: false})
    if (result !== undefined) return result
  }
  return undefined
}

/**
 * Returns the largest count that at least `least` documents have or exceed, and the number of these documents. The
 * smallest count if no other has so many.
 */
function decisiveCount(
  tallies: readonly number[],
  least: number,
): {count: number; documents: number} {
  let documents = 0
  let count = 0
  for (let each = tallies.length - 1; each > 0 && documents < least; each -= 1) {
    const own = tallies[each] ?? 0
    if (own === 0) continue
    documents += own
    count = each
  }
  return {count, documents}
}

/** Returns the first `wanted` documents in the further order that pass a test and the other filters. */
function firstInOrder(
  {inFurtherOrder, wanted}: SharedPlan,
  run: Run,
  isMeant: (number: number) => boolean,
): number[] {
  return execute(inFurtherOrder, run, (prepared, values) => {
    const found: number[] = []
    let rows = 0
    for (const row of prepared.iterate(...values)) {
      rows += 1
      const number = Number(Array.isArray(row) ? row[0] : undefined)
      if (isMeant(number) && found.push(number) >= wanted) break
    }
    return {value: found, rows, characters: 0}
  })
}

/** Returns the list of each referenced id; undefined if one is too long. */
function listsOf({referring, targets}: SharedPlan, run: Run): Uint32Array[] | undefined {
  const cached = postingLists(run.database)
  const lists: Uint32Array[] = []
  for (const target of new Set(targets(run))) {
    const inputs = {...run, target, most: maxList + 1}
    const key = JSON.stringify([referring.sql, referring.run.values(inputs)])
    const list = cached.get(key, () => readList(referring, inputs))
    if (list.length > maxList) return undefined
    run.budget?.spend(list.length / entriesPerUnit)
    lists.push(list)
  }
  return lists
}

function readList(referring: SharedPlan['referring'], inputs: Run): Uint32Array {
  return execute(referring, inputs, (prepared, values) => {
    const row: unknown = prepared.get(...values)
    const numbers: number[] = JSON.parse(String(Array.isArray(row) ? row[0] : '[]'))
    return {value: Uint32Array.from(numbers).sort(), rows: numbers.length, characters: 0}
  })
}
