import type {CslName} from '../../web/shared/csl.ts'
import {guessName} from '../../web/shared/guess-name.ts'
import {isDegree, readSuffix, takeSuffix} from '../../web/shared/name-words.ts'

/** The authors of a reference, and what the writer should look at. */
export interface NamesReading {
  names: CslName[]
  notes: string[]
  /** Degrees, which a list of references leaves out. */
  degrees: string[]
}

/** Stands for a blank inside braces, which keep a name of several words together. */
export const heldBlank = '\uE000'

/** What stands for further authors, alone or at the end of a name. */
const others =
  /(?:^|[,;&\s]\s*)(?:and\s+|&\s*)?(?:et\.?[\s~\uE000]*al\b\.?|others\b|u\.\s?a\.|y otros|и др\.)$/iu

/**
 * Reads the names of the authors, one an entry as far as the reference keeps to its format. Further authors in one
 * entry are split where they can be told apart (`Wren, Ada; Roe, Jo`, `Wren, A., Roe, J.`); where they cannot, and
 * where authors are left out (`et al.`), a note says so. `readSingle` reads a name without a comma.
 */
export function readNames(
  entries: readonly string[],
  readSingle: (name: string) => CslName,
): NamesReading {
  const reading: NamesReading = {names: [], notes: [], degrees: []}
  let left = ''
  for (const entry of entries.map((each) => each.trim())) {
    const end = others.exec(entry)?.[0] ?? ''
    left ||= end && (/others/i.test(end) ? 'and others' : end.replace(/^[,;&\s]+/, ''))
    const text = entry.slice(0, entry.length - end.length).replace(/[,;&\s]+$/, '')
    for (const single of splitEntry(text)) readOne(single, readSingle, reading)
  }
  if (left) reading.notes.push(`The entry leaves authors out (“${left}”). Add them by hand.`)
  return reading
}

/** Splits at semicolons, and at “and” or “&” where commas show that each side is a whole name. */
function splitEntry(text: string): string[] {
  return text
    .split(/\s*[;；、]\s*/)
    .flatMap((part) => {
      const joined = part.split(/\s*,?\s+(?:and|und|&)\s+|\s*,\s*&\s*/i)
      return joined.length > 1 && joined.every((name) => name.includes(',')) ? joined : [part]
    })
    .map((part) => part.trim())
    .filter(Boolean)
}

/** Reads `Family, Given`, with a suffix in any place, or several such names in one row. */
function readOne(text: string, readSingle: (name: string) => CslName, reading: NamesReading): void {
  const parts = text.split(/\s*,\s*/).filter(Boolean)
  reading.degrees.push(...parts.filter(isDegreeAt))
  const names = parts.filter((part, at) => !isDegreeAt(part, at))
  const suffixAt = (part: string, at: number) =>
    at > 0 ? readSuffix(part, names.length === 3) : undefined
  const suffixes = names.flatMap((part, at) => suffixAt(part, at) ?? [])
  const own = names.filter((part, at) => !suffixAt(part, at))
  const [family = '', given] = own
  if (own.length <= 2 && suffixes.length <= 1) {
    const found = given === undefined ? readSingle(family) : person(family, given)
    const [suffix] = suffixes
    // What follows the comma belongs to the name of an organisation.
    if (found.literal && suffix) reading.names.push({literal: text})
    else reading.names.push({...found, ...(suffix && {suffix})})
    if (isFullName(found.family ?? '') && isFullName(found.given ?? '')) {
      reading.notes.push(
        `“${text}” was read as one author with the family name “${found.family}”. If these are two authors, correct them by hand.`,
      )
    }
    return
  }
  const several = readSeveral(own, names)
  reading.names.push(...(several ?? [{literal: text}]))
  reading.notes.push(
    several
      ? `“${text}” was read as ${several.length} authors. Check them.`
      : `It does not become clear which authors “${text}” names. Correct them by hand.`,
  )
}

/** `Doe, MA` has initials after its comma; `Doe, PhD` and `Doe, Jane, MA` have degrees. */
function isDegreeAt(part: string, at: number): boolean {
  return at > 0 && (at > 1 || /\p{Ll}/u.test(part)) && part.split(' ').every(isDegree)
}

/** `Ada Wren, Jo Roe, …`, `Wren AB, Roe C, …`, or `Wren, Ada, Roe, Jo`; undefined for anything else. */
function readSeveral(own: string[], names: string[]): CslName[] | undefined {
  if (own.every(isFullName)) return own.map(guessName)
  const initialled = own.map(initialledName)
  if (initialled.every((name) => name !== undefined)) return initialled
  return own.length % 2 === 0 ? inPairs(names) : undefined
}

/** At least two words and no initials at either end: `Ada Wren`, not `A. Wren` or `Wren A`. */
function isFullName(text: string): boolean {
  return /^\p{Lu}[\p{L}’'-]+(?: \p{L}+\.?)* \p{Lu}[\p{L}’'-]+$/u.test(text)
}

/** A name as PubMed and the Vancouver style write it, `Wren AB` or `Wren AB Jr`; undefined for any other. */
export function initialledName(text: string): CslName | undefined {
  const {rest, suffix} = takeSuffix(text)
  const [, family, letters] = /^(\S.*) (\p{Lu}{1,4}|\p{Lu}(?:-\p{Lu})+)$/u.exec(rest) ?? []
  if (!family || !letters) return undefined
  const given = letters.includes('-')
    ? letters.replaceAll(/\p{Lu}/gu, '$&.')
    : [...letters].map((letter) => `${letter}.`).join(' ')
  return {family, given, ...(suffix && {suffix})}
}

/** `Wren, Ada, Jr., Roe, Jo`: each two parts are a name, and a suffix belongs to the name before it. */
function inPairs(parts: string[]): CslName[] {
  const names: CslName[] = []
  let family: string | undefined
  for (const part of parts) {
    const before = names.at(-1)
    const suffix = family === undefined && before ? readSuffix(part) : undefined
    if (before && suffix) before.suffix = suffix
    else if (family === undefined) family = part
    else {
      names.push(person(family, part))
      family = undefined
    }
  }
  return names
}

/** A person whose suffix may be at the end of either part: `King Jr., Martin` and `King, Martin Jr.` */
function person(family: string, given: string): CslName {
  const [ofFamily, ofGiven] = [takeSuffix(family), takeSuffix(given)]
  const suffix = ofGiven.suffix ?? ofFamily.suffix
  return {family: ofFamily.rest, given: ofGiven.rest, ...(suffix && {suffix})}
}
