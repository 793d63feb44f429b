import {applyPatches, parsePatch} from '@sanity/diff-match-patch'
import {isJsonObject, type Json} from '../document.ts'
import {LakeError} from '../error.ts'
import {copyOnWrite, put, type DraftCopy, type Owned} from './draft-copy.ts'
import {costs, spend, type Effort} from './effort.ts'
import {matchPath, type Match, type Steps} from './match-path.ts'

/**
 * All operations in the order in which they are applied, regardless of their order in the patch. It is the
 * order of Sanity's documentation and of `@sanity/sdk`; the Studio's mutator applies setIfMissing before set.
 */
export const operations = [
  'set',
  'setIfMissing',
  'unset',
  'inc',
  'dec',
  'insert',
  'diffMatchPatch',
] as const

export type Operation = (typeof operations)[number]

/** Returns the value after one operation. The operands have the shape that `patch.ts` checks. */
export function operate(
  value: Json,
  operation: Operation,
  operands: Json,
  effort: Effort,
  owned: Owned,
): Json {
  const draft = copyOnWrite(value, effort, owned)
  const find = (path: string): Match[] => matchPath(draft.value, path, effort)
  if (operation === 'unset') {
    for (const path of Array.isArray(operands) ? operands : []) unset(draft, find(String(path)))
  } else if (isJsonObject(operands)) {
    if (operation === 'insert') insert(draft, operands, find, effort)
    else {
      for (const [path, operand] of Object.entries(operands)) {
        const matches = find(path)
        change(draft, matches, createChange(operation, operand, effort), operation)
      }
    }
  }
  return draft.value
}

function change(
  draft: DraftCopy,
  matches: Match[],
  nextOf: (value: Json | undefined) => Json | undefined,
  operation: Operation,
): void {
  const creates = operation === 'set' || operation === 'setIfMissing'
  // Children are changed before their parent may be replaced.
  for (const {steps, value} of matches.toReversed()) {
    const next = nextOf(value)
    const name = steps.at(-1)
    if (next === undefined || next === value || name === undefined) continue
    const container = draft.container(steps.slice(0, -1), creates)
    if (container) put(container, name, next)
  }
}

/** Returns the function that computes the new value of a match; undefined means no change. */
function createChange(
  operation: Exclude<Operation, 'unset' | 'insert'>,
  operand: Json,
  effort: Effort,
): (value: Json | undefined) => Json | undefined {
  switch (operation) {
    case 'set':
      return () => operand
    case 'setIfMissing':
      // As in `@sanity/sdk` and `@sanity/mutate`, null counts as missing.
      return (value) => value ?? operand
    case 'inc':
      return (value) => plus(value, Number(operand))
    case 'dec':
      return (value) => plus(value, -Number(operand))
    case 'diffMatchPatch': {
      const patches = parsePatch(String(operand))
      // The stored string may be shorter than the patch expects.
      return (value) => {
        if (typeof value !== 'string') return undefined
        spend(effort, value.length * patches.length * costs.character)
        return applyPatches(patches, value, {allowExceedingIndices: true})[0]
      }
    }
  }
}

function plus(value: Json | undefined, amount: number): number | undefined {
  if (typeof value !== 'number') return undefined
  if (Number.isFinite(value + amount)) return value + amount
  throw new LakeError('invalid', `${value} + ${amount} is too large`)
}

function unset(draft: DraftCopy, matches: Match[]): void {
  // Later items first, so that the other indices stay valid.
  for (const {steps, value} of matches.toSorted((a, b) => compareSteps(b.steps, a.steps))) {
    const name = steps.at(-1)
    if (value === undefined || name === undefined) continue
    const container = draft.container(steps.slice(0, -1), false)
    if (Array.isArray(container)) container.splice(Number(name), 1)
    else if (container) delete container[name]
  }
}

/** Orders steps by index, parents before children. The order of names is arbitrary. */
function compareSteps(a: Steps, b: Steps): number {
  for (const [index, step] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (step === other) continue
    if (typeof step === 'number' && typeof other === 'number') return step - other
    return String(step) < String(other) ? -1 : 1
  }
  return a.length - b.length
}

/**
 * Inserts before the first match in an array, after the last one, or in place of all. An index outside the
 * array means its beginning or end, so that `[0]` and `[-1]` work in an empty one.
 */
function insert(
  draft: DraftCopy,
  operands: {[name: string]: Json},
  find: (path: string) => Match[],
  effort: Effort,
): void {
  const place = ['before', 'after', 'replace'].find((name) => name in operands) ?? 'before'
  const items = operands['items']
  const matches = find(String(operands[place]))
  for (const {array, indices} of byArray(matches)) {
    const container = draft.container(array, false)
    if (!Array.isArray(container) || !Array.isArray(items)) continue
    spend(effort, (container.length + items.length) * costs.move)
    const [first = 0, ...others] = indices
    const at =
      others.reduce(place === 'after' ? maximum : minimum, first) + Number(place === 'after')
    const position = Math.min(Math.max(at, 0), container.length)
    const replaced = new Set(place === 'replace' ? indices : [])
    const rest = container.splice(0).map((item, index) => ({item, index}))
    // Not `splice` or `push(...items)`: the stack limits the number of arguments.
    for (const {item, index} of rest.slice(0, position)) {
      if (!replaced.has(index)) container.push(item)
    }
    for (const item of items) container.push(item)
    for (const {item, index} of rest.slice(position)) {
      if (!replaced.has(index)) container.push(item)
    }
  }
}

function minimum(a: number, b: number): number {
  return Math.min(a, b)
}

function maximum(a: number, b: number): number {
  return Math.max(a, b)
}

/** Groups the matches that are items by their array; nested arrays first. */
function byArray(matches: Match[]): {array: Steps; indices: number[]}[] {
  const found = new Map<string, {array: Steps; indices: number[]}>()
  for (const {steps} of matches) {
    const index = steps.at(-1)
    if (typeof index !== 'number') continue
    const array = steps.slice(0, -1)
    const key = JSON.stringify(array)
    const entry = found.get(key) ?? {array, indices: []}
    entry.indices.push(index)
    found.set(key, entry)
  }
  return [...found.values()].toSorted((a, b) => b.array.length - a.array.length)
}
