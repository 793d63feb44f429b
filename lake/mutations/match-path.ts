import type {
  ComparisonNode,
  ExprNode,
  PathNode,
  SegmentNode,
  SubscriptElementNode,
} from '@sanity/json-match'
import {isJsonObject, type Json} from '../document.ts'
import {LakeError} from '../error.ts'
import {compare} from './compare.ts'
import {costs, spend, type Effort} from './effort.ts'
import {quoted, readPath} from './read-path.ts'

/** Names and indices from the document to a value. An index may be outside its array. */
export type Steps = (string | number)[]

/** A value that a path selects. */
export interface Match {
  steps: Steps
  /** Undefined if nothing is stored there. */
  value: Json | undefined
}

/**
 * Returns the values that a JSONMatch path selects, each once, parents before their children.
 *
 * It uses the parser of `@sanity/json-match` but not its evaluation, whose matches are not meant for writing.
 * That names items by `_key`, so it finds only the first of two items with the same key. It also finds names
 * of `Object.prototype` in every object, and `..name` matches every value without a `name`. Otherwise the two
 * agree (`match-path.test.ts`).
 *
 * @throws LakeError `invalid` for a path that cannot be parsed or can never select anything
 */
export function matchPath(document: Json, text: string, effort: Effort): Match[] {
  spend(effort, costs.path)
  const matches = evaluate(readPath(text), [{steps: [], value: document}], effort)
  if (matches.some(({steps}) => steps.length === 0)) {
    throw new LakeError(
      'invalid',
      `The path ${quoted(text)} selects the document itself, not a part of it`,
    )
  }
  return matches
}

function evaluate(path: PathNode | undefined, from: Match[], effort: Effort): Match[] {
  if (!path) return from
  const bases = evaluate(path.base, from, effort)
  if (!path.recursive) {
    return distinct(bases.flatMap((base) => step(path.segment, base, effort)))
  }
  const everywhere: Match[] = []
  for (const base of bases) addDescendants(base, everywhere, effort)
  // The descendants of one base contain no duplicates.
  const each = bases.length === 1 ? everywhere : distinct(everywhere)
  const {segment} = path
  if (segment.type === 'Identifier') return attributesOf(each, segment.name, effort)
  const found = each.flatMap((base) => step(segment, base, effort))
  return distinct(found.filter(({value}) => value !== undefined))
}

/** Returns the attributes with this name. Arrays are skipped: their items are among the bases. */
function attributesOf(bases: Match[], name: string, effort: Effort): Match[] {
  checkName(name)
  const objects = bases.filter(({value}) => isJsonObject(value) && Object.hasOwn(value, name))
  return objects.flatMap((base) => named(name, base, effort))
}

/** Adds a match and all its descendants, parents first. */
function addDescendants(match: Match, found: Match[], effort: Effort): void {
  found.push(match)
  for (const child of childrenOf(match, effort)) addDescendants(child, found, effort)
}

/** Removes duplicates: `..*..*` finds a value once per ancestor. */
function distinct(matches: Match[]): Match[] {
  if (matches.length < 2) return matches
  return [...new Map(matches.map((match) => [JSON.stringify(match.steps), match])).values()]
}

function step(segment: SegmentNode, base: Match, effort: Effort): Match[] {
  spend(effort, 1)
  switch (segment.type) {
    case 'This':
      return [base]
    case 'Wildcard':
      return childrenOf(base, effort)
    case 'Identifier':
      return named(segment.name, base, effort)
    case 'Subscript':
      return segment.elements.flatMap((element) => subscript(element, base, effort))
  }
}

/** Selects an attribute; in an array, the attribute of every object in it. */
function named(name: string, base: Match, effort: Effort): Match[] {
  checkName(name)
  const {steps, value} = base
  if (Array.isArray(value)) {
    return childrenOf(base, effort).flatMap((item) =>
      typeof item.value === 'object' && item.value !== null ? named(name, item, effort) : [],
    )
  }
  // Missing attributes can be created, missing items cannot.
  if (value === undefined && typeof steps.at(-1) === 'number') return []
  const own = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return [{steps: [...steps, name], value: own}]
}

