import {variables, type Environment} from './variables.ts'

/** With fewer letters, a name of another program is too often near one of ours. */
const minLength = 6
const maxDistance = 2

/**
 * Returns a sentence for each variable that is no setting, but is spelled almost like one, as `SITE_ULR`. Variables of
 * other programs are ignored.
 */
export function misspelledIn(env: Environment): string[] {
  const known = Object.keys(variables)
  return Object.keys(env).flatMap((name) => {
    if (name.length < minLength || !name.includes('_') || Object.hasOwn(variables, name)) return []
    const near = known
      .map((one) => ({name: one, distance: distanceOf(name, one)}))
      .filter(({distance}) => distance <= maxDistance)
      .toSorted((one, other) => one.distance - other.distance)
    const [nearest] = near
    return nearest ? [`${name} is no setting, so it has no effect. Is it ${nearest.name}?`] : []
  })
}

/**
 * Returns how many letters have to be added, removed, replaced or swapped with the next one to get from one name to the
 * other (optimal string alignment). Names that differ more than `maxDistance` in length are not compared.
 */
function distanceOf(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > maxDistance) return Infinity
  const rows = [Array.from({length: other.length + 1}, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? valueAt(i - 2, j - 2) + 1
          : Infinity
      row.push(
        Math.min(
          valueAt(i - 1, j) + 1,
          (row[j - 1] ?? 0) + 1,
          valueAt(i - 1, j - 1) + cost,
          swapped,
        ),
      )
    }
    rows.push(row)
  }
  return valueAt(one.length, other.length)

  function valueAt(row: number, column: number): number {
    return rows[row]?.[column] ?? Infinity
  }
}
