import {type Check, fail, ok, skip, warn} from './finding.ts'

/** Checks of the stored content and the model. */
export const contentChecks: readonly Check[] = [
  {
    name: 'types',
    look({staleTypes, schemaTypes, stored, storedError}) {
      if (staleTypes && staleTypes.length > 0) {
        return fail(
          `${staleTypes.join(', ')} differ${staleTypes.length === 1 ? 's' : ''} from the schemas and queries`,
          'run: npm run typegen',
        )
      }
      if (storedError !== undefined)
        return warn(`the content cannot be read: ${storedError}`, 'see above')
      const known = new Set(schemaTypes)
      const unknown = (stored?.types ?? []).filter(
        (type) => !known.has(type) && !/^(sanity|system)\./.test(type),
      )
      if (schemaTypes && unknown.length > 0) {
        return warn(
          `there are documents of a type that the schema does not have: ${unknown.join(', ')}`,
          'add the type to schemas/, or write a migration (migrations/README.md)',
        )
      }
      return staleTypes
        ? ok('generated types and stored documents match the schemas')
        : skip('not compared: the packages for development are not installed (npm run check)')
    },
  },
  {
    name: 'samples',
    look({stored}) {
      if (!stored) return skip('there is no content yet')
      const {samples} = stored
      if (samples === 0) return ok('none')
      return warn(
        `${samples} sample document${samples === 1 ? ' is' : 's are'} still published`,
        'remove them in the Studio: Home, “Remove the samples”',
      )
    },
  },
]
