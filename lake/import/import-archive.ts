import path from 'node:path'
import mime from 'mime-types'
import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import type {Lake} from '../lake.ts'
import {mutate} from '../mutations/mutate.ts'
import {hasDocuments} from '../store/documents.ts'
import {readArchive} from './read-archive.ts'

export interface Imported {
  documents: number
  assets: number
  /** Ids of documents that only the service can have. */
  leftOut: string[]
}

const author = 'import'
/** Attributes of assets that are not derived from their bytes. */
const kept = ['title', 'description', 'altText', 'creditLine', 'label', 'source', 'opt']

/** The documents of the service itself: its groups of users, and releases. */
const isOfService = ({_id}: JsonObject): boolean => String(_id).startsWith('_.')

/**
 * Imports the archive of a dataset into an empty dataset: assets first, then all documents in one transaction, so that
 * references between them are complete and an error leaves none of them.
 *
 * @throws an Error of one line if the dataset has documents, or something cannot be imported
 */
export async function importArchive(
  lake: Lake,
  file: string,
  {project, dataset: name}: {project: string; dataset: string},
): Promise<Imported> {
  const dataset = lake.dataset(project, name)
  if (hasDocuments(dataset)) {
    throw new LakeError('conflict', `The dataset "${name}" has documents: nothing was imported.`)
  }
  const archive = await readArchive(file)
  if (archive.documents.some(({_type}) => /^sanity\.(image|file)Asset$/.test(String(_type)))) {
    throw new Error(`"${file}" was exported with --raw: export it without, so that it has files.`)
  }
  const ids = new Map<string, string>()
  for await (const {name: place, content} of archive.assets()) {
    const id = await upload(lake, {project, name, place, content}, archive.assetDetails)
    ids.set(place, id)
  }
  const documents = archive.documents.filter((document) => !isOfService(document))
  const mutations = documents.map((document) => ({createOrReplace: withAssets(document, ids)}))
  mutate(dataset, {mutations: mutations as JsonObject[]}, author)
  const leftOut = archive.documents.filter(isOfService).map(({_id}) => String(_id))
  return {documents: documents.length, assets: ids.size, leftOut}
}

async function upload(
  lake: Lake,
  asset: {project: string; name: string; place: string; content: Buffer},
  details: JsonObject,
): Promise<string> {
  const {project, name, place, content} = asset
  const base = path.basename(place)
  const kind = place.startsWith('images/') ? 'image' : 'file'
  const [hash = ''] = base.split(/[-.]/)
  const known = details[`${kind}-${hash}`]
  const detail = isJsonObject(known) ? known : {}
  const url = new URL(`http://localhost/v2025-02-19/assets/${kind}s/${name}`)
  url.searchParams.set('filename', String(detail['originalFilename'] ?? base))
  const response = await lake.fetch(
    new Request(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${lake.token}`,
        'content-type': mime.lookup(base) || 'application/octet-stream',
        'x-sanity-project-id': project,
      },
      body: new Uint8Array(content),
    }),
  )
  const body = (await response.json()) as {document?: {_id: string}; message?: string}
  const id = body.document?._id
  if (id === undefined) throw new Error(`"${place}" cannot be imported: ${body.message}`)
  const set = Object.fromEntries(
    kept.flatMap((key) => {
      const value = detail[key]
      return value === undefined ? [] : [[key, value]]
    }),
  )
  if (Object.keys(set).length > 0) {
    mutate(lake.dataset(project, name), {mutations: [{patch: {id, set}}]}, author)
  }
  return id
}

/** Replaces the addresses of files by references: `{"_sanityAsset": "image@file://./images/…"}`. */
function withAssets(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((item) => withAssets(item, ids))
  if (!isJsonObject(value)) return value
  const {_sanityAsset: address, ...others} = value
  const object = Object.fromEntries(
    Object.entries(others).map(([key, item]) => [key, withAssets(item, ids)]),
  )
  if (typeof address !== 'string') return object
  const [, place = ''] =
    /^(?:image|file)@file:\/\/(?:\.\/|.*\/)?((?:images|files)\/[^/]+)$/.exec(address) ?? []
  const id = ids.get(place)
  if (id === undefined) throw new Error(`The archive does not contain the file "${address}".`)
  return {...object, asset: {_type: 'reference', _ref: id}}
}
