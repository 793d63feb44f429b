import {recordsOf, referenceOf, textOf, type Entry} from './entry.ts'
import type {Facts} from './facts.ts'
import type {Finding} from './finding.ts'

/** Finds authors whose citation is a doubtful guess. */
export function findAuthors(document: Entry, {documents}: Facts): Finding[] {
  return recordsOf(document['authors']).flatMap(([index, author]): Finding[] => {
    const found = documents.get(referenceOf(author) ?? '')
    if (!found?.guessedName) return []
    const {id, type, title, guessedName} = found
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
