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
