import {createHash} from 'node:crypto'
import {readFile, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname} from 'node:path'
import type {Dataset} from '../dataset.ts'
import type {JsonObject, LakeDocument} from '../document.ts'
import {
  assetFile,
  imageTypes,
  uploadsFolder,
  type AssetKind,
  type ImageExtension,
} from './asset-name.ts'
import {assetUrl} from './asset-url.ts'
import {eraseLocation, hasLocation} from './erase-location.ts'
import {fileType} from './file-type.ts'
import {makeFolder, inDatasetFolder} from './make-folder.ts'
import {imageInput, inspectImage, type InspectedImage} from './inspect-image.ts'
import {measureImage} from './measure-image.ts'
import {examineSvg} from './svg-image.ts'
import {receiveUpload, type ReceivedUpload} from './receive-upload.ts'
import {syncFolder} from './sync-folder.ts'
import {wantedMetadata} from './wanted-metadata.ts'

/** The upload of `client.assets.upload`. */
export interface Upload {
  /** The request's body. */
  bytes: ReadableStream<Uint8Array> | null
  /** The declared type, which is ignored for images. */
  contentType: string | null
  filename?: string
  label?: string
  title?: string
  description?: string
  creditLine?: string
  source?: {id: string; name: string; url?: string}
  /** The values of `meta`: the requested kinds of metadata. Empty: Sanity's default. */
  meta: string[]
}

/** An asset document that is not written yet. */
export type AssetDocument = JsonObject & {_id: string; _type: string}

/** Writes the document unless one with its id exists, and returns the stored document. */
export type WriteAsset = (document: AssetDocument) => LakeDocument | Promise<LakeDocument>

interface Identity {
  _id: string
  fileName: string
  sha1: string
  size: number
  extension: string
  mimeType: string
  metadata?: JsonObject
}

/**
 * Stores an upload and returns its asset document. The bytes are on disk under their final name before the
 * document is written, so no document lacks its bytes. The same bytes give the same id and the existing
 * document.
 *
 * The location of a photograph is erased before the bytes are hashed and stored (see `eraseLocation`). So it
 * cannot leak, and all copies (served, exported, backups) have the same bytes and hash.
 *
 * Throws `invalid`, `unsupported_media`, `too_large` or `unavailable` without storing anything.
 */
export async function uploadAsset(
  dataset: Dataset,
  kind: AssetKind,
  upload: Upload,
  baseUrl: string,
  write: WriteAsset,
): Promise<LakeDocument> {
  // Validated first, so that an invalid request is rejected before the bytes are read.
  const wanted = wantedMetadata(upload.meta)
  const {assetBytes} = dataset.limits
  const received = await receiveUpload(uploadsFolder(dataset), upload.bytes, assetBytes)
  try {
    const identity =
      kind === 'image'
        ? await identifyImage(received, wanted, dataset.limits.svgSeconds)
        : identifyFile(received, upload)
    await moveTo(received.path, assetFile(dataset, kind, identity.fileName))
    return await write(describe(dataset, kind, upload, identity, baseUrl))
  } finally {
    await rm(received.path, {force: true})
  }
}

async function identifyImage(
  received: ReceivedUpload,
  wanted: ReturnType<typeof wantedMetadata>,
  svgSeconds: number,
): Promise<Identity> {
  // Measured before the location is erased, because `location` may be requested.
  const {image, metadata} = await examineImage(received, wanted, svgSeconds)
  const {extension, width, height} = image
  const {sha1, size} = hasLocation(image.metadata)
    ? await rewriteWithoutLocation(received, image.metadata)
    : received
  const name = `${sha1}-${width}x${height}`
  return {
    _id: `image-${name}-${extension}`,
    fileName: `${name}.${extension}`,
    mimeType: imageTypes[extension satisfies ImageExtension],
    sha1,
    size,
    extension,
    metadata,
  }
}

async function examineImage(
  {path, sha1}: ReceivedUpload,
  wanted: ReturnType<typeof wantedMetadata>,
  maxSeconds: number,
): Promise<{image: InspectedImage; metadata: JsonObject}> {
  const input = await imageInput(path)
  if (Buffer.isBuffer(input)) return examineSvg({bytes: input, sha1, maxSeconds}, wanted)
  const image = await inspectImage(input)
  return {image, metadata: await measureImage(input, image, wanted)}
}

async function rewriteWithoutLocation(
  {path}: ReceivedUpload,
  metadata: Parameters<typeof eraseLocation>[1],
): Promise<{sha1: string; size: number}> {
  const bytes = await eraseLocation(await readFile(path), metadata)
  await writeFile(path, bytes, {flush: true})
  return {sha1: createHash('sha1').update(bytes).digest('hex'), size: bytes.length}
}

function identifyFile({sha1, size}: ReceivedUpload, upload: Upload): Identity {
  const {extension, mimeType} = fileType(upload.filename, upload.contentType)
  const fileName = `${sha1}.${extension}`
  return {_id: `file-${sha1}-${extension}`, fileName, sha1, size, extension, mimeType}
}

/** Moves the bytes to their final name and flushes the folder. */
async function moveTo(from: string, to: string): Promise<void> {
  const folder = dirname(to)
  const isNew = await makeFolder(folder)
  await inDatasetFolder(rename(from, to))
  await syncFolder(folder)
  if (isNew) await syncFolder(dirname(folder))
}

function describe(
  dataset: Dataset,
  kind: AssetKind,
  upload: Upload,
  {_id, fileName, sha1, size, extension, mimeType, metadata}: Identity,
  baseUrl: string,
): AssetDocument {
  const path = `${kind}s/${dataset.project}/${dataset.name}/${fileName}`
  const document: AssetDocument = {
    _id,
    _type: kind === 'image' ? 'sanity.imageAsset' : 'sanity.fileAsset',
    assetId: sha1,
    sha1hash: sha1,
    extension,
    mimeType,
    size,
    path,
    url: assetUrl(baseUrl, path),
    uploadId: dataset.newId(),
  }
  if (metadata !== undefined) document.metadata = metadata
  if (upload.filename) document.originalFilename = basename(upload.filename)
  for (const field of ['label', 'title', 'description', 'creditLine'] as const) {
    const value = upload[field]
    if (value !== undefined) document[field] = value
  }
  if (upload.source !== undefined) document.source = {...upload.source}
  return document
}
