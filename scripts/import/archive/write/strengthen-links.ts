import type {SanityClient} from '@sanity/client'
import {isRecord} from '../../../../web/shared/stored.ts'
import type {StoredDocument} from '../../existing.ts'
import {mutateOptions} from './large-documents.ts'
import {forReaders} from './reference-strength.ts'
import type {WriteLog} from './write-documents.ts'

const batchSize = 100
const query = `*[_id in $ids && count(body[count(markDefs[reference._weak == true]) > 0]) > 0]{_id, _type, _rev, body}`

/**
 * Makes the links between published articles strong. Articles that link to each other cannot be created with strong
 * links, because a reference needs its target.
 */
export async function strengthenLinks(
  client: SanityClient,
  ids: string[],
  {publishedIds, options}: {publishedIds: Set<string>; options: {log?: WriteLog}},
): Promise<void> {
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch = ids.slice(at, at + batchSize)
    const rows = await client.fetch<StoredDocument[]>(query, {ids: batch}, {perspective: 'raw'})
    for (const {_id, _rev, body} of rows) {
      // Only the blocks that change, because a long text is larger than a request may be.
      const set = changedBlocks(body, (id) => publishedIds.has(id))
      if (Object.keys(set).length === 0) continue
      const patch = {patch: {id: _id, ifRevisionID: _rev ?? '', set}}
      await client.mutate([patch], {...mutateOptions, ...options.log?.next()})
    }
  }
}

function changedBlocks(
  body: unknown,
  isPublished: (id: string) => boolean,
): Record<string, unknown> {
  const blocks: unknown[] = Array.isArray(body) ? body : []
  const changed = blocks.flatMap((block): [string, unknown][] => {
    const strong = forReaders(block, isPublished)
    if (!isRecord(block) || JSON.stringify(strong) === JSON.stringify(block)) return []
    return [[`body[_key=="${String(block['_key'])}"]`, strong]]
  })
  return Object.fromEntries(changed)
}
