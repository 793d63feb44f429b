import {createHash} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {isPlaceholder} from '../../convert/placeholder-host.ts'
import type {Picture} from '../../item.ts'
import {lastSegment} from '../../read/plain.ts'
import {fetchPicture} from './fetch-picture.ts'
import type {MediaFiles} from './media-files.ts'

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
  store(picture: Picture): Promise<PictureResult> {
    const [first] = picture.sources
    if (!first) return Promise.resolve({problem: 'it has no address'})
    for (const source of picture.sources) {
      const known = this.#assets.get(hashOf(source))
      if (known) return Promise.resolve({assetId: known})
    }
    if (!this.#mayFetch) return Promise.resolve({problem: 'it is not fetched in a dry run'})
    const pending = this.#pending.get(first) ?? this.#storeFirst(picture.sources)
    this.#pending.set(first, pending)
    return pending
  }

  async #storeFirst(sources: string[]): Promise<PictureResult> {
    const problems: string[] = []
    for (const source of sources) {
      try {
        const bytes = await this.#load(source)
        const assetId = await this.#upload(source, bytes)
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

  async #upload(source: string, bytes: Buffer): Promise<string> {
    const isData = source.startsWith('data:')
    const filename = isData
      ? 'picture'
      : (URL.parse(source)?.pathname.split('/').at(-1) ?? lastSegment(source))
    const id = hashOf(source)
    const asset = await this.#client.assets.upload('image', bytes, {
      filename: filename || 'picture',
      source: {id, name: sourceName, ...(!isData && {url: source})},
    })
    return asset._id
  }
}

/** Fetches the assets of earlier imports, so that their pictures are not fetched again. */
export async function readImportedAssets(client: SanityClient): Promise<Map<string, string>> {
  const rows = await client.fetch<{_id: string; id: string}[]>(
    `*[_type == "sanity.imageAsset" && source.name == $name]{_id, "id": source.id}`,
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
