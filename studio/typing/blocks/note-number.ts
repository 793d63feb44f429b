interface Block {
  children?: {_type: string; _key: string}[]
}

const numbered = new WeakMap<object, Map<string, number>>()

/** Returns the number of a footnote, counted as on the site. Undefined if the text does not contain it. */
export function noteNumber(text: readonly unknown[], key: string): number | undefined {
  const known = numbered.get(text) ?? numberNotes(text)
  numbered.set(text, known)
  return known.get(key)
}

function numberNotes(text: readonly unknown[]): Map<string, number> {
  const notes = text
    .flatMap((block) => (block as Block).children ?? [])
    .filter(({_type}) => _type === 'footnote')
  return new Map(notes.map(({_key}, index) => [_key, index + 1]))
}
