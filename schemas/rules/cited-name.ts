import type {ConditionalPropertyCallbackContext, ValidationContext} from 'sanity'
import {citedName, isDoubtful, type StoredName} from '../../web/shared/cited-name.ts'
import {formatNames} from '../../web/shared/format-names.ts'

/** Whether an author is cited by the whole name, so that its parts have no place in the form. */
export function isOrganisation({document}: ConditionalPropertyCallbackContext): boolean {
  return document?.['kind'] === 'organisation'
}

/** Asks the author to look at how the name is cited where that is a doubtful guess, or has parts that the name has not. */
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

/** A stored text without whitespace around it; empty for a value of another type. */
function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** Case, accents, hyphens and blanks make no difference. */
function isWithin(part: string, whole: string): boolean {
  return folded(whole).includes(folded(part))
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
}
