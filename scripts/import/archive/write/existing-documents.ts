import type {SanityClient} from '@sanity/client'

/** A stored document that an item of the archive may match. A draft and its published version are two rows. */
export interface ExistingRow {
  _id: string
  _type: string
  name: string | null
  slug: string | null
  synonyms: string[] | null
  from: string | null
}

/** What an import of an archive needs to know about the dataset before it begins. */
export interface ExistingDocuments {
  rows: ExistingRow[]
  publishedIds: Set<string>
}

const query = `*[_type in ["article", "page", "author", "topic", "redirect"] && !(_id in path("versions.**"))]{
  _id, _type, "name": coalesce(name, title), "slug": slug.current, synonyms, from
}`

export async function readExistingDocuments(client: SanityClient): Promise<ExistingDocuments> {
  const rows = await client.fetch<ExistingRow[]>(query, {}, {perspective: 'raw'})
  const published = rows.filter(({_id}) => !_id.startsWith('drafts.'))
  return {
    rows: rows.map((row) => ({...row, _id: row._id.replace(/^drafts\./, '')})),
    publishedIds: new Set(published.map(({_id}) => _id)),
  }
}
