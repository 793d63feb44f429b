// Stored values can be anything, whatever the schema says.

/** Returns whether a value is an object with fields: neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the fields of an object, or an empty object for any other value. */
export function readObject(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

/** Returns a stored text without surrounding whitespace; empty if the value is not a string. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** Returns the entry of a table for a stored name, which can be any; undefined if the table has none. */
export function entryFor<Entry>(
  table: Readonly<Record<string, Entry>>,
  name: unknown,
): Entry | undefined {
  return typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined
}
