import type {DatabaseSync} from 'node:sqlite'
import {DateTime, evaluateSync, toJS, type ExprNode} from 'groq-js'
import {valueNode} from '../call-out.ts'
import {parseDateTime} from '../date-time.ts'
import {createBoundedCache} from '../bounded-cache.ts'
import {CannotPlan} from './cannot-plan.ts'

/** What the SQL functions need to know of the statement that runs. */
export interface Running {
  /** Called with the id of every reference that is followed. */
  reached: (id: string) => void
  /** Evaluates an expression of the statement for a document. */
  evaluate: (number: number, id: string, rev: string) => string | null
  /** Evaluates an expression of the statement for its parts, a JSON array. */
  apply: (number: number, parts: string) => string | null
}

const running = new WeakMap<DatabaseSync, Current>()

/** Runs statements that use the SQL functions. `state` is what the functions see. */
export function withFunctions<T>(database: DatabaseSync, state: Running, work: () => T): T {
  if (!registered.has(database)) register(database)
  const before = running.get(database)
  const current: Current = {...state, failure: undefined}
  running.set(database, current)
  try {
    return work()
  } catch (error) {
    // Not every statement passes the error of a function on: some throw one of SQLite without a message.
    throw current.failure ?? error
  } finally {
    if (before) running.set(database, before)
    else running.delete(database)
  }
}

interface Current extends Running {
  /** What the first function threw. */
  failure: unknown
}

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
    throw new CannotPlan('a text is too long or too unusual for SQL to order it')
  })
  // A point at which the thread can be terminated: SQLite's own steps cannot be interrupted.
  define('tick', () => 1)
  define('reached', (id: string | null) => {
    if (id !== null) running.get(database)?.reached(id)
    return id
  })
  define('evaluate', (number: number, id: string, rev: string) => {
    const state = running.get(database)
    return state ? state.evaluate(number, id, rev) : null
  })
  define('apply', (number: number, parts: string) => {
    const state = running.get(database)
    return state ? state.apply(number, parts) : null
  })
  define('match', (left: string | null, right: string | null) =>
    booleanOf(operation('match', parsed(left), parsed(right))),
  )
  define('path_matches', (text: string | null, pattern: string) => {
    if (text === null) return null
    return booleanOf(operation('in', valueNode(text), call('global', 'path', valueNode(pattern))))
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
    throw new CannotPlan('a text has unusual characters')
  return text
}

const dates = createBoundedCache<number | null>(2000)

function milliseconds(text: string): number | null {
  return dates.get(text, () => {
    return parseDateTime(text)?.date.getTime() ?? null
  })
}

function parsed(json: string | null): ExprNode {
  return valueNode(json === null ? null : JSON.parse(json))
}

function call(namespace: string, name: string, ...args: ExprNode[]): ExprNode {
  return {type: 'FuncCall', namespace, name, args}
}

function operation(op: 'match' | 'in', left: ExprNode, right: ExprNode): unknown {
  return evaluated({type: 'OpCall', op, left, right})
}

function evaluated(node: ExprNode): unknown {
  return toJS(evaluateSync(node))
}

function booleanOf(value: unknown): number | null {
  return typeof value === 'boolean' ? Number(value) : null
}
