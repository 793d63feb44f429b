/** Reads the fields of an entry by name and tracks which values were used. */
export interface FieldReader {
  /**
   * Returns the first value of the first of these fields that has one, and marks it as used. Empty if there
   * is none.
   */
  take: (...names: string[]) => string
  /** Returns what `take` would return, without marking it. */
  peek: (...names: string[]) => string
  /** Returns all values of these fields. */
  all: (...names: string[]) => string[]
  /** Marks one value of these fields as used, or all of their values. */
  markUsed: (names: string[], value?: string) => void
  /** Returns the fields with a value that was not used. */
  rest: () => string[]
}

/**
 * Creates a reader of an entry's fields. Everything in a reference is either used or listed for the writer, so
 * values are marked and not names. If `journal` was used, `booktitle` is left over unless it has the same
 * value.
 */
export function createFieldReader(fields: ReadonlyMap<string, readonly string[]>): FieldReader {
  const used = new Set<string>()
  const valuesOf = (name: string) => fields.get(name)?.filter((value) => value.trim()) ?? []
  const markUsed = (names: string[], value?: string) => {
    for (const name of names) {
      for (const each of valuesOf(name)) {
        if (value === undefined || comparable(each) === comparable(value))
          used.add(keyOf(name, each))
      }
    }
  }
  const peek = (...names: string[]) => names.flatMap(valuesOf)[0] ?? ''
  return {
    peek,
    markUsed,
    all: (...names) => names.flatMap(valuesOf),
    take(...names) {
      const value = peek(...names)
      markUsed(names, value)
      return value
    },
    rest: () =>
      [...fields.keys()].filter((name) =>
        valuesOf(name).some((value) => !used.has(keyOf(name, value))),
      ),
  }
}

function keyOf(name: string, value: string): string {
  return `${name} ${value}`
}

/** Normalizes a value: braces, case and whitespace are ignored. */
function comparable(value: string): string {
  return value.replaceAll(/[{}]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
