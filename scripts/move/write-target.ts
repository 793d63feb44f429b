import {sanityImport} from '@sanity/import'
import type {StoredDocument} from './document.ts'
import type {End} from './end.ts'
import {statusOf} from './failure.ts'
import type {FetchedAsset} from './fetch-assets.ts'
import type {Change, Plan} from './plan-move.ts'

const tag = 'stillwater.move'
/** As many characters of documents as Sanity's importer puts into one transaction. */
const maxCharacters = 256 * 1024

/** Uploads assets with Sanity's importer, with their file names. The rest follows in `writeDetails`. */
export async function uploadAssets({client}: End, assets: FetchedAsset[]): Promise<void> {
  const names = assets.map(({document}) => {
    const {_id, _type, originalFilename} = document
    const key = _id.split('-').slice(0, 2).join('-')
    return [key, {_id, _type, originalFilename}] as const
  })
  await sanityImport([], {
    client,
    tag,
    // The importer's type names the whole document, of which it reads the file name.
    assetMap: Object.fromEntries(names) as never,
    unreferencedAssets: assets.map(({key}) => key),
  })
}

/**
 * Creates documents with Sanity's importer: first with weak references, which it then strengthens, because documents
 * can refer to each other. One that somebody has created in the meantime is not replaced.
 */
export async function createDocuments({client}: End, documents: StoredDocument[]): Promise<void> {
  await sanityImport(structuredClone(documents), {
    client,
    tag,
    operation: 'createIfNotExists',
    releasesOperation: 'ignore',
    // They were compared with those that the source has.
    allowReplacementCharacters: true,
  })
}

/**
 * Replaces documents by their moved form, each only if it still has the revision that was compared. If another client
 * has changed one, its transaction is refused, and the next comparison of both datasets finds what is missing.
 */
export async function replaceDocuments({client}: End, changes: Change[]): Promise<void> {
  const [releases, documents] = [true, false].map((wanted) =>
    changes.filter(({document}) => document._id.startsWith('_.releases.') === wanted),
  )
  for (const {document} of releases ?? []) {
    await client.action({
      actionType: 'sanity.action.release.import',
      attributes: document,
      ifExists: 'replace',
      releaseId: String(document['name']),
    })
  }
  for (const batch of batches(documents ?? [])) {
    const mutations = batch.flatMap(({document, rev}) => [
      {patch: {id: document._id, ifRevisionID: rev, unset: ['_unknown']}},
      {createOrReplace: document},
    ])
    await client
      .mutate(mutations, {tag, visibility: 'async', returnDocuments: false})
      .catch((error: unknown) => {
        if (statusOf(error) !== 409) throw error
      })
  }
}

/** Sets titles, descriptions and such of assets where the target has none. */
export async function writeDetails({client}: End, details: Plan['details']): Promise<void> {
  for (const {id, fields} of details) {
    await client.patch(id).setIfMissing(fields).commit({tag, visibility: 'async'})
  }
}

function batches(changes: Change[]): Change[][] {
  const all: Change[][] = []
  let size = maxCharacters
  for (const change of changes) {
    const own = JSON.stringify(change.document).length
    if (size + own > maxCharacters) {
      all.push([])
      size = 0
    }
    all.at(-1)?.push(change)
    size += own
  }
  return all
}
