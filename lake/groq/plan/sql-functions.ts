import type {DatabaseSync} from 'node:sqlite'
import {DateTime, evaluateSync, toJS, type ExprNode} from 'groq-js'
import {valueNode} from '../call-out.ts'
import type {Json} from '../../document.ts'
import {parseDateTime} from '../date-time.ts'
import type {SqlValue} from './statement.ts'
import {OverBudget, unitsOf, type Budget} from './budget.ts'
import {createBoundedCache} from '../bounded-cache.ts'
import {isShortPattern, matches, matchScore, mayMatch, scoreOfTexts} from '../match.ts'
import {isOwn, type Own} from '../own-references.ts'
import {CannotPlan} from './cannot-plan.ts'

/** Callbacks of the running statement that the SQL functions call. */
export interface Running {
  /** Called with the id of every reference that is followed. */
  reached: (id: string) => void
  /** The dataset that is queried. */
  own: Own
  /** Evaluates an expression of the statement for a document. `score`: its `_score`, if it has one. */
  evaluate: (number: number, id: string, rev: string, score: number | null) => Value
  /** Returns whether `match` finds a pattern in the value of an expression of the statement for a document. */
  matches: (number: number, document: TextOf, pattern: Json) => boolean
  /** Returns what `textsOf` returns for the value of an expression of the statement for a document. */
  texts: (number: number, document: TextOf) => readonly string[]
  /** Evaluates an expression of the statement for its parts, a JSON array. */
  apply: (number: number, parts: string) => Value
  /** The budget of a statement that was planned with one. */
  budget?: Budget | undefined
}

/** A document whose texts `match` searches. */
export interface TextOf {
  number: number
  id: string
  rev: string
  /** Bytes of the content. */
  size: number
  /** Its `_score`, if it has one. */
  score: number | null
}

/** A value as groq-js returns it. */
export type Value = ReturnType<typeof evaluateSync>

const nothing: Value = evaluateSync(valueNode(null))

/** For statements that are only prepared. */
export const withoutDocuments: Running = {
  reached() {},
  own: {project: '', dataset: ''},
  evaluate: () => nothing,
  matches: () => false,
  texts: () => [],
  apply: () => nothing,
}

const running = new WeakMap<DatabaseSync, Current>()

/** Runs statements that use the SQL functions, which call `state`. */
export function withFunctions<T>(database: DatabaseSync, state: Running, work: () => T): T {
  if (!registered.has(database)) register(database)
  const before = running.get(database)
  const current: Current = {...state, failure: undefined}
  running.set(database, current)
  try {
    return work()
  } catch (error) {
    // Some statements throw SQLite's own error without a message in place of the function's error.
    throw current.failure ?? error
  } finally {
    if (before) running.set(database, before)
    else running.delete(database)
  }
}

interface Current extends Running {
  /** The first error that a function threw. */
  failure: unknown
}

/** A text is searched several times in the time in which it is read. */
const searchesPerRead = 4

const registered = new WeakSet<DatabaseSync>()

