import type {ValidationContext} from 'sanity'

export interface Question {
  /** A GROQ query. `$ids` contains the ids of the validated document: published and draft. */
  query: string
  params: Record<string, string>
  /** The perspective `raw` includes both drafts and published documents. */
  perspective: 'published' | 'raw'
}

/** Runs a query about other documents, for rules that depend on more than one document. */
export function askLake<Answer>(
  {getClient, document}: ValidationContext,
  {query, params, perspective}: Question,
): Promise<Answer> {
  const id = publishedId(document?._id ?? '')
  const client = getClient({apiVersion: '2025-02-19'})
  return client.fetch<Answer>(query, {...params, ids: [id, `drafts.${id}`]}, {perspective})
}

/** Returns the published id of a draft or of a version in a release. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}
