/** Reads the fields of an entry by their names, and knows what was kept of them. */
export interface FieldReader {
  /** Returns the first value of the first of these fields that has one, and marks it as kept. Empty where there is none. */
  take: (...names: string[]) => string
  /** Returns what `take` would, without marking it. */
  look: (...names: string[]) => string
  /** Returns all values of these fields. */
  all: (...names: string[]) => string[]
  /** Marks a value of these fields as kept, or all of their values. */
  keep: (names: string[], value?: string) => void
  /** The fields of which a value was not kept. */
  rest: () => string[]
}

/**
 * Everything in a reference is either kept or named to the writer. So values are marked, not names: of `journal` and
 * `booktitle`, the one that was not taken is left over, unless it says the same.
 */
export function createFieldReader(fields: ReadonlyMap<string, readonly string[]>): FieldReader {
  const kept = new Set<string>()
  const valuesOf = (name: string) => fields.get(name)?.filter((value) => value.trim()) ?? []
  const keep = (names: string[], value?: string) => {
    for (const name of names) {
      for (const each of valuesOf(name)) {
        if (value === undefined || comparable(each) === comparable(value))
          kept.add(mark(name, each))
      }
    }
  }
  const look = (...names: string[]) => names.flatMap(valuesOf)[0] ?? ''
  return {
    look,
    keep,
    all: (...names) => names.flatMap(valuesOf),
    take(...names) {
      const value = look(...names)
      keep(names, value)
      return value
    },
    rest: () =>
      [...fields.keys()].filter((name) =>
        valuesOf(name).some((value) => !kept.has(mark(name, value))),
      ),
  }
}

function mark(name: string, value: string): string {
  return `${name} ${value}`
}

/** Braces, case and whitespace make no difference to what a value says. */
function comparable(value: string): string {
  return value.replaceAll(/[{}]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
