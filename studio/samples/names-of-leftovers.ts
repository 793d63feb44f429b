const names: Record<string, [one: string, several: string]> = {
  portrait: ['the portrait', 'the portrait'],
  shortBio: ['the short bio', 'the short bio'],
  bio: ['the bio', 'the bio'],
  credentials: ['a credential', 'credentials'],
  affiliations: ['an affiliation', 'affiliations'],
  specialities: ['the specialities', 'the specialities'],
}

/** Returns what the paths of `leftovers` are called in a sentence, as “the portrait, 2 credentials”. */
export function namesOfLeftovers(paths: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const field = path.replace(/\[.*/, '')
    counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  return [...counts]
    .map(([field, count]) => {
      const [one, several] = names[field] ?? [field, field]
      return count === 1 ? one : `${count} ${several}`
    })
    .join(', ')
}
