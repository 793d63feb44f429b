import type {ValidationContext} from 'sanity'

export interface Question {
  /** A GROQ query. `$ids` are the ids of the document that is judged: published and draft. */
  query: string
  params: Record<string, string>
  /** `raw` sees drafts beside what is published. */
  perspective: 'published' | 'raw'
}

/** Asks about the other documents, for rules that no document can keep by itself. */
export function askLake<Answer>(
  {getClient, document}: ValidationContext,
  {query, params, perspective}: Question,
): Promise<Answer> {
  const id = publishedId(document?._id ?? '')
  const client = getClient({apiVersion: '2025-02-19'})
  return client.fetch<Answer>(query, {...params, ids: [id, `drafts.${id}`]}, {perspective})
}

/** The id without what marks it as a draft, or as a version of a release. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}
