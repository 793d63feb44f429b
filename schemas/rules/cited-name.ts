import type {ConditionalPropertyCallbackContext, ValidationContext} from 'sanity'
import {citedName, isDoubtful, type StoredName} from '../../web/shared/author-names.ts'
import {formatNames} from '../../web/shared/csl.ts'

/** Returns whether an author is cited by the whole name, so that the form hides the parts. */
export function isOrganisation({document}: ConditionalPropertyCallbackContext): boolean {
  return document?.['kind'] === 'organisation'
}

/** Asks the author to check the citation if it is a doubtful guess, or if it has parts that are not in the name. */
export function citedNameStated(
  family: string | undefined,
  {document}: ValidationContext,
): true | string {
  const author: StoredName = {name: null, ...(document as object)}
  if (isDoubtful(author)) {
    const guess = citedName(author)
    return `Articles cite this author as “${guess ? formatNames([guess]) : ''}”, which was guessed from the name. Confirm it above, or write it here.`
  }
  const [name, stated] = [words(author.name), words(family)]
  return !name || author.kind === 'organisation' || isWithin(stated, name)
    ? true
    : `The name “${name}” has no “${stated}” in it. Articles are signed with the one and cited by the other.`
}

/** Returns a stored text without surrounding whitespace; empty for a value of another type. */
function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** Normalizes a name: case, accents, hyphens and whitespace are ignored. */
function isWithin(part: string, whole: string): boolean {
  return folded(whole).includes(folded(part))
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
}
