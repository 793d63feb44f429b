import {PassThrough} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'
import {exportDataset} from '@sanity/export'
import {tarFiles} from '../../common/tar.ts'
import type {StoredDocument} from './document.ts'

/** One of the two datasets of a move. */
export interface End {
  /** As in "production of abc123". */
  label: string
  client: SanityClient
  /** The address before an asset's `path`. */
  assetBase: string
  fetch: (input: string, init?: RequestInit) => Promise<Response>
}

/** Creates an end from a client. Its requests are repeated by `fetch`, not by the client. */
export function createEnd(
  client: SanityClient,
  {label, assetBase, fetch}: Omit<End, 'client'>,
): End {
  const resolveFetch = (): typeof fetch => fetch
  // A client reads its number of retries only when it is created.
  const config = {...client.config(), resolveFetch, maxRetries: 0} as ClientConfig
  return {label, assetBase, fetch, client: createClient(config)}
}

/** Reads all documents of a dataset in all versions, ordered by id, with Sanity's exporter. */
export async function readDocuments({client}: End): Promise<StoredDocument[]> {
  const {dataset = ''} = client.config()
  const archive = new PassThrough()
  const documents: StoredDocument[] = []
  const reading = (async () => {
    for await (const {content} of tarFiles(archive.pipe(createGunzip()), isData)) {
      for (const line of content.toString().split('\n')) {
        if (line) documents.push(JSON.parse(line) as StoredDocument)
      }
    }
  })()
  // The exporter fails first, and its error says why.
  reading.catch(() => {})
  try {
    await exportDataset({client, dataset, raw: true, outputPath: archive, retryDelayMs: 500})
  } catch (error) {
    archive.destroy()
    throw error
  }
  await reading
  return documents.sort((a, b) => (a._id < b._id ? -1 : 1))
}

function isData(name: string): boolean {
  return name.endsWith('.ndjson')
}
