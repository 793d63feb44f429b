import type {Change, MendozaPatch} from '../commit.ts'
import {isJsonObject, type Json, type JsonObject, type LakeDocument} from '../document.ts'
import {diffStrings} from './mendoza-string.ts'

/** The opcodes that this encoder uses; the package `mendoza` defines all of them (internal-patcher.ts). */
const op = {
  value: 0,
  blank: 2,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  pushElementBlank: 13,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
} as const

/**
 * Returns a mendoza patch that turns `left` into `right`: `applyPatch(left, encodePatch(left, right))` of the
 * package `mendoza` deep-equals `right`. Fields are addressed by their index in the sorted keys of `left`,
 * strings by UTF-8 byte offsets. If either side is null, the patch is `[0, right]`, which clients read as
 * creation or deletion.
 */
export function encodePatch(left: Json, right: Json): MendozaPatch {
  const edit = encodeEdit(left, right)
  if (!edit) return [op.value, right]
  return edit.from === 'copy' ? edit.patch : [op.blank, ...edit.patch]
}

/** Returns the effects of a change for listeners and history, without `_rev`. */
export function effectsOf(
  previous: LakeDocument | null,
  next: LakeDocument | null,
): Change['effects'] {
  const before = previous && withoutRevision(previous)
  const after = next && withoutRevision(next)
  return {apply: encodePatch(before, after), revert: encodePatch(after, before)}
}

export function withoutRevision({_rev, ...attributes}: LakeDocument): JsonObject {
  return attributes
}

/** Steps that build the new value, starting from a copy of the old value or from an empty one. */
interface Edit {
  from: 'copy' | 'blank'
  patch: MendozaPatch
}

/** Returns the steps from `left` to `right`; undefined if storing `right` is shorter. */
function encodeEdit(left: Json, right: Json): Edit | undefined {
  if (isJsonObject(left) && isJsonObject(right)) {
    return shorterThan(right, {from: 'copy', patch: objectPatch(left, right)})
  }
  if (Array.isArray(left) && Array.isArray(right) && right.length > 0) {
    return shorterThan(right, {from: 'blank', patch: arrayPatch(left, right)})
  }
  if (typeof left === 'string' && typeof right === 'string' && right !== '') {
    return shorterThan(right, {from: 'blank', patch: diffStrings(left, right)})
  }
  return undefined
}

function shorterThan(value: Json, edit: Edit): Edit | undefined {
  return JSON.stringify(edit.patch).length <= JSON.stringify(value).length ? edit : undefined
}

function objectPatch(left: JsonObject, right: JsonObject): MendozaPatch {
  const patch: MendozaPatch = []
  for (const [index, key] of Object.keys(left).sort().entries()) {
    const before = left[key]
    // An attribute may be called "constructor", which every object inherits.
    const after = Object.hasOwn(right, key) ? right[key] : undefined
    if (before === undefined) continue
    if (after === undefined) patch.push(op.objectDeleteField, index)
    else if (!isSame(before, after)) append(patch, fieldPatch(index, key, before, after))
  }
  for (const [key, value] of Object.entries(right)) {
    if (!Object.hasOwn(left, key)) patch.push(op.objectSetFieldValue, value, key)
  }
  return patch
}

function fieldPatch(index: number, key: string, before: Json, after: Json): MendozaPatch {
  const edit = encodeEdit(before, after)
  if (!edit) return [op.objectSetFieldValue, after, key]
  const push = edit.from === 'copy' ? op.pushFieldCopy : op.pushFieldBlank
  return [push, index, ...edit.patch, op.returnIntoObjectSameKeyPop]
}

function arrayPatch(left: Json[], right: Json[]): MendozaPatch {
  const places = new Map<string, number>()
  const keys = new Map<Json, number>()
  for (const [index, item] of left.entries()) {
    const text = JSON.stringify(item)
    if (!places.has(text)) places.set(text, index)
    const key = keyOf(item)
    if (key !== undefined && !keys.has(key)) keys.set(key, index)
  }
  const patch: MendozaPatch = []
  let slice: [start: number, end: number] | undefined
  const endSlice = () => {
    if (slice) patch.push(op.arrayAppendSlice, ...slice)
    slice = undefined
  }
  for (const [index, item] of right.entries()) {
    const next = slice?.[1]
    const continues = next !== undefined && next < left.length && isSame(left[next], item)
    const place = continues ? next : places.get(JSON.stringify(item))
    if (place === undefined) {
      endSlice()
      append(patch, elementPatch(left, keys, index, item))
    } else if (slice && slice[1] === place) {
      slice[1] += 1
    } else {
      endSlice()
      slice = [place, place + 1]
    }
  }
  endSlice()
  return patch
}

/**
 * Encodes a new or changed element: an edit of the one with the same `_key` or index, or the value itself.
 */
function elementPatch(
  left: Json[],
  keys: Map<Json, number>,
  index: number,
  item: Json,
): MendozaPatch {
  const key = keyOf(item)
  const place = (key === undefined ? index : keys.get(key)) ?? -1
  const before = left[place]
  const edit = before === undefined ? undefined : encodeEdit(before, item)
  if (!edit) return [op.arrayAppendValue, item]
  const push = edit.from === 'copy' ? op.pushElementCopy : op.pushElementBlank
  return [push, place, ...edit.patch, op.returnIntoArrayPop]
}

/** Appends steps one by one: spreading them as arguments could overflow the stack. */
function append(patch: MendozaPatch, steps: MendozaPatch): void {
  for (const step of steps) patch.push(step)
}

function keyOf(item: Json | undefined): Json | undefined {
  return isJsonObject(item) ? item['_key'] : undefined
}

/** Compares two values as JSON. Another order of keys only makes the patch longer. */
function isSame(left: Json | undefined, right: Json): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right)
}
