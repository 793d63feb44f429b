import type {SanityClient} from '@sanity/client'
import {publishedId} from '../../lake/store/document-id.ts'
import {StartFailure} from '../system/start-failure.ts'
import {linesOf} from '../../common/lines.ts'

export interface ExportedDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

/**
 * Returns whether a document is private to the site: its id has a path, such as `requests.<uuid>`, so that nobody reads it
 * without a token. Requests, review links and followers' addresses are.
 */
export function isPrivate(id: string): boolean {
  return !id.startsWith('_.') && publishedId(id).includes('.')
}

/** Returns whether a document belongs to the lake and not to the content. Releases belong to the content. */
function isSystem(id: string): boolean {
  return id.startsWith('_.') && !id.startsWith('_.releases.')
}

/**
 * Reads all documents of a dataset in all versions, one after the other, in the lake's order. Private ones are left out
 * unless `withPrivate`.
 */
export async function* exportDocuments(
  client: SanityClient,
  {withPrivate}: {withPrivate: boolean},
): AsyncGenerator<ExportedDocument> {
  const {dataset = ''} = client.config()
  const response = await fetch(client.getUrl(`/data/export/${dataset}`), {
    headers: headersOf(client),
  })
  if (!response.ok || !response.body) {
    throw new StartFailure(
      `The lake refused the export with ${response.status}: ${(await response.text()).slice(0, 500)}`,
    )
  }
  for await (const line of linesOf(response.body)) {
    if (!line) continue
    const document = JSON.parse(line) as ExportedDocument
    const {_id} = document
    if (_id === undefined) throw new StartFailure(`The export ended early: ${line}`)
    if (!isSystem(_id) && (withPrivate || !isPrivate(_id))) yield document
  }
}

/** Returns the bytes of an asset. */
export async function assetBytes(client: SanityClient, asset: ExportedDocument): Promise<Response> {
  const {apiHost = '', useProjectHostname} = client.config()
  // The embedded lake's own address may differ from the one that is stored.
  const url = useProjectHostname
    ? `${String(asset['url'])}?dlRaw=true`
    : `${apiHost}/${String(asset['path'])}`
  const response = await fetch(url, {headers: headersOf(client)})
  if (response.ok && response.body) return response
  throw new StartFailure(
    `The bytes of the asset "${asset._id}" cannot be read (${response.status}). "npm run lake -- check" says more.`,
  )
}

function headersOf(client: SanityClient): Record<string, string> {
  const {token, projectId = ''} = client.config()
  return {'X-Sanity-Project-ID': projectId, ...(token && {Authorization: `Bearer ${token}`})}
}
