/** A stored value of which nothing is known yet. */
export type Entry = Record<string, unknown>

export function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The objects of a list, each with its place in it. */
export function recordsOf(value: unknown): [number, Entry][] {
  return Array.isArray(value)
    ? [...value.entries()].filter((entry): entry is [number, Entry] => isRecord(entry[1]))
    : []
}

/** The id that a reference leads to, or undefined while none is chosen. */
export function referenceOf(value: unknown): string | undefined {
  return (isRecord(value) && textOf(value['_ref'])) || undefined
}
