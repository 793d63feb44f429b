import {createHash} from 'node:crypto'
import {createWriteStream} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {createGzip} from 'node:zlib'
import type {SanityClient} from '@sanity/client'
import {isRecord} from '../../web/shared/stored.ts'
import {StartFailure} from '../system/start-failure.ts'
import {assetBytes, exportDocuments, type ExportedDocument} from './exported-documents.ts'
import {createSortedLines, type SortedLines} from './sorted-lines.ts'
import {tarEnd, tarHeader, tarPadding} from '../../common/tar.ts'

/** What `sanity dataset import` sets itself (`EXCLUDE_PROPS` of `@sanity/export`). */
const derived = new Set([
  '_id',
  '_type',
  'assetId',
  'extension',
  'mimeType',
  'path',
  'uploadId',
  'url',
])

export interface ArchiveCounts {
  documents: number
  assets: number
}

/**
 * Writes a dataset as the archive of Sanity's `dataset export`, which its `dataset import` reads: `data.ndjson`, `assets.json`
 * and the bytes of all assets. The same content is the same bytes: documents and keys are in order, and nothing has a time.
 */
export async function writeArchive(
  client: SanityClient,
  file: string,
  options: {withPrivate: boolean},
): Promise<ArchiveCounts> {
  const part = `${file}.part`
  const documents = await createSortedLines(`${file}.documents`)
  try {
    const assets: ExportedDocument[] = []
    let count = 0
    for await (const document of exportDocuments(client, options)) {
      if (isAssetType(document._type)) assets.push(document)
      else {
        await documents.add(document._id, toJson(withFileAddresses(document)))
        count += 1
      }
    }
    assets.sort((a, b) => (a._id < b._id ? -1 : 1))
    const entries = Readable.from(archiveEntries(client, documents, assets))
    await pipeline(entries, createGzip({level: 9}), createWriteStream(part))
    await rename(part, file)
    return {documents: count, assets: assets.length}
  } catch (error) {
    await rm(part, {force: true})
    throw error
  } finally {
    await documents.close()
  }
}

async function* archiveEntries(
  client: SanityClient,
  documents: SortedLines,
  assets: ExportedDocument[],
): AsyncGenerator<Uint8Array> {
  const {dataset} = client.config()
  const header = (name: string, size: number) => tarHeader(`${dataset}-export/${name}`, size)
  yield header('data.ndjson', documents.bytes)
  yield* documents.read()
  yield tarPadding(documents.bytes)
  const map = Object.fromEntries(assets.map((asset) => [keyOf(asset), metadataOf(asset)]))
  const details = Buffer.from(toJson(map))
  yield* [header('assets.json', details.length), details, tarPadding(details.length)]
  for (const asset of assets) {
    const size = Number(asset['size'])
    yield header(placeOf(asset._id) ?? asset._id, size)
    yield* verifiedBytes(client, asset, size)
    yield tarPadding(size)
  }
  yield tarEnd
}

/** Returns the bytes of an asset. Throws if they are not those that its document describes. */
async function* verifiedBytes(
  client: SanityClient,
  asset: ExportedDocument,
  size: number,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha1')
  let count = 0
  const {body} = await assetBytes(client, asset)
  for await (const chunk of body ?? []) {
    const bytes = chunk as Uint8Array
    count += bytes.length
    hash.update(bytes)
    yield bytes
  }
  if (count === size && asset._id.includes(hash.digest('hex'))) return
  throw new StartFailure(
    `The bytes of the asset "${asset._id}" are not those of its document. "npm run lake -- check" says more.`,
  )
}

/** Replaces references to assets by the addresses of their files in the archive, as `@sanity/export` does. */
function withFileAddresses(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFileAddresses)
  if (!isRecord(value)) return value
  const {asset, ...others} = value
  const id = isRecord(asset) && typeof asset['_ref'] === 'string' ? asset['_ref'] : ''
  const place = placeOf(id)
  if (place !== undefined) {
    const kind = place.startsWith('images/') ? 'image' : 'file'
    return {_sanityAsset: `${kind}@file://./${place}`, ...(withFileAddresses(others) as object)}
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withFileAddresses(each)]),
  )
}

function metadataOf(asset: ExportedDocument): object {
  return Object.fromEntries(Object.entries(asset).filter(([name]) => !derived.has(name)))
}

/** Returns an asset's key: `image-<hash>`, its id without size and extension. */
function keyOf({_id}: ExportedDocument): string {
  return _id.split('-').slice(0, 2).join('-')
}

function isAssetType(type: string): boolean {
  return type === 'sanity.imageAsset' || type === 'sanity.fileAsset'
}

/** Returns where an asset's bytes are in the archive: `images/<hash>-<width>x<height>.<extension>`. */
function placeOf(id: string): string | undefined {
  const [, kind, name, extension] = /^(image|file)-([0-9a-f]{40}\S*)-(\w+)$/.exec(id) ?? []
  return kind && `${kind}s/${name}.${extension}`
}

/** Serializes with the keys of all objects in order. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isRecord(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
