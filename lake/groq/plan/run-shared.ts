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

/** So many documents are sorted rather than looked up in order. */
const maxSorted = 300
/** How many documents with the largest counts may be left out by the other filters. */
const spare = 50
/** Longer lists are counted by SQL, which needs no memory for them. */
const maxList = 200_000
/** Entries of a list that are read or counted in about the time of a row. */
const entriesPerUnit = 20

/**
 * Yields candidates for the first `wanted` documents with the largest counts. If too few of them pass the other filters,
 * the next ones are needed. Yields nothing if the counts have to be computed by SQL.
 */
export function candidatesOf(plan: SharedPlan, run: Run): Candidates[] {
  const lists = listsOf(plan, run)
  return (lists && withCounts(lists, (counts) => choose(plan, run, counts))) ?? []
}

function choose(plan: SharedPlan, run: Run, counts: Counts): Candidates[] {
  const {numbers, of} = counts
  const tallies = new Map<number, number>()
  for (const number of numbers) tallies.set(of(number), (tallies.get(of(number)) ?? 0) + 1)
  if (Math.max(0, ...tallies.keys()) >= 2 ** countBits) return []
  const packed = (chosen: readonly number[]): number[] =>
    chosen.map((number) => number * 2 ** countBits + of(number))
  const isAllSorted = numbers.length <= maxSorted
  if (isAllSorted) return [{numbers: packed(numbers), isAll: true}]
  const decisive = decisiveCount(tallies, plan.wanted + spare)
  const above = numbers.filter((number) => of(number) > decisive)
  const equal = tallies.get(decisive) ?? 0
  const first =
    above.length + equal <= maxSorted
      ? numbers.filter((number) => of(number) === decisive)
      : firstInOrder(plan, run, (number) => of(number) === decisive)
  return [{numbers: packed([...above, ...first]), isAll: false}]
}

/** Returns the largest count that at least so many documents reach, or the smallest of all. */
function decisiveCount(tallies: ReadonlyMap<number, number>, least: number): number {
  let total = 0
  let count = 0
  for (const [each, documents] of [...tallies].sort(([a], [b]) => b - a)) {
    count = each
    total += documents
    if (total >= least) break
  }
  return count
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
