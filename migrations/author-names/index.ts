import {at, defineMigration, setIfMissing, type NodePatch} from 'sanity/migrate'
import {guessName} from '../../web/shared/guess-name.ts'

/** The fields that determine how an author is cited. An author with any of them needs no guess. */
const stated = ['kind', 'family', 'given', 'suffix', 'guessedFrom']

/**
 * Adds the parts of the name by which articles cite an author. They are guessed from `name`, and
 * `guessedFrom` is set until the author confirms them in the Studio.
 */
export default defineMigration({
  title: 'Authors have the parts of their names: guessed, until the author confirms them',
  documentTypes: ['author'],
  migrate: {
    document(author): NodePatch[] | undefined {
      const {name} = author as {name?: unknown}
      const isStated = stated.some((field) => author[field] !== undefined && author[field] !== null)
      if (isStated || typeof name !== 'string' || !name.trim()) return undefined
      const {literal, ...parts} = guessName(name)
      const guess = literal ? {kind: 'organisation'} : {kind: 'person', ...parts}
      return Object.entries({...guess, guessedFrom: name.trim()}).map(([field, value]) =>
        at(field, setIfMissing(value)),
      )
    },
  },
})