function register(database: DatabaseSync): void {
  registered.add(database)
  const define = (name: string, work: (...args: never[]) => string | number | null): void => {
    const guarded = (...args: never[]): string | number | null => {
      try {
        return work(...args)
      } catch (error) {
        const current = running.get(database)
        if (current) current.failure ??= error
        throw error
      }
    }
    // SQLite takes the number of arguments from the function's `length`.
    Object.defineProperty(guarded, 'length', {value: work.length})
    database.function(`groq_${name}`, {directOnly: true}, guarded as never)
  }
  define('undecided', () => {
    throw new CannotPlan('SQL cannot sort a string that is too long or has unusual characters')
  })
  // A point at which the thread can be terminated: SQLite's own steps cannot be interrupted.
  define('tick', () => 1)
  define('row', (_number: number) => {
    running.get(database)?.budget?.spend(1)
    return 1
  })
  define('bytes', (bytes: number) => {
    running.get(database)?.budget?.spend(unitsOf(bytes))
    return 1
  })
  define('reached', (id: string | null, dataset: SqlValue, project: SqlValue) => {
    const state = running.get(database)
    state?.budget?.spend(1)
    if (id === null || !state || !isOwn(dataset, project, state.own)) return null
    state.reached(id)
    return id
  })
  const current = (): Current => {
    const state = running.get(database)
    if (!state)
      throw new Error('This SQL function can only be called while a planned statement runs.')
    return state
  }
  define('evaluate', (number: number, id: string, rev: string, score: number | null) =>
    jsonOfValue(current().evaluate(number, id, rev, score)),
  )
  define('apply', (number: number, parts: string) => jsonOfValue(current().apply(number, parts)))
  const patternOf = (json: string | null): Json => {
    const pattern = jsonOf(json)
    if (!running.get(database)?.budget || isShortPattern(pattern)) return pattern
    throw new OverBudget('The query searches for more than a few plain words.', {isEarly: true})
  }
  const spendSearch = (length: number): void =>
    running.get(database)?.budget?.spend(1 + unitsOf(length) / searchesPerRead)
  define('match', (text: string | null, pattern: string | null) => {
    if (text === null) return 0
    const words = patternOf(pattern)
    spendSearch(text.length)
    return Number(mayMatch(text, words) && matches(jsonOf(text), words))
  })
  define('match_score', (text: string | null, pattern: string | null) => {
    if (text === null) return 0
    const words = patternOf(pattern)
    spendSearch(text.length)
    return mayMatch(text, words) ? matchScore(jsonOf(text), words) : 0
  })
  const defineSearch = (
    name: string,
    search: (expression: number, document: TextOf, words: Json) => number,
  ): void =>
    define(
      name,
      (
        expression: number,
        number: number,
        id: string,
        rev: string,
        size: number,
        score: number | null,
        pattern: string | null,
      ) => {
        const words = patternOf(pattern)
        spendSearch(size)
        return search(expression, {number, id, rev, size, score}, words)
      },
    )
  defineSearch('match_in', (expression, document, words) =>
    Number(current().matches(expression, document, words)),
  )
  defineSearch('match_score_in', (expression, document, words) =>
    scoreOfTexts(current().texts(expression, document), words),
  )
  define('score', (score: number | null) => {
    if (Number.isFinite(score)) return score
    throw new CannotPlan('a score is no finite number')
  })
  define('number_text', (number: number) => JSON.stringify(number))
  define('path_matches', (text: string | null, pattern: string) => {
    if (text === null) return null
    const path = call('global', 'path', valueNode(pattern))
    const matched = evaluated({type: 'OpCall', op: 'in', left: valueNode(text), right: path})
    return typeof matched === 'boolean' ? Number(matched) : null
  })
  define('starts_with', (text: string | null, prefix: string | null) =>
    text === null || prefix === null ? null : Number(text.startsWith(prefix)),
  )
  define('lower', (text: string | null) => orderable(text?.toLowerCase()))
  define('upper', (text: string | null) => orderable(text?.toUpperCase()))
  define('date_time', (text: string | null) => (text === null ? null : milliseconds(text)))
  define('date_text', (time: number | null) =>
    time === null ? null : `"${new DateTime(new Date(time)).toString()}"`,
  )
  define('block_text', (json: string | null) =>
    orderable(evaluated(call('pt', 'text', parsed(json)))),
  )
  define('length', (json: string | null) => {
    const length = evaluated(call('global', 'length', parsed(json)))
    return typeof length === 'number' ? length : null
  })
}

/** A lone surrogate would be lost on the way into SQLite. */
function orderable(text: unknown): string | null {
  if (typeof text !== 'string') return null
  if (!text.isWellFormed() || text.includes('\0'))
    throw new CannotPlan('a string has unusual characters (U+0000 or an unpaired surrogate)')
  return text
}

const dates = createBoundedCache<number | null>(2000)

function milliseconds(text: string): number | null {
  return dates.get(text, () => {
    return parseDateTime(text)?.date.getTime() ?? null
  })
}

function parsed(json: string | null): ExprNode {
  return valueNode(jsonOf(json))
}

function call(namespace: string, name: string, ...args: ExprNode[]): ExprNode {
  return {type: 'FuncCall', namespace, name, args}
}

function evaluated(node: ExprNode): unknown {
  return toJS(evaluateSync(node))
}

function jsonOf(text: string | null): Json {
  return text === null ? null : JSON.parse(text)
}

function jsonOfValue(value: Value): string | null {
  if (value.type === 'null') return null
  if (value.type === 'datetime' || value.type === 'path') {
    throw new CannotPlan('it creates a date or a path from an attribute')
  }
  const text = JSON.stringify(toJS(value))
  if (/\\u(?:0000|d[89a-f])/.test(text))
    throw new CannotPlan('a string has unusual characters (U+0000 or an unpaired surrogate)')
  return text
}
