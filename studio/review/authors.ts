import {recordsOf, referenceOf, textOf, type Entry} from './entry.ts'
import type {Facts} from './facts.ts'
import type {Finding} from './finding.ts'

/** Authors whose citation is a guess that needs a look. */
export function findAuthors(document: Entry, {documents}: Facts): Finding[] {
  return recordsOf(document['authors']).flatMap(([index, author]): Finding[] => {
    const known = documents.get(referenceOf(author) ?? '')
    if (!known?.guessedName) return []
    const {id, type, title, guessedName} = known
    const key = textOf(author['_key'])
    return [
      {
        level: 'advice',
        theme: 'sources',
        message: `“Cite this article” has this author as “${guessedName}”, which is a guess. Confirm it in the author’s form.`,
        path: ['authors', key ? {_key: key} : index],
        words: title,
        document: {id, type, title},
      },
    ]
  })
}