function checkName(name: string): void {
  if (name !== '__proto__') return
  throw new LakeError('invalid', 'A path cannot contain the name "__proto__"')
}

function subscript(element: SubscriptElementNode, base: Match, effort: Effort): Match[] {
  switch (element.type) {
    case 'Path':
      return evaluate(element, [base], effort)
    case 'Number':
      return indexed(integer(element.value), base)
    case 'Slice':
      return sliced(element.start, element.end, base, effort)
    case 'Comparison':
      return compared(element, base, effort)
    case 'Existence':
      return selected(base, effort, (match) => valueOf(element.base, match, effort) !== undefined)
    case 'String':
    case 'Boolean':
    case 'Null':
      throw new LakeError(
        'invalid',
        "A value in brackets selects nothing: use an index, a constraint, or a name in single quotes (['name'])",
      )
  }
}

function compared(comparison: ComparisonNode, base: Match, effort: Effort): Match[] {
  const {left, operator, right} = comparison
  const other = isKey(left) ? right : isKey(right) ? left : undefined
  if (other?.type === 'Path') {
    // Single quotes denote an attribute name, which is never compared with a key.
    throw new LakeError(
      'invalid',
      'A "_key" must be compared with a string in double quotes (_key=="…")',
    )
  }
  if (other?.type === 'String' && operator === '==' && Array.isArray(base.value)) {
    return keyed(other.value, base.steps, base.value, effort)
  }
  return selected(base, effort, (match) =>
    compare(comparison, (side) => valueOf(side, match, effort)),
  )
}

function isKey(side: ExprNode): boolean {
  if (side.type !== 'Path' || side.base || side.segment.type !== 'Identifier') return false
  return side.segment.name === '_key'
}

/** A faster version of `selected` for keys, which nearly every path of an editor contains. */
function keyed(key: string, steps: Steps, items: Json[], effort: Effort): Match[] {
  spend(effort, items.length * costs.copy)
  return items.flatMap((value, index) =>
    isJsonObject(value) && value['_key'] === key ? [{steps: [...steps, index], value}] : [],
  )
}

/** Returns the items of an array that meet a constraint, or the object itself if it does. */
function selected(base: Match, effort: Effort, meets: (match: Match) => boolean): Match[] {
  if (Array.isArray(base.value)) {
    return childrenOf(base, effort).flatMap((item) => selected(item, effort, meets))
  }
  return meets(base) ? [base] : []
}

function valueOf(side: ExprNode, match: Match, effort: Effort): Json | undefined {
  if (side.type === 'Path') {
    return evaluate(side, [match], effort).find(({value}) => value !== undefined)?.value
  }
  return side.type === 'Null' ? null : side.value
}

/** Selects an item by index. An index outside the array is only a position for an insertion. */
function indexed(index: number, {steps, value}: Match): Match[] {
  if (!Array.isArray(value)) return []
  const at = index < 0 ? value.length + index : index
  return [{steps: [...steps, at], value: value[at]}]
}

function sliced(start = 0, end: number | undefined, base: Match, effort: Effort): Match[] {
  const last = end === undefined ? undefined : integer(end)
  const items = childrenOf(base, effort)
  return Array.isArray(base.value) ? items.slice(integer(start), last) : []
}

function integer(number: number): number {
  if (Number.isSafeInteger(number)) return number
  throw new LakeError('invalid', `${number} is not an index: use a whole number`)
}

function childrenOf({steps, value}: Match, effort: Effort): Match[] {
  if (typeof value !== 'object' || value === null) return []
  const entries: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  spend(effort, entries.length)
  return entries.map(([name, child]) => ({steps: [...steps, name], value: child}))
}
