import type {NamedDocuments} from './people-and-topics.ts'
import type {PlannedDocument} from './write-documents.ts'

/**
 * Returns the authors and topics that the articles refer to. Existing ones are published if readers need them, and
 * otherwise left as they are.
 */
export function namedDocuments({all}: NamedDocuments): PlannedDocument[] {
  return all
    .filter(({isNew, isNeeded}) => isNew || isNeeded)
    .map(({id, type, name, slug, isNeeded}) => ({
      id,
      type,
      name,
      fields: {
        [type === 'author' ? 'name' : 'title']: name,
        slug: {_type: 'slug', current: slug},
      },
      publish: isNeeded,
      onlyCreate: true,
    }))
}
