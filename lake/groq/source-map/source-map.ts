import {isDeepStrictEqual} from 'node:util'
import type {Json} from '../../document.ts'
import type {ArraySelector, ContentSourceMap, Mapping} from './content-source-map.ts'
import {documentPath, keyOf, resultStep, valueAt} from './json-path.ts'
import type {Place, Places} from './places.ts'
import {provenanceOf, type Shadow} from './provenance.ts'
import {traceOf, traceOfAttribute, traceOfItem, type Trace} from './trace.ts'

/**
 * Returns the source map of an instrumented query's result. It contains a path only if the document has the
 * same value there; values that cannot be traced are left out.
 */
export function sourceMapOf(
  places: Places,
  {value, shadow}: {value: unknown; shadow: Shadow},
  selector: ArraySelector,
): ContentSourceMap {
  const writer = createWriter(selector)
  walk({places, writer, selector}, '$', value, traceOf(places, value, shadow))
  return writer.map
}

interface Work {
  places: Places
  writer: Writer
  selector: ArraySelector
}

function walk(work: Work, at: string, value: unknown, trace: Trace): void {
  if (typeof value !== 'object' || value === null || isComputed(value)) {
    writeLeaf(work, at, value, trace)
  } else if (trace?.kind === 'place' && trace.place.path.length > 0 && holds(trace.place, value)) {
    writeTree(work, at, trace.place)
  } else if (Array.isArray(value)) {
    const items = writeKind(work, at, trace)
    for (const [index, item] of value.entries()) {
      walk(work, at + resultStep(index), item, traceOfItem(work.places, item, items, index))
    }
  } else {
    walkObject(work, at, value, writeKind(work, at, trace))
  }
}

function walkObject(work: Work, at: string, value: object, trace: Trace): void {
  for (const [name, child] of Object.entries(value)) {
    const own = provenanceOf(value)
      ? traceOfAttribute(work.places, value, name)
      : traceOfMember(work.places, child, trace, name)
    walk(work, at + resultStep(name), child, own)
  }
}

/** Returns the trace of an attribute of an object that the query did not build. */
function traceOfMember(places: Places, child: unknown, trace: Trace, name: string): Trace {
  if (trace?.kind !== 'place') return traceOf(places, child, null)
  const {document, path} = trace.place
  return {kind: 'place', place: {document, path: [...path, name]}}
}

/** Returns whether the value is a date or path of groq-js, which the client sees as a string. */
function isComputed(value: object): boolean {
  return 'toJSON' in value && typeof value.toJSON === 'function'
}

function writeLeaf({writer}: Work, at: string, value: unknown, trace: Trace): void {
  if (trace?.kind === 'place') {
    if (holds(trace.place, value)) writer.write(at, trace.place)
  } else if (trace?.kind === 'literal' || trace?.kind === 'unknown') {
    writer.writeKind(at, trace.kind)
  }
}

/** Writes the kind of a whole list or object, and returns the trace for its items. */
function writeKind({writer}: Work, at: string, trace: Trace): Trace {
  if (trace?.kind !== 'literal' && trace?.kind !== 'unknown') return trace
  writer.writeKind(at, trace.kind)
  return undefined
}

/** Writes an unchanged part of a document. Items with keys get their own mapping, as the client expects. */
function writeTree(work: Work, at: string, place: Place): void {
  work.writer.write(at, place)
  if (work.selector === 'key') writeKeyedItems(work, at, place, valueAt(place.document, place.path))
}

function writeKeyedItems(work: Work, at: string, place: Place, value: Json | undefined): void {
  if (typeof value !== 'object' || value === null) return
  const {document, path} = place
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value)
  for (const step of steps) {
    const child = {document, path: [...path, step]}
    const next = at + resultStep(step)
    if (typeof step === 'number' && keyOf(value, step) !== undefined) writeTree(work, next, child)
    else writeKeyedItems(work, next, child, valueAt(document, child.path))
  }
}

function holds({document, path}: Place, value: unknown): boolean {
  const stored = valueAt(document, path)
  return stored !== undefined && (stored === value || isDeepStrictEqual(stored, value))
}

interface Writer {
  map: ContentSourceMap
  write: (at: string, place: Place) => void
  writeKind: (at: string, type: 'literal' | 'unknown') => void
}

function createWriter(selector: ArraySelector): Writer {
  const map: ContentSourceMap = {documents: [], paths: [], mappings: {}}
  const documents = new Map<string, number>()
  const paths = new Map<string, number>()
  const add = (at: string, source: Mapping['source']) => {
    map.mappings[at] = {type: 'value', source}
  }
  return {
    map,
    write(at, {document, path}) {
      const text = documentPath(document, path, selector)
      if (text === undefined) return
      const {_id, _type} = document
      add(at, {
        type: 'documentValue',
        document: indexOf(documents, _id, () => map.documents.push({_id, _type})),
        path: indexOf(paths, text, () => map.paths.push(text)),
      })
    },
    writeKind: (at, type) => add(at, {type}),
  }
}

/** Returns the index of a unique entry; `push` adds it and returns the new length. */
function indexOf(known: Map<string, number>, key: string, push: () => number): number {
  let index = known.get(key)
  if (index === undefined) {
    index = push() - 1
    known.set(key, index)
  }
  return index
}
