import {textOf} from './stored.ts'
import type {CslName} from './csl.ts'
import {guessName, isPlainName} from './guess-name.ts'

/** The stored fields of an author's name. */
export interface StoredName {
  name: string | null
  /** `person` or `organisation`. */
  kind?: string | null
  family?: string | null
  given?: string | null
  suffix?: string | null
  /** The name from which the parts were guessed, until somebody confirms them. */
  guessedFrom?: string | null
}

/**
 * Returns the parts of a name that the author stated. Undefined if there are none, or if a migration guessed them and
 * nobody has confirmed them.
 */
export function statedName(author: StoredName): CslName | undefined {
  return textOf(author.guessedFrom) ? undefined : storedParts(author)
}

/**
 * Returns an author's name for citations: from its stored parts, or guessed from the whole name. Parts that were
 * guessed from a different name are guessed again. Undefined without a name.
 */
export function citedName(author: StoredName): CslName | undefined {
  const name = oneLine(author.name)
  const guessedFrom = oneLine(author.guessedFrom)
  const stored = guessedFrom && guessedFrom !== name ? undefined : storedParts(author)
  return stored ?? (name ? guessName(name) : undefined)
}

/** Returns whether the author should check how the name is cited: it is guessed, and the guess is uncertain. */
export function isDoubtful(author: StoredName): boolean {
  const name = oneLine(author.name)
  return name !== '' && !statedName(author) && !isPlainName(name)
}

function storedParts({name, kind, family, given, suffix}: StoredName): CslName | undefined {
  if (textOf(kind) === 'organisation') return textOf(name) ? {literal: oneLine(name)} : undefined
  if (!textOf(family)) return undefined
  return {
    family: oneLine(family),
    ...(textOf(given) && {given: oneLine(given)}),
    ...(textOf(suffix) && {suffix: oneLine(suffix)}),
  }
}

function oneLine(value: unknown): string {
  return textOf(value).replaceAll(/\s+/g, ' ')
}

/** With more authors than this, APA names the first nineteen and the last. */
const maxNames = 20

/**
 * Formats authors for APA's reference list: `Family, G. N., & Family, G. N., Jr.`; an organisation by its name. Empty
 * for an empty list. `and` joins the last two.
 */
export function formatNames(people: CslName[], and = '&'): string {
  const names = people.map(formatName).filter(Boolean)
  const last = names.at(-1)
  if (!last || names.length === 1) return last ?? ''
  if (names.length > maxNames) return `${names.slice(0, maxNames - 1).join(', ')}, . . . ${last}`
  const others = names.slice(0, -1)
  // Between two organisations no comma is needed to tell the names apart.
  const comma = others.length === 1 && !people[0]?.given && !people[0]?.suffix ? '' : ','
  return `${others.join(', ')}${comma} ${and} ${last}`
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
