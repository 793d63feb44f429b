import {LakeError} from '../../error.ts'
import type {Way} from './context.ts'
import {execute, type Run} from './execute.ts'
import type {Plan} from './plan-query.ts'
import {withCandidates} from './run-shared.ts'
import type {Statement} from './statement.ts'
import {at} from './constant-values.ts'
import {jsonOfConstant} from './constants.ts'

/**
 * Runs a plan and returns the JSON text of its result. Throws `CannotPlan` if the documents make the result
 * inexact, and `too_large` if it is too long.
 */
export function runPlan(plan: Plan, run: Run): string {
  switch (plan.kind) {
    case 'constant':
      return checked(jsonOfConstant(at(run.constants, plan.index)), run)
    case 'object': {
      const parts = plan.parts.map(
        ({name, plan: inner}) => `${JSON.stringify(name)}:${runPlan(inner, run)}`,
      )
      return checked(`{${parts.join(',')}}`, run)
    }
    case 'choice':
      return runPlan(plan.plans[wayOf(plan, run)], run)
    case 'best':
      return runPlan(plan.plan, {...run, best: JSON.stringify(bestOf(plan, run))})
    case 'shared': {
      const result = withCandidates(plan, run, ({numbers, isAll}) => {
        const texts = textsOf(plan.plan.statement, {...run, shared: JSON.stringify(numbers)})
        return isAll || texts.length >= plan.limit ? `[${texts.join(',')}]` : undefined
      })
      return result ?? runPlan(plan.otherwise, run)
    }
    case 'single':
      return execute(plan.statement, run, (statement, values) => {
        const row = statement.get(...values)
        const text = checked(textOf(row), run)
        return {value: text, rows: row === undefined ? 0 : 1, characters: text.length}
      })
    case 'rows':
    case 'items':
      return `[${textsOf(plan.statement, run, plan.kind === 'items').join(',')}]`
  }
}

/** Returns the JSON of each row. `isFlat`: lists are replaced by their items. */
function textsOf(statement: Statement, run: Run, isFlat = false): string[] {
  return execute(statement, run, (prepared, values) => {
    const texts: string[] = []
    let length = 2
    for (const row of prepared.iterate(...values)) {
      const text = isFlat ? itemsOf(textOf(row)) : textOf(row)
      if (text === '') continue
      length += text.length + 1
      if (length > run.longest) throw tooLarge()
      texts.push(text)
    }
    return {value: texts, rows: texts.length, characters: length}
  })
}

/**
 * Returns the numbers of the documents with the `wanted` best scores, and of all others with the lowest of these.
 * The candidates are in the order of the bounds of their scores.
 */
function bestOf({candidates, wanted}: Plan & {kind: 'best'}, run: Run): number[] {
  return execute(candidates, run, (statement, values) => {
    const found: {number: number; score: number}[] = []
    /** The best scores, in descending order. */
    const scores: number[] = []
    const lowest = (): number => (scores.length < wanted ? -Infinity : (scores.at(-1) ?? -Infinity))
    for (const row of statement.iterate(...values)) {
      const [number = 0, bound = 0, score = 0] = Array.isArray(row) ? row.map(Number) : []
      if (bound < lowest()) break
      if (score < lowest()) continue
      found.push({number, score})
      const place = scores.findLastIndex((each) => each >= score) + 1
      scores.splice(place, 0, score)
      scores.length = Math.min(scores.length, wanted)
    }
    const numbers = found.filter(({score}) => score >= lowest()).map(({number}) => number)
    return {value: numbers, rows: found.length, characters: 0}
  })
}

/**
 * Microseconds for a match that is found and sorted, for one that is put into a set, and for a document that is
 * looked at in order and checked by the set or alone.
 */
const cost = {sorted: 1.5, collected: 0.1, checkedBySet: 0.3, checkedAlone: 0.9}

/** Of `documents`, `matches` match. In order, about `wanted * documents / matches` are looked at until enough do. */
function wayOf({numbers, wanted}: Plan & {kind: 'choice'}, run: Run): Way {
  const [matches = 0, documents = 0, isFew = 0] = execute(numbers, run, (statement, values) => {
    const row: unknown = statement.get(...values)
    return {value: Array.isArray(row) ? row.map(Number) : [], rows: 1, characters: 0}
  })
  if (isFew === 1 || matches === 0) return 'few'
  const looked = Math.min(documents, (wanted * documents) / matches)
  const few = matches * cost.sorted
  const some = matches * cost.collected + looked * cost.checkedBySet
  const many = looked * cost.checkedAlone
  if (few <= Math.min(some, many)) return 'few'
  return some <= many ? 'some' : 'many'
}

/** Returns the text in a row, which is an array with one value; 'null' for no row. */
function textOf(row: unknown): string {
  const text: unknown = Array.isArray(row) ? row[0] : undefined
  return typeof text === 'string' ? text : 'null'
}

/** Returns the JSON of a list without its brackets, and any other JSON unchanged. */
function itemsOf(json: string): string {
  return json.startsWith('[') ? json.slice(1, -1) : json
}

function checked(text: string, {longest}: Run): string {
  if (text.length > longest) throw tooLarge()
  return text
}

function tooLarge(): LakeError {
  return new LakeError('too_large', 'The result is too large to be sent: request less data.')
}
