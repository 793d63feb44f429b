import {isRecord} from '../../web/shared/stored.ts'

/** A stored value of unknown shape. */
export type Entry = Record<string, unknown>

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Returns the objects of a list with their indexes. */
export function recordsOf(value: unknown): [number, Entry][] {
  return Array.isArray(value)
    ? [...value.entries()].filter((entry): entry is [number, Entry] => isRecord(entry[1]))
    : []
}

/** Returns the id of a reference; undefined if none is selected. */
export function referenceOf(value: unknown): string | undefined {
  return (isRecord(value) && textOf(value['_ref'])) || undefined
}
