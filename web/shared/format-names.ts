import type {CslName} from './csl.ts'

/** With more authors than this, APA names the first nineteen and the last. */
const maxNames = 20

/**
 * Formats authors for APA's reference list: `Family, G. N., & Family, G. N., Jr.`; an organisation by its name. Empty
 * for an empty list.
 */
export function formatNames(people: CslName[]): string {
  const names = people.map(formatName).filter(Boolean)
  const last = names.at(-1)
  if (!last || names.length === 1) return last ?? ''
  if (names.length > maxNames) return `${names.slice(0, maxNames - 1).join(', ')}, . . . ${last}`
  const others = names.slice(0, -1)
  // Between two organisations no comma is needed to tell the names apart.
  const comma = others.length === 1 && !people[0]?.given && !people[0]?.suffix ? '' : ','
  return `${others.join(', ')}${comma} & ${last}`
}

/** The scripts that put the family name first, without a comma. */
const familyFirst = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function formatName({family, given = '', suffix, literal}: CslName): string {
  if (literal || !family) return literal ?? [given, suffix].filter(Boolean).join(' ')
  const inverted = familyFirst.test(family) && familyFirst.test(given)
  const name = inverted
    ? `${family} ${given}`
    : [family, initials(given)].filter(Boolean).join(', ')
  return suffix ? `${name}, ${suffix}` : name
}

/**
 * Returns the initials: `Mary Ann` → `M. A.`, `Jean-Paul` and `J.-P.` → `J.-P.`, `J.R.` → `J. R.` Names in scripts
 * without capitals, such as Han, Arabic or Devanagari, are returned unchanged.
 */
export function initials(given: string): string {
  if (/\p{L}/u.test(given) && !/[\p{Lu}\p{Lt}\p{Ll}]/u.test(given)) return given.trim()
  return given
    .replaceAll(/\.?\s*[-‐‑–]\s*/gu, '-')
    .split(/[\s.]+/u)
    .map((name) =>
      name
        .split('-')
        .map((part) => /\p{L}\p{M}*/u.exec(part)?.[0])
        .filter((letter) => letter !== undefined)
        .map((letter) => `${letter.toLocaleUpperCase('en')}.`)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ')
}
