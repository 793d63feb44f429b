import {words} from './words.ts'
import type {CslName} from './csl.ts'
import {guessName, isPlainName} from './guess-name.ts'

/** What is stored of an author's name. */
export interface StoredName {
  name: string | null
  /** `person` or `organisation`. */
  kind?: string | null
  family?: string | null
  given?: string | null
  suffix?: string | null
  /** The name that the parts were guessed from, as long as nobody has confirmed them. */
  guessedFrom?: string | null
}

/**
 * Returns the parts of an author's name that the author gave. Undefined where there are none: never given,
 * or guessed by a migration and not confirmed.
 */
export function statedName(author: StoredName): CslName | undefined {
  return words(author.guessedFrom) ? undefined : storedParts(author)
}

/**
 * Returns an author's name as it is cited: by its stored parts, else by a guess from the whole name. Parts that
 * were guessed from another name than the one that the author has now are guessed again. Undefined without a name.
 */
export function citedName(author: StoredName): CslName | undefined {
  const name = oneLine(author.name)
  const guessedFrom = oneLine(author.guessedFrom)
  const stored = guessedFrom && guessedFrom !== name ? undefined : storedParts(author)
  return stored ?? (name ? guessName(name) : undefined)
}

/** Whether the author should look at how the name is cited: it is a guess, and not one that leaves no doubt. */
export function isDoubtful(author: StoredName): boolean {
  const name = oneLine(author.name)
  return name !== '' && !statedName(author) && !isPlainName(name)
}

function storedParts({name, kind, family, given, suffix}: StoredName): CslName | undefined {
  if (words(kind) === 'organisation') return words(name) ? {literal: oneLine(name)} : undefined
  if (!words(family)) return undefined
  return {
    family: oneLine(family),
    ...(words(given) && {given: oneLine(given)}),
    ...(words(suffix) && {suffix: oneLine(suffix)}),
  }
}

function oneLine(value: unknown): string {
  return words(value).replaceAll(/\s+/g, ' ')
}
