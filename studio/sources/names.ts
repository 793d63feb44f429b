import type {CslName} from '../../web/shared/csl.ts'
import {guessName, isDegree, isTitle, readSuffix, takeSuffix} from '../../web/shared/guess-name.ts'

/** The authors of a reference, and notes for the writer. */
export interface NamesReading {
  names: CslName[]
  notes: string[]
  /** Academic degrees, which a list of references omits. */
  degrees: string[]
}

/** Replaces a space inside braces, so that a name of several words stays together. */
export const heldSpace = '\uE000'

/** Abbreviations for further authors, alone or at the end of a name. */
const others =
  /(?:^|[,;&\s]\s*)(?:and\s+|&\s*)?(?:et\.?[\s~\uE000]*al\b\.?|others\b|u\.\s?a\.|y otros|и др\.)$/iu

/**
 * Parses the names of the authors, one per entry if the reference follows its format. An entry with several
 * authors is split if the names can be distinguished (`Wren, Ada; Roe, Jo`, `Wren, A., Roe, J.`). If they
 * cannot, or if authors are omitted (`et al.`), a note says so. `readSingle` parses a name without a comma.
 */
export function readNames(
  entries: readonly string[],
  readSingle: (name: string) => CslName,
): NamesReading {
  const reading: NamesReading = {names: [], notes: [], degrees: []}
  let left = ''
  for (const entry of entries.map((each) => each.replaceAll(affiliation, '').trim())) {
    const end = others.exec(entry)?.[0] ?? ''
    left ||= end && (/others/i.test(end) ? 'and others' : end.replace(/^[,;&\s]+/, ''))
    const text = entry.slice(0, entry.length - end.length).replace(/[,;&\s]+$/, '')
    for (const single of splitEntry(text)) readOne(single, readSingle, reading)
  }
  if (left) reading.notes.push(`The entry leaves authors out (“${left}”). Add them by hand.`)
  return reading
}

/** Marks of an affiliation or a footnote behind a name. */
const affiliation = /(?<=\p{L}\.?)[\s,]*[*†‡§¶⁰¹²³⁴-⁹]+(?:,[*†‡§¶⁰¹²³⁴-⁹]+)*(?=\s*(?:[,;&]|$))/gu

/** Splits at semicolons, and at “and” or “&” if commas show that each side is a whole name. */
function splitEntry(text: string): string[] {
  return text
    .split(/\s*[;；、]\s*/)
    .flatMap((part) => {
      const joined = part.split(/\s*,?\s+(?:and|und|&)\s+|\s*,\s*&\s*/i)
      if (joined.length > 1 && joined.every((name) => name.includes(','))) return joined
      const natural = joined.flatMap((name) => name.split(/\s*,\s*/))
      return natural.length > 1 && natural.every(startsWithInitials) ? natural : [part]
    })
    .map((part) => part.trim())
    .filter(Boolean)
}

/** Returns whether a name begins with initials: `A. B. van Wren`. Then no family name is before a comma. */
function startsWithInitials(name: string): boolean {
  return /^(?:\p{Lu}\.[\s-]*)+(?:\p{Ll}+\s+)*\p{Lu}[\p{L}’'-]+$/u.test(name)
}

/** Parses `Family, Given`, with a suffix in any position, or several such names in one entry. */
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
    // The comma is part of the name of an organisation.
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

/** `Doe, MA` has initials after the comma; `Doe, PhD`, `Doe, Jane, MA` and `Doe, Jane, Dr.` have degrees or titles. */
function isDegreeAt(part: string, at: number): boolean {
  return (
    at > 0 &&
    (at > 1 || /\p{Ll}/u.test(part)) &&
    part.split(' ').every((word) => isDegree(word) || isTitle(word))
  )
}

/** Parses `Ada Wren, Jo Roe, …`, `Wren AB, Roe C, …` or `Wren, Ada, Roe, Jo`; undefined for anything else. */
function readSeveral(own: string[], names: string[]): CslName[] | undefined {
  if (own.every(isFullName)) return own.map(guessName)
  const initialled = own.map(initialledName)
  if (initialled.every((name) => name !== undefined)) return initialled
  return own.length % 2 === 0 ? inPairs(names) : undefined
}

/**
 * Returns whether a name has at least two words and no initials at either end: `Ada Wren`, not `A. Wren` or
 * `Wren A`.
 */
function isFullName(text: string): boolean {
  return /^\p{Lu}[\p{L}’'-]+(?: \p{L}+\.?)* \p{Lu}[\p{L}’'-]+$/u.test(text)
}

/** Parses a name in the Vancouver style, as PubMed writes it: `Wren AB` or `Wren AB Jr`; undefined for any other. */
export function initialledName(text: string): CslName | undefined {
  const {rest, suffix} = takeSuffix(text)
  const [, family, letters] = /^(\S.*) (\p{Lu}{1,4}|\p{Lu}(?:-\p{Lu})+)$/u.exec(rest) ?? []
  if (!family || !letters) return undefined
  const given = letters.includes('-')
    ? letters.replaceAll(/\p{Lu}/gu, '$&.')
    : [...letters].map((letter) => `${letter}.`).join(' ')
  return {family, given, ...(suffix && {suffix})}
}

/** Parses `Wren, Ada, Jr., Roe, Jo`: each pair of parts is a name, and a suffix belongs to the name before it. */
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

/** Returns a person. The suffix may follow either part: `King Jr., Martin` and `King, Martin Jr.` */
function person(family: string, given: string): CslName {
  const [ofFamily, ofGiven] = [takeSuffix(family), takeSuffix(given)]
  const suffix = ofGiven.suffix ?? ofFamily.suffix
  return {family: ofFamily.rest, given: ofGiven.rest, ...(suffix && {suffix})}
}
