import type {Mutation, SanityClient} from '@sanity/client'
import type {KeptDocument, TakenBack} from '../../../web/shared/imports/taken-back.ts'
import {mutateOptions} from '../archive/write/large-documents.ts'
import {sourceName} from '../archive/write/pictures/picture-store.ts'
import type {WriteLog} from '../archive/write/write-documents.ts'
import {publishedId as baseId, referencesOf} from '../../../web/shared/references.ts'
import {
  batchesOf,
  chooseRemovable,
  readVersions,
  withTitles,
  type VersionRow,
} from './choose-removable.ts'

export interface ImportedWork {
  /** The documents that the import created. */
  ids: string[]
  /** How the revisions of its transactions begin. */
  prefix: string
  log: Pick<WriteLog, 'next'>
  /** ISO 8601, by the lake's clock: its pictures were stored between these instants. */
  since: string
  until: string
}

const raw = {perspective: 'raw'} as const
const batchSize = 50
/** Texts can be long. */
const textBatchSize = 10
/** The order of deletion: documents before those that they refer to. */
const order = ['redirect', 'article', 'page', 'topic', 'author']

/**
 * Removes what an import created, unless somebody changed it since or something that stays refers to it. Then removes its
 * pictures that nothing uses. It can be interrupted and called again.
 */
export async function takeBack(
  client: SanityClient,
  work: ImportedWork,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<TakenBack> {
  const {removable, kept} = await chooseRemovable(client, work.ids, work.prefix)
  await weakenLinks(client, [...removable.keys()], work)
  const ids = [...removable]
    .toSorted(([, one], [, other]) => order.indexOf(one) - order.indexOf(other))
    .map(([id]) => id)
  const removed: Record<string, number> = {}
  let done = 0
  for (const batch of batchesOf(ids, batchSize)) {
    for (const {id, type} of await removeBatch(client, batch, {work, kept})) {
      removed[type] = (removed[type] ?? 0) + 1
      kept.delete(id)
    }
    done += batch.length
    onProgress(done, ids.length)
  }
  const pictures = await removeUnusedAssets(client, work)
  return {removed, pictures, kept: await withTitles(client, kept)}
}

/** Makes the links between articles weak, so that articles that link to each other can be removed one after the other. */
async function weakenLinks(
  client: SanityClient,
  ids: string[],
  {prefix, log}: ImportedWork,
): Promise<void> {
  const query = `*[_id in $ids && string::startsWith(_rev, $prefix) && defined(body)]{_id, _rev, body}`
  const set = {'body..[_type == "internalLink"].reference._weak': true}
  for (const batch of batchesOf(ids, textBatchSize)) {
    const params = {ids: batch.flatMap((id) => [id, `drafts.${id}`]), prefix}
    const rows = await client.fetch<(VersionRow & {body: unknown})[]>(query, params, raw)
    const patches = rows
      .filter(({body}) => referencesOf(body).length > 0)
      .map(({_id, _rev}) => ({patch: {id: _id, ifRevisionID: _rev, set}}))
    if (patches.length > 0) await mutate(client, patches, log)
  }
}

interface Removal {
  work: ImportedWork
  kept: Map<string, KeptDocument>
}

/** Removes documents in one transaction; if the lake refuses it, one by one. Returns the removed ones. */
async function removeBatch(
  client: SanityClient,
  batch: string[],
  removal: Removal,
): Promise<{id: string; type: string}[]> {
  const versions = await readVersions(client, batch)
  const mine = versions.filter(({_rev}) => _rev.startsWith(removal.work.prefix))
  const foreign = new Set(versions.filter((one) => !mine.includes(one)).map(({_id}) => baseId(_id)))
  for (const one of versions.filter(({_id}) => foreign.has(baseId(_id)))) {
    keep(removal, one, 'was changed since')
  }
  const own = mine.filter(({_id}) => !foreign.has(baseId(_id)))
  if (own.length === 0) return []
  try {
    await mutate(client, own.flatMap(removeUnchanged), removal.work.log)
  } catch (error) {
    if (batch.length === 1 && own[0]) {
      keep(removal, own[0], error instanceof Error ? error.message : String(error))
      return []
    }
    const removed = []
    for (const id of batch) removed.push(...(await removeBatch(client, [id], removal)))
    return removed
  }
  return [...new Map(own.map(({_id, _type}) => [baseId(_id), _type]))].map(([id, type]) => ({
    id,
    type,
  }))
}

function keep({kept}: Removal, {_id, _type, title}: VersionRow, reason: string): void {
  const id = baseId(_id)
  kept.set(id, {id, type: _type, title: title ?? id, reason})
}

/** A deletion cannot name a revision, so a patch that changes nothing does. */
function removeUnchanged({_id, _rev}: VersionRow): Mutation[] {
  return [{patch: {id: _id, ifRevisionID: _rev, unset: ['_import']}}, {delete: {id: _id}}]
}

function mutate(client: SanityClient, mutations: Mutation[], log: Pick<WriteLog, 'next'>) {
  return client.mutate(mutations, {...mutateOptions, ...log.next()})
}

/** Removes the files of the import to which nothing refers and which nothing in the bin needs. Returns their number. */
async function removeUnusedAssets(
  client: SanityClient,
  {since, until}: ImportedWork,
): Promise<number> {
  const query = `*[_type in ["sanity.imageAsset", "sanity.fileAsset"] && source.name == $source &&
    dateTime(_createdAt) >= dateTime($since) && dateTime(_createdAt) <= dateTime($until) && count(*[references(^._id)]) == 0]._id`
  const ids = await client.fetch<string[]>(query, {source: sourceName, since, until}, raw)
  if (ids.length === 0) return 0
  const inBin = await client.fetch<string[]>('*[_type == "binEntry"].content', {}, raw)
  let removed = 0
  for (const id of ids.filter((one) => !inBin.some((content) => content.includes(one)))) {
    try {
      await client.mutate([{delete: {id}}], mutateOptions)
      removed += 1
    } catch {
      // Somebody began to use it a moment ago.
    }
  }
  return removed
}
