import {execute, type Run} from './execute.ts'
import type {Plan} from './plan-query.ts'
import {maxBeginning, postingLists, withCounts, type Counts} from './posting-lists.ts'
import {countBits} from './shared-access.ts'
import type {Statement} from './statement.ts'

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
/** How many of the first documents in the further order the other filters may leave out, such as the one that is asked about. */
const filteredOut = 2
/** Plans whose other filters have left out too many of the first documents in the further order. */
const selective = new WeakSet<SharedPlan>()
const freeRows = 600
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
    if (!isSorted) {
      const isMeant = (number: number): boolean => of(number) === count
      const {unfiltered} = plan
      const first =
        unfiltered && !selective.has(plan)
          ? firstOfBeginning(unfiltered, run, plan.wanted + filteredOut, isMeant)
          : firstInOrder(plan.inFurtherOrder, run, plan.wanted, isMeant)
      chosen.push(...first)
    }
    const result = answer({numbers: chosen.map(pack), isAll: false})
    if (result !== undefined) return result
    if (!isSorted) selective.add(plan)
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

/** Returns the first `wanted` documents of a statement that pass a test. `seen` is called with each that is looked at. */
function firstInOrder(
  statement: Statement,
  run: Run,
  wanted: number,
  isMeant: (number: number) => boolean,
  seen?: (number: number, index: number) => void,
): number[] {
  return execute(statement, run, (prepared, values) => {
    const found: number[] = []
    let rows = 0
    for (const row of prepared.iterate(...values)) {
      const number = Number(Array.isArray(row) ? row[0] : undefined)
      seen?.(number, rows)
      rows += 1
      if (isMeant(number) && found.push(number) >= wanted) break
    }
    return {value: found, rows, characters: 0}
  })
}

/**
 * Like `firstInOrder`. Most queries look at the same documents first, so those are cached. To read more of them, SQL has to
 * begin again; up to `freeRows` cached ones are not charged to the budget then, because they could use all of it.
 */
function firstOfBeginning(
  statement: Statement,
  run: Run,
  wanted: number,
  isMeant: (number: number) => boolean,
): number[] {
  const key = JSON.stringify([statement.sql, statement.run.values(run)])
  const beginning = postingLists(run.database).beginning(key)
  const {numbers} = beginning
  const found: number[] = []
  for (const [index, number] of numbers.entries()) {
    if (!isMeant(number) || found.push(number) < wanted) continue
    run.budget?.spend(index / entriesPerUnit)
    return found
  }
  run.budget?.spend(numbers.length / entriesPerUnit)
  if (beginning.isAll) return found
  let free = Math.min(numbers.length, freeRows)
  const {budget} = run
  const spend = (units: number): void => {
    if (free > 0) free -= units
    else budget?.spend(units)
  }
  const own = budget ? {...run, budget: {spend}} : run
  const read = firstInOrder(statement, own, wanted, isMeant, (number, index) => {
    if (index === numbers.length && index < maxBeginning) numbers.push(number)
  })
  beginning.isAll = read.length < wanted && numbers.length < maxBeginning
  return read
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
