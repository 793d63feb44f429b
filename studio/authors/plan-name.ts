import {citedName, statedName, type StoredName} from '../../web/shared/author-names.ts'
import {formatNames} from '../../web/shared/csl.ts'
import {samplePerson} from '../../web/shared/samples.ts'

/** How articles cite an author, and whether that is confirmed. */
export interface NamePlan {
  /** As in a list of references: `King, M. L., Jr.` */
  cited: string
  /** Whether the author entered the parts of the name. Otherwise they are a guess. */
  isStated: boolean
}

/** Returns how an author is cited; undefined without a name, and for a guess from the sample's name. */
export function planName(author: StoredName): NamePlan | undefined {
  const name = citedName(author)
  const isStated = statedName(author) !== undefined
  if (!name || (!isStated && author.name === samplePerson.name)) return undefined
  return {cited: formatNames([name]), isStated}
}

/** Returns the values that confirm a guessed name. Undefined unsets a field. */
export function confirmedFields(author: StoredName): Record<string, string | undefined> {
  const {literal, family, given, suffix} = citedName(author) ?? {}
  return literal
    ? organisationFields()
    : {kind: 'person', family, given, suffix, guessedFrom: undefined}
}

/** Returns the values that cite an author by the whole name. */
export function organisationFields(): Record<string, string | undefined> {
  return {
    kind: 'organisation',
    family: undefined,
    given: undefined,
    suffix: undefined,
    guessedFrom: undefined,
  }
}
