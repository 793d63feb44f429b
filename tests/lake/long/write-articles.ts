import type {SanityClient} from '@sanity/client'

const words = 'A lake is still where nobody looks, and deep where nobody asks. '

/** Writes articles of about three kilobytes each, by ten authors, in transactions of two hundred. */
export async function writeArticles(client: SanityClient, count: number): Promise<void> {
  const authors = client.transaction()
  for (let n = 0; n < 10; n += 1)
    authors.create({_id: `author-${n}`, _type: 'author', name: `${n}`})
  await authors.commit({returnDocuments: false})
  for (let from = 0; from < count; from += 200) {
    const transaction = client.transaction()
    for (let n = from; n < Math.min(from + 200, count); n += 1) {
      transaction.create({
        _id: `article-${n}`,
        _type: 'article',
        title: `Article ${n}`,
        slug: {_type: 'slug', current: `article-${n}`},
        author: {_type: 'reference', _ref: `author-${n % 10}`},
        body: Array.from({length: 10}, (_, index) => ({
          _key: `b${index}`,
          _type: 'block',
          children: [{_key: 's', _type: 'span', text: words.repeat(4)}],
        })),
      })
    }
    await transaction.commit({returnDocuments: false})
  }
}
