import {isJsonObject} from '../../document.ts'
import {valueAt} from './json-path.ts'
import type {Place, Places} from './places.ts'
import {asShadow, provenanceOf, type Listed, type Shadow} from './provenance.ts'

/** The origin of a value as far as it is known; a list has one per item. */
export type Trace =
  | {kind: 'place'; place: Place}
  | {kind: 'literal'}
  | {kind: 'unknown'}
  | {kind: 'list'; items: Trace[]}
  | undefined

/** Returns the trace of a value with its shadow. Provenance and identity take precedence. */
export function traceOf(places: Places, value: unknown, shadow: Shadow): Trace {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    if (provenanceOf(value)) return undefined
    const place = places.find(value)
    if (place) return {kind: 'place', place}
  }
  return readShadow(places, shadow)
}

/** Returns the trace of an attribute of an object in the query. */
export function traceOfAttribute(places: Places, owner: unknown, name: string): Trace {
  if (typeof owner !== 'object' || owner === null) return undefined
  const provenance = provenanceOf(owner)
  if (!provenance) return stepInto(traceOfPart(places, owner), name)
  places.reach(provenance.base)
  for (let index = provenance.parts.length - 1; index >= 0; index -= 1) {
    const part = provenance.parts[index]
    const known = provenance.values[index]
    if (part?.kind === 'attribute' && part.name === name) {
      return traceOf(places, attributeOf(owner, name), asShadow(known))
    }
    if (part?.kind === 'splat' && isJsonObject(known) && Object.hasOwn(known, name)) {
      return traceOfAttribute(places, known, name)
    }
  }
  return undefined
}

/** Returns the trace of an item of an array with a known trace. */
export function traceOfItem(places: Places, item: unknown, trace: Trace, index: number): Trace {
  if (typeof item === 'object' && item !== null && trace?.kind !== 'place') {
    const own = traceOf(places, item, null)
    if (own || provenanceOf(item)) return own
  }
  return stepInto(trace, index)
}

function traceOfPart(places: Places, part: object): Trace {
  const place = places.find(part)
  return place && {kind: 'place', place}
}

function stepInto(trace: Trace, step: string | number): Trace {
  if (trace?.kind === 'place') {
    const {document, path} = trace.place
    return {kind: 'place', place: {document, path: [...path, step]}}
  }
  if (trace?.kind === 'list') return typeof step === 'number' ? trace.items[step] : undefined
  return trace
}

function readShadow(places: Places, shadow: Shadow): Trace {
  if (shadow === null) return undefined
  switch (shadow.kind) {
    case 'literal':
    case 'unknown':
      return shadow
    case 'attribute':
      return readAttribute(places, shadow.owner, shadow.path)
    case 'element': {
      const items = itemsOf(readShadow(places, shadow.of))
      return items?.at(shadow.index)
    }
    case 'slice': {
      const items = itemsOf(readShadow(places, shadow.of))
      return listOf(items?.slice(...boundsOf(shadow, items.length)))
    }
    case 'list':
      return listOf(shadow.items?.map((item) => readShadow(places, item)))
    default:
      return listOf(shadow.items?.flatMap((each) => flatten(places, each)))
  }
}

function listOf(items: Trace[] | undefined): Trace {
  return items && {kind: 'list', items}
}

function readAttribute(places: Places, owner: unknown, path: string[]): Trace {
  const [first, ...others] = path
  if (first === undefined) return undefined
  let value = attributeOf(owner, first)
  let trace = traceOfAttribute(places, owner, first)
  for (const name of others) {
    const own = typeof value === 'object' && value && provenanceOf(value)
    trace = own ? traceOfAttribute(places, value, name) : stepInto(trace, name)
    value = attributeOf(value, name)
  }
  return trace
}

function flatten(places: Places, {value, shadow, splat}: Listed): Trace[] {
  const trace = traceOf(places, value, shadow)
  if (splat !== 'never' && Array.isArray(value)) {
    return value.map((item, index) => traceOfItem(places, item, trace, index))
  }
  return splat === 'always' ? [] : [trace]
}

/** Returns the traces of a list's items; undefined if their number is unknown. */
function itemsOf(trace: Trace): Trace[] | undefined {
  if (trace?.kind === 'list') return trace.items
  if (trace?.kind !== 'place') return undefined
  const array = valueAt(trace.place.document, trace.place.path)
  return Array.isArray(array) ? array.map((_item, index) => stepInto(trace, index)) : undefined
}

/** Converts the bounds of a slice as groq-js does (`Slice` in its evaluator). */
function boundsOf(
  {left, right, isInclusive}: {left: number; right: number; isInclusive: boolean},
  length: number,
): [number, number] {
  const start = left < 0 ? length + left : left
  const end = (right < 0 ? length + right : right) + (isInclusive ? 1 : 0)
  return [Math.max(start, 0), Math.max(end, 0)]
}

function attributeOf(owner: unknown, name: string): unknown {
  return isJsonObject(owner) && Object.hasOwn(owner, name) ? owner[name] : undefined
}
