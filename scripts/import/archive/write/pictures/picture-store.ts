import {createHash} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {isPlaceholder} from '../../convert/placeholder-host.ts'
import type {Picture} from '../../item.ts'
import {lastSegment} from '../../read/plain.ts'
import {fetchPicture} from './fetch-picture.ts'
import type {MediaFiles} from './media-files.ts'

type AssetKind = 'image' | 'file'

/** The id of a picture's asset, or why it could not be had. */
export type PictureResult = {assetId: string} | {problem: string}

/** The `source.name` of every asset that an import stores. */
export const sourceName = 'archive'

/** Stores the pictures of an archive, each once: by its address, and by its content. */
export class PictureStore {
  readonly #client: SanityClient
  readonly #media: MediaFiles
  /** The assets of earlier runs and of this one, by the hash of the address. */
  readonly #assets: Map<string, string>
  readonly #pending = new Map<string, Promise<PictureResult>>()
  readonly #mayFetch: boolean

  constructor(
    client: SanityClient,
    media: MediaFiles,
    assets: Map<string, string>,
    mayFetch: boolean,
  ) {
    this.#client = client
    this.#media = media
    this.#assets = assets
    this.#mayFetch = mayFetch
  }

  /** Returns the asset of a picture, which is stored if it is new. Never rejects. */
  store({sources}: Picture): Promise<PictureResult> {
    return this.#storeOnce(sources, 'image')
  }

  /** Returns the asset of a recording, which is stored if it is new. Never rejects. */
  storeRecording(address: string): Promise<PictureResult> {
    return this.#storeOnce([address], 'file')
  }

  #storeOnce(sources: string[], kind: AssetKind): Promise<PictureResult> {
    const [first] = sources
    if (!first) return Promise.resolve({problem: 'it has no address'})
    for (const source of sources) {
      const known = this.#assets.get(hashOf(source))
      if (known) return Promise.resolve({assetId: known})
    }
    if (!this.#mayFetch) return Promise.resolve({problem: 'it is not fetched in a dry run'})
    const pending = this.#pending.get(first) ?? this.#storeFirst(sources, kind)
    this.#pending.set(first, pending)
    return pending
  }

  async #storeFirst(sources: string[], kind: AssetKind): Promise<PictureResult> {
    const problems: string[] = []
    for (const source of sources) {
      try {
        const bytes = await this.#load(source)
        const assetId = await this.#upload(source, bytes, kind)
        this.#assets.set(hashOf(source), assetId)
        return {assetId}
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error))
      }
    }
    return {problem: problems[0] ?? 'it has no address'}
  }

  async #load(source: string): Promise<Buffer> {
    if (source.startsWith('data:')) return decodeData(source)
    const local = await this.#media.read(source)
    if (local) return local
    const isLocal = isPlaceholder(source) || source.startsWith('attachment:')
    if (isLocal) throw new Error('it is not in the archive')
    return fetchPicture(source)
  }

  async #upload(source: string, bytes: Buffer, kind: AssetKind): Promise<string> {
    const isData = source.startsWith('data:')
    const filename = isData
      ? 'picture'
      : (URL.parse(source)?.pathname.split('/').at(-1) ?? lastSegment(source))
    const id = hashOf(source)
    // A server that has a file no longer often responds with a page.
    if (
      kind === 'file' &&
      /^\s*<(?:!doctype|html)/i.test(bytes.subarray(0, 200).toString('latin1'))
    ) {
      throw new Error('the server sends a page in its place')
    }
    const asset = await this.#client.assets.upload(kind, bytes, {
      filename: filename || 'picture',
      source: {id, name: sourceName, ...(!isData && {url: source})},
    })
    return asset._id
  }
}

/** Fetches the assets of earlier imports, so that their pictures are not fetched again. */
export async function readImportedAssets(client: SanityClient): Promise<Map<string, string>> {
  const rows = await client.fetch<{_id: string; id: string}[]>(
    `*[_type in ["sanity.imageAsset", "sanity.fileAsset"] && source.name == $name]{_id, "id": source.id}`,
    {name: sourceName},
    {perspective: 'raw'},
  )
  return new Map(rows.map(({_id, id}) => [id, _id]))
}

function hashOf(source: string): string {
  return createHash('sha256').update(source).digest('hex')
}

function decodeData(source: string): Buffer {
  const [, encoding, data] = /^data:[^,]*?(;base64)?,([\s\S]*)$/.exec(source) ?? []
  if (data === undefined) throw new Error('its data address is invalid')
  return encoding ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data))
}
