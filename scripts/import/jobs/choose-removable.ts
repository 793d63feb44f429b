import type {SanityClient} from '@sanity/client'
import {publishedId as baseId, referencesOf} from '../../../web/shared/references.ts'
import {textOf} from '../../../web/shared/stored.ts'
import type {KeptDocument} from '../../../web/shared/imports/taken-back.ts'

/** A stored version of a document. */
export interface VersionRow {
  _id: string
  _type: string
  _rev: string
  title: string | null
}

export interface Removable {
  /** Ids without `drafts.`, with their types. */
  removable: Map<string, string>
  kept: Map<string, KeptDocument>
}

const raw = {perspective: 'raw'} as const
const batchSize = 200
const row = '_id, _type, _rev, "title": coalesce(title, name, from)'

/**
 * Chooses which documents of an import can be removed: those whose versions nobody changed since, and to which nothing
 * that stays refers.
 */
export async function chooseRemovable(
  client: SanityClient,
  ids: string[],
  prefix: string,
): Promise<Removable> {
  const removable = new Map<string, string>()
  const kept = new Map<string, KeptDocument>()
  const inReleases = await releasedIds(client)
  for (const batch of batchesOf(ids)) {
    const byId = Map.groupBy(await readVersions(client, batch), ({_id}) => baseId(_id))
    for (const [id, versions] of byId) {
      const isOwn = versions.every(({_rev}) => _rev.startsWith(prefix)) && !inReleases.has(id)
      const [first] = versions
      if (!first) continue
      if (isOwn) removable.set(id, first._type)
      else kept.set(id, keptFor(versions.at(-1) ?? first, 'was changed since'))
    }
  }
  await keepReferenced(client, prefix, {removable, kept})
  return {removable, kept}
}

/** Moves documents to which something that stays refers, directly or through others, to the kept ones. */
async function keepReferenced(
  client: SanityClient,
  prefix: string,
  {removable, kept}: Removable,
): Promise<void> {
  const query = `*[references($ids) && !string::startsWith(_rev, $prefix)]`
  for (const batch of batchesOf([...removable.keys()])) {
    const referrers = await client.fetch<Stored[]>(query, {ids: batch, prefix}, raw)
    keepTargets(referrers, {removable, kept})
  }
  // A document that is kept also keeps its topics and authors, and so on.
  for (let done = 0; done < kept.size;) {
    const frontier = [...kept.keys()].slice(done)
    done = kept.size
    for (const batch of batchesOf(frontier)) {
      const ids = batch.flatMap((id) => [id, `drafts.${id}`])
      const documents = await client.fetch<Stored[]>('*[_id in $ids]', {ids}, raw)
      keepTargets(documents, {removable, kept})
    }
  }
  // A redirect is kept if the article that it leads to is kept.
  const redirects = [...removable].filter(([, type]) => type === 'redirect').map(([id]) => id)
  for (const batch of batchesOf(redirects)) {
    const ids = batch.flatMap((id) => [id, `drafts.${id}`])
    const leading = await client.fetch<(VersionRow & {target: string | null})[]>(
      `*[_id in $ids]{${row}, "target": target._ref}`,
      {ids},
      raw,
    )
    for (const one of leading) {
      const target = one.target === null ? undefined : kept.get(one.target)
      if (!target) continue
      removable.delete(baseId(one._id))
      kept.set(baseId(one._id), keptFor(one, `leads to “${target.title}”, which stays`))
    }
  }
}

type Stored = VersionRow & Record<string, unknown>

function keepTargets(documents: Stored[], {removable, kept}: Removable): void {
  for (const document of documents) {
    for (const id of referencesOf(document)) {
      const type = removable.get(id)
      if (type === undefined) continue
      removable.delete(id)
      const reason = `is used by “${titleOf(document)}”`
      kept.set(id, {id, type, title: '', reason})
    }
  }
}

/** Gives the kept documents that were found by a reference their titles. */
export async function withTitles(
  client: SanityClient,
  kept: Map<string, KeptDocument>,
): Promise<KeptDocument[]> {
  const untitled = [...kept.values()].filter(({title}) => !title).map(({id}) => id)
  for (const batch of batchesOf(untitled)) {
    for (const version of await readVersions(client, batch)) {
      const one = kept.get(baseId(version._id))
      if (one) kept.set(one.id, {...one, title: titleOf(version)})
    }
  }
  return [...kept.values()]
}

/** Reads the drafts and published versions of documents. */
export function readVersions(client: SanityClient, ids: string[]): Promise<VersionRow[]> {
  const versions = ids.flatMap((id) => [id, `drafts.${id}`])
  return client.fetch<VersionRow[]>(`*[_id in $versions]{${row}}`, {versions}, raw)
}

/** Returns the documents that a release changes. */
async function releasedIds(client: SanityClient): Promise<Set<string>> {
  const ids = await client.fetch<string[]>('*[_id in path("versions.**")]._id', {}, raw)
  return new Set(ids.map((id) => id.split('.').slice(2).join('.')))
}

export function batchesOf<Item>(items: Item[], size = batchSize): Item[][] {
  return Array.from({length: Math.ceil(items.length / size)}, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

function keptFor(version: VersionRow, reason: string): KeptDocument {
  return {id: baseId(version._id), type: version._type, title: titleOf(version), reason}
}

function titleOf({
  _id,
  ...document
}: {
  _id: string
  title?: unknown
  name?: unknown
  from?: unknown
}) {
  const named = [document.title, document.name, document.from]
  return named.map(textOf).find(Boolean) ?? _id
}
