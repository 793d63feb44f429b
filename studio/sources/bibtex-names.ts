import type {CslName} from '../../web/shared/csl.ts'
import {guessName, isParticle, readSuffix} from '../../web/shared/guess-name.ts'
import {heldSpace, readNames, type NamesReading} from './names.ts'

/**
 * Reads BibTeX's list of names, separated by “and”: `Family, Given`, `von Family, Jr, Given`, `Given von
 * Family`, an organisation in braces, or BibLaTeX's `family=…, given=…`. `plain` converts LaTeX to text.
 */
export function readBibtexNames(list: string, plain: (latex: string) => string): NamesReading {
  const parsedNames = new Map<string, CslName>()
  const entries = splitNames(list).map((name) => {
    const whole = organisationOf(name, plain) ?? labelledName(name, plain)
    if (!whole) return plain(holdBraces(name.replaceAll(affiliation, '')))
    // Names that are already parsed are replaced by a placeholder, so that they keep their position in the
    // list.
    const placeholder = `\uF000${parsedNames.size}`
    parsedNames.set(placeholder, whole)
    return placeholder
  })
  const {names, notes, degrees} = readNames(
    entries,
    (name) => parsedNames.get(name) ?? naturalName(name),
  )
  return {
    names: names.map(releaseName).filter(({family, literal}) => family || literal),
    notes: notes.map(release),
    degrees,
  }
}

/** A raised mark of an affiliation: `Wren$^{1}$`, `Wren\textsuperscript{1,*}`. */
const affiliation = /\\textsuperscript\s*\{[^{}]*\}|\$\s*\^\s*(?:\{[^{}]*\}|[^\s{}])\s*\$/g

/** Splits `A and B and C` at each "and" outside braces. */
function splitNames(list: string): string[] {
  return splitOutsideBraces(` ${list} `, /\s+(?:and\s+)+/iy)
    .map((name) => name.trim())
    .filter(Boolean)
}

/**
 * Reads `Given von Family`. By BibTeX's rules, the family name begins at the first word in lower case, however many
 * words follow: `Charles de la Vallée Poussin`.
 */
function naturalName(name: string): CslName {
  const guess = guessName(name)
  const words = guess.given?.split(' ') ?? []
  const start = words.findIndex((word, at) => at > 0 && /^\p{Ll}/u.test(word) && isParticle(word))
  if (start < 0) return guess
  const family = [...words.slice(start), guess.family].join(' ')
  return {...guess, family, given: words.slice(0, start).join(' ')}
}

/** Returns whether a name is in braces as a whole, except “{others}”. */
function organisationOf(name: string, plain: (latex: string) => string): CslName | undefined {
  const isWrapped = name.startsWith('{') && closingBrace(name) === name.length - 1
  const literal = isWrapped ? plain(name) : ''
  return literal && !/^(?:others|et\.?\s*al\.?)$/i.test(literal) ? {literal} : undefined
}

function closingBrace(text: string): number {
  let depth = 0
  for (const [at, character] of [...text].entries()) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0
    if (depth === 0) return at
  }
  return -1
}

/** Parses BibLaTeX's extended format: `family=Beauvais, given=Lou, prefix=de`. */
function labelledName(name: string, plain: (latex: string) => string): CslName | undefined {
  const parts = splitOutsideBraces(name, /\s*,\s*/y)
    .map((part) => /^\s*"?(family|given|prefix|suffix)\s*=\s*(.*)$/is.exec(part))
    .filter((part) => part !== null)
  if (parts.length === 0) return undefined
  const named = (label: string) =>
    plain(parts.find((part) => part[1]?.toLowerCase() === label)?.[2]?.replaceAll('"', '') ?? '')
  const [given, suffix] = [named('given'), named('suffix')]
  const family = [named('prefix'), named('family')].filter(Boolean).join(' ')
  if (!given && !suffix) return {literal: family}
  return {
    family,
    ...(given && {given}),
    ...(suffix && {suffix: readSuffix(suffix, true) ?? suffix}),
  }
}

const held: [string, string][] = [
  [',', '\uE001'],
  [';', '\uE002'],
  ['&', '\uE003'],
  [' ', heldSpace],
]

/** Escapes separators within braces: `{King, Jr.}, Martin`, `Ada {van Wren}`. */
function holdBraces(name: string): string {
  return name.replaceAll(/\{[^{}]*\}/g, (group) => {
    // A space after a command belongs to the command.
    const signs = group.includes('\\') ? held.slice(0, 2) : held
    return signs.reduce((text, [placeholder, mark]) => text.replaceAll(placeholder, mark), group)
  })
}

/** Restores the separators that were escaped within braces. */
export function release(text: string): string {
  return held.reduce(
    (released, [placeholder, mark]) => released.replaceAll(mark, placeholder),
    text,
  )
}

function releaseName({family, given, suffix, literal}: CslName): CslName {
  if (literal !== undefined) return {literal: release(literal)}
  const inside = /^(.*?),?\s+(\S+)$/u.exec(release(family ?? ''))
  const found = suffix ?? (inside ? readSuffix(inside[2] ?? '') : undefined)
  const surname = found && !suffix ? (inside?.[1] ?? '') : release(family ?? '')
  if (!given && !found) return {literal: surname}
  return {family: surname, ...(given && {given: release(given)}), ...(found && {suffix: found})}
}

function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    depth = Math.max(0, depth + (character === '{' ? 1 : character === '}' ? -1 : 0))
    separator.lastIndex = at
    const found = depth === 0 ? separator.exec(text) : null
    if (found?.[0]) {
      parts.push(text.slice(start, at))
      start = at + found[0].length
      at = start - 1
    }
  }
  return [...parts, text.slice(start)]
}
