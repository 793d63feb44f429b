import type {PortableTextBlock} from '@portabletext/editor'
import type {PathSegment} from 'sanity'
import {readObject} from '../../../web/shared/stored.ts'

/** An inline object, a link or a block without text of its own, in a text or in a cell of a table. */
export interface TextObject {
  /** The path in the text. */
  path: PathSegment[]
  value: unknown
  /** Whether its fields are edited in the editor, so that undo and redo may change them. */
  isTable: boolean
}

/** Objects by key. A key that several objects share is `undefined`: it identifies none of them. */
export type TextObjects = Map<string, TextObject | undefined>

/** An object that undo or redo changed. */
export interface ChangedObject extends TextObject {
  key: string
  /** What the object was before. */
  last: unknown
}

/** Returns all objects of a text. */
export function readObjects(blocks: readonly PortableTextBlock[]): TextObjects {
  const found: TextObjects = new Map()
  addObjects(found, blocks, [])
  return found
}

function addObjects(found: TextObjects, blocks: unknown, parent: PathSegment[]): void {
  for (const {key, path, value} of members(blocks, parent)) {
    const {children, markDefs, rows, _type} = readObject(value)
    if (Array.isArray(children)) {
      const inline = members(children, [...path, 'children'])
      const objects = inline.filter((child) => typeof readObject(child.value)['text'] !== 'string')
      const links = members(markDefs, [...path, 'markDefs'])
      for (const each of [...objects, ...links]) add(found, each.key, {...each, isTable: false})
    } else {
      add(found, key, {path, value, isTable: _type === 'table'})
      if (_type === 'table') addCells(found, rows, [...path, 'rows'])
    }
  }
}

function addCells(found: TextObjects, rows: unknown, parent: PathSegment[]): void {
  for (const row of members(rows, parent)) {
    for (const cell of members(readObject(row.value)['cells'], [...row.path, 'cells'])) {
      addObjects(found, readObject(cell.value)['value'], [...cell.path, 'value'])
    }
  }
}

function add(found: TextObjects, key: string, {path, value, isTable}: TextObject): void {
  found.set(key, found.has(key) ? undefined : {path, value, isTable})
}

interface Member {
  key: string
  path: PathSegment[]
  value: unknown
}

function members(list: unknown, parent: PathSegment[]): Member[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown) => {
    const {_key: key} = readObject(value)
    return typeof key === 'string' ? [{key, path: [...parent, {_key: key}], value}] : []
  })
}
