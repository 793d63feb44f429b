import type {AssetKind} from '../../assets/asset-name.ts'
import {assetAddress} from '../../assets/asset-url.ts'
import type {AssetDocument, Upload} from '../../assets/upload.ts'
import type {Dataset} from '../../dataset.ts'
import type {LakeDocument} from '../../document.ts'
import {LakeError} from '../../error.ts'
import {mutate} from '../../mutations/mutate.ts'
import {readDocument} from '../../store/documents.ts'
import {pathPart, publicAddress, writableDataset, type RequestContext} from '../context.ts'
import {respond} from '../respond.ts'

export function uploadImage(context: RequestContext): Promise<Response> {
  return upload(context, 'image')
}

export function uploadFile(context: RequestContext): Promise<Response> {
  return upload(context, 'file')
}

/** Serves an image. Assets are public in every dataset; their URLs cannot be guessed. */
export function serveImage(context: RequestContext): Promise<Response> {
  return serve(context, 'image')
}

export function serveFile(context: RequestContext): Promise<Response> {
  return serve(context, 'file')
}

/** Stores the body as an asset and returns its document, or the existing one for the same bytes. */
async function upload(context: RequestContext, kind: AssetKind): Promise<Response> {
  const {dataset, author} = writableDataset(context, 'uploadAssets')
  const {uploadAsset} = await import('../../assets/upload.ts')
  const write = (document: AssetDocument): LakeDocument => writeOnce(dataset, document, author)
  const address = assetAddress(context.lake.addresses) ?? publicAddress(context)
  const document = await dataset.assetRemoval.during(() =>
    uploadAsset(dataset, kind, readUpload(context), address, write),
  )
  return respond({document})
}

function writeOnce(dataset: Dataset, document: AssetDocument, author: string): LakeDocument {
  mutate(dataset, {mutations: [{createIfNotExists: document}]}, author)
  const written = readDocument(dataset, document._id)
  if (written) return written
  throw new LakeError('unavailable', `The asset ${document._id} was deleted while it was uploaded.`)
}

function readUpload({request, url: {searchParams}}: RequestContext): Upload {
  const given: Upload = {
    bytes: request.body,
    contentType: request.headers.get('content-type'),
    meta: searchParams.getAll('meta').filter(Boolean),
  }
  for (const field of ['filename', 'label', 'title', 'description', 'creditLine'] as const) {
    const value = searchParams.get(field)
    if (value !== null) given[field] = value
  }
  const id = searchParams.get('sourceId')
  const name = searchParams.get('sourceName')
  const sourceUrl = searchParams.get('sourceUrl')
  if (id && name) given.source = {id, name, ...(sourceUrl && {url: sourceUrl})}
  return given
}

async function serve(context: RequestContext, kind: AssetKind): Promise<Response> {
  // Loaded with the first image, because the module is large and would delay the start.
  const {serveAsset} = await import('../../assets/serve-asset.ts')
  const dataset = context.lake.datasets.open(context.project, pathPart(context, 'dataset'))
  const vanity = pathPart(context, 'vanity')
  const fileName = pathPart(context, 'file') + (vanity && `/${vanity}`)
  return serveAsset(dataset, kind, fileName, context.request)
}
