import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {StartFailure} from '../system/start-failure.ts'
import type {StoredDocument} from './document.ts'
import type {End} from './end.ts'

/** An asset whose verified bytes are in a file. */
export interface FetchedAsset {
  document: StoredDocument
  /** The SHA-1 of the bytes. */
  hash: string
  /** As the importer names it: `image#file:///…` */
  key: string
}

/**
 * Fetches the bytes of assets into a folder and verifies their hashes. Files that are there from an interrupted move
 * are used again, if they are complete.
 *
 * @throws StartFailure if bytes cannot be read, or are not those of the document
 */
export async function fetchAssets(
  end: End,
  assets: StoredDocument[],
  folder: string,
): Promise<FetchedAsset[]> {
  await mkdir(folder, {recursive: true})
  const fetched: FetchedAsset[] = []
  for (const document of assets) {
    const {kind, hash, extension} = partsOf(document)
    const file = join(folder, `${kind}-${hash}.${extension}`)
    let found = await hashOfFile(file)
    if (found !== hash) {
      const bytes = await readBytes(end, document)
      found = verifiedHash(document, bytes, hash)
      await writeFile(`${file}.${process.pid}`, bytes)
      await rename(`${file}.${process.pid}`, file)
    }
    fetched.push({document, hash: found, key: `${kind}#${pathToFileURL(file).href}`})
  }
  return fetched
}

/** The parts become the name of a file, and anybody who may write at the source can give a document any id. */
function partsOf({
  _id,
  extension = 'bin',
}: StoredDocument): Record<'kind' | 'hash' | 'extension', string> {
  const [, kind, hash] = /^(image|file)-([0-9a-f]{40})(?:-\w+)+$/.exec(_id) ?? []
  if (kind && hash && typeof extension === 'string' && /^\w{1,10}$/.test(extension)) {
    return {kind, hash, extension}
  }
  throw new StartFailure(
    `The document “${_id}” has the type of an asset, but not an id and an extension that a lake gives to one. Remove it at the source.`,
  )
}

async function hashOfFile(file: string): Promise<string | undefined> {
  return existsSync(file) ? sha1(await readFile(file)) : undefined
}

async function readBytes(end: End, {_id, path}: StoredDocument): Promise<Buffer> {
  const {token, projectId = ''} = end.client.config()
  const response = await end.fetch(`${end.assetBase}/${String(path)}?dlRaw=true`, {
    headers: {'X-Sanity-Project-ID': projectId, ...(token && {Authorization: `Bearer ${token}`})},
  })
  if (response.ok) return Buffer.from(await response.arrayBuffer())
  throw new StartFailure(
    `The bytes of the asset “${_id}” cannot be read from ${end.label} (${response.status}). Upload it again there, or remove it, and repeat the command.`,
  )
}

/** Returns the hash of bytes. The hosted lake removes scripts from an SVG, but keeps the hash of what was uploaded. */
function verifiedHash({_id, size, extension}: StoredDocument, bytes: Buffer, hash: string): string {
  const found = sha1(bytes)
  if (found === hash || extension === 'svg') return found
  throw new StartFailure(
    `The bytes of the asset “${_id}” are not those of its document: ${bytes.length} bytes instead of ${String(size)}. Upload it again there, and repeat the command.`,
  )
}

function sha1(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('hex')
}
