import {at, defineMigration, set, unset, type NodePatch} from 'sanity/migrate'

interface Author {
  _ref?: string
}

/** Replaces `author` of articles by `authors`, with the previous author as its first entry. */
export default defineMigration({
  title: 'Articles have authors: the one author becomes the first of them',
  documentTypes: ['article'],
  migrate: {
    document(article): NodePatch[] | undefined {
      const {author, authors} = article as {author?: Author; authors?: unknown[]}
      if (author === undefined) return undefined
      const gone = at('author', unset())
      if (!author._ref || (authors && authors.length > 0)) return [gone]
      return [at('authors', set([{...author, _key: author._ref}])), gone]
    },
  },
})
