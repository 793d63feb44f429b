import type {PersonName} from './source.ts'

/** With more authors than this, APA names the first nineteen and the last. */
const mostNames = 20

/**
 * Authors as APA's reference list has them: `Family, G. N., & Family, G. N.`; an organisation by
 * its name. Empty for nobody.
 */
export function formatNames(people: PersonName[]): string {
  const names = people.map(formatName)
  const last = names.at(-1)
  if (!last || names.length === 1) return last ?? ''
  if (names.length > mostNames) return `${names.slice(0, mostNames - 1).join(', ')}, . . . ${last}`
  const others = names.slice(0, -1)
  // Between two organisations no comma is needed to tell the names apart.
  const comma = others.length === 1 && !people[0]?.given ? '' : ','
  return `${others.join(', ')}${comma} & ${last}`
}

function formatName({family, given}: PersonName): string {
  const letters = initials(given)
  return letters ? `${family}, ${letters}` : family
}

/** `Mary Ann` → `M. A.`, `Jean-Paul` → `J.-P.`, `J.R.` → `J. R.` */
export function initials(given: string): string {
  return given
    .split(/[\s.]+/u)
    .map((name) =>
      name
        .split(/[-‐‑]/u)
        .map((part) => /\p{L}\p{M}*/u.exec(part)?.[0])
        .filter((letter) => letter !== undefined)
        .map((letter) => `${letter.toLocaleUpperCase('en')}.`)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ')
}

const particles = new Set(
  'af al bin da dal de del den der di do dos du el ibn la las le los ten ter van von zu zum zur'.split(
    ' ',
  ),
)

/**
 * A name written as a whole, as given and family name: the last word is the family's, with the small
 * words before it (`van der Berg`). A single word is the family name.
 */
export function splitName(name: string): PersonName {
  const parts = name.trim().split(/\s+/)
  let start = parts.length - 1
  while (start > 1 && particles.has(parts[start - 1] ?? '')) start--
  return {family: parts.slice(start).join(' '), given: parts.slice(0, start).join(' ')}
}
