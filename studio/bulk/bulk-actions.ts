import type {SanityClient} from 'sanity'

/** A document in a list, under its published id. */
export interface ListedDocument {
  id: string
  title: string | null
  isPublished: boolean
  hasDraft: boolean
}

/** The result of an action on the chosen documents. Each is changed by itself, so some may fail. */
export interface Outcome {
  done: number
  /** The documents to which it could not be done, and the lake's reason. */
  failed: {title: string; reason: string}[]
}

/**
 * Adds a topic to articles: to the published version, so that readers see it at once, and to the draft. An article that has the
 * topic stays as it is.
 */
export function addTopic(
  client: SanityClient,
  documents: readonly ListedDocument[],
  topic: string,
): Promise<Outcome> {
  return forEach(documents, async ({id}) => {
    const versions = await client.fetch<{_id: string; _rev: string}[]>(
      '*[_id in $versions && !($topic in coalesce(topics[]._ref, []))] {_id, _rev}',
      {versions: [id, `drafts.${id}`], topic},
      {perspective: 'raw', tag: 'bulk.topic'},
    )
    if (versions.length === 0) return
    const transaction = client.transaction()
    for (const {_id, _rev} of versions) {
      const reference = {_type: 'reference', _key: topicKey(topic), _ref: topic}
      transaction.patch(_id, (patch) =>
        patch
          .ifRevisionId(_rev)
          .setIfMissing({topics: []})
          .insert('after', 'topics[-1]', [reference]),
      )
    }
    await transaction.commit({visibility: 'sync', tag: 'bulk.topic'})
  })
}

/** Returns the key of a topic in a list. A list has a topic once, so its id is a key; a key has no dots. */
function topicKey(topic: string): string {
  return topic.replaceAll('.', '-')
}

/** Takes published documents from the site, one by one. What was written stays as their drafts. */
export function unpublish(
  client: SanityClient,
  documents: readonly ListedDocument[],
): Promise<Outcome> {
  return forEach(
    documents.filter(({isPublished}) => isPublished),
    async ({id}) => {
      await client.action({
        actionType: 'sanity.action.document.unpublish',
        draftId: `drafts.${id}`,
        publishedId: id,
      })
    },
  )
}

/** Returns the stored versions of documents, a line of JSON each, as `sanity dataset import` reads them. */
export async function exportLines(
  client: SanityClient,
  documents: readonly ListedDocument[],
): Promise<string> {
  const versions = documents.flatMap(({id}) => [id, `drafts.${id}`])
  const found = await client.fetch<object[]>(
    '*[_id in $versions] | order(_id asc)',
    {versions},
    {perspective: 'raw', tag: 'bulk.export'},
  )
  return found.map((document) => `${JSON.stringify(document)}\n`).join('')
}

/** Does something to each document. One that fails does not keep the others from it. */
async function forEach(
  documents: readonly ListedDocument[],
  action: (document: ListedDocument) => Promise<void>,
): Promise<Outcome> {
  const outcome: Outcome = {done: 0, failed: []}
  for (const document of documents) {
    try {
      await action(document)
      outcome.done += 1
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      outcome.failed.push({title: document.title ?? 'Untitled', reason})
    }
  }
  return outcome
}
