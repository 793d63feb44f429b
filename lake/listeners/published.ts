import {sign} from '../../common/signature.ts'
import type {Broker} from '../broker.ts'
import type {Commit} from '../commit.ts'
import type {ReadableDataset} from '../dataset.ts'
import {isDotted} from '../store/document-id.ts'
import {tagKey} from '../store/tag-key.ts'
import {rememberRecent, type Recent} from './recent.ts'

/** The commits of a dataset as clients without a token may see them. */
export interface Published {
  broker: Pick<Broker, 'subscribe'>
  recent: Recent
}

/**
 * Reduces commits to published documents and replaces transaction ids with opaque ones. A client program can
 * choose its transaction ids, so they may contain private text. The latest id would also reveal when a draft
 * is written.
 */
export function publishedOf(
  {database}: Pick<ReadableDataset, 'database'>,
  broker: Broker,
  lastId: string,
): Published {
  const opaque = (id: string): string => id && sign(`event ${id}`, tagKey(database)).slice(0, 22)

  function publicPart(commit: Commit): Commit | undefined {
    const changes = commit.changes.filter(({documentId}) => !isDotted(documentId))
    const purged = commit.purged.filter((id) => !isDotted(id))
    if (changes.length === 0 && purged.length === 0) return undefined
    return {...commit, transactionId: opaque(commit.transactionId), changes, purged}
  }

  const published = {
    subscribe: (subscriber: (commit: Commit) => void) =>
      broker.subscribe((commit) => {
        const shown = publicPart(commit)
        if (shown) subscriber(shown)
      }),
  }
  return {broker: published, recent: rememberRecent(published, opaque(lastId))}
}
