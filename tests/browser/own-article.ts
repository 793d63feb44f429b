import type {SanityClient} from '@sanity/client'

/**
 * Stores a published article of the sample author for one test. Returns its id, which is also its slug.
 * Journeys share a system, so each changes only its own documents.
 */
export async function storeArticle(
  client: SanityClient,
  id: string,
  fields: Record<string, unknown> = {},
): Promise<string> {
  await client.create(articleFields(id, fields))
  return id
}

/** Returns the same article as a document, for journeys that store it in a transaction or as a draft. */
export function articleFields(id: string, fields: Record<string, unknown> = {}) {
  const slug = id.replace('drafts.', '')
  return {
    _id: id,
    _type: 'article',
    title: `Article ${slug}`,
    slug: {_type: 'slug', current: slug},
    lede: 'Why to go on.',
    authors: [reference('sample-author', {_key: 'author'})],
    publishedAt: '2026-01-01T08:00:00.000Z',
    body: [paragraph('first', 'It is read from here.')],
    ...fields,
  }
}

export function reference(id: string, more: Record<string, unknown> = {}) {
  return {_type: 'reference', _ref: id, ...more}
}

export function paragraph(key: string, text: string) {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}-text`, text, marks: []}],
  }
}
