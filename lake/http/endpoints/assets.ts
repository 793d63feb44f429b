import type {AssetKind} from '../../assets/asset-name.ts'
import type {AssetDocument, Upload} from '../../assets/upload.ts'
import type {Dataset} from '../../dataset.ts'
import type {LakeDocument} from '../../document.ts'
import {LakeError} from '../../error.ts'
import {mutate} from '../../mutations/mutate.ts'
import {readDocument} from '../../store/documents.ts'
import {pathPart, publicAddress, writableDataset, type Call} from '../call.ts'
import {respond} from '../respond.ts'

export function uploadImage(call: Call): Promise<Response> {
  return upload(call, 'image')
}

export function uploadFile(call: Call): Promise<Response> {
  return upload(call, 'file')
}

/** Serves an image. Assets are public in every dataset; their URLs cannot be guessed. */
export function serveImage(call: Call): Promise<Response> {
  return serve(call, 'image')
}

export function serveFile(call: Call): Promise<Response> {
  return serve(call, 'file')
}

/** Stores the body as an asset and returns its document, or the existing one for the same bytes. */
async function upload(call: Call, kind: AssetKind): Promise<Response> {
  const {dataset, author} = writableDataset(call, 'uploadAssets')
  const {uploadAsset} = await import('../../assets/upload.ts')
  const write = (document: AssetDocument): LakeDocument => writeOnce(dataset, document, author)
  const document = await dataset.assetRemoval.during(() =>
    uploadAsset(dataset, kind, readUpload(call), publicAddress(call), write),
  )
  return respond({document})
}

function writeOnce(dataset: Dataset, document: AssetDocument, author: string): LakeDocument {
  mutate(dataset, {mutations: [{createIfNotExists: document}]}, author)
  const written = readDocument(dataset, document._id)
  if (written) return written
  throw new LakeError('unavailable', `The asset ${document._id} was deleted while it was uploaded.`)
}

function readUpload({request, url: {searchParams}}: Call): Upload {
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

async function serve(call: Call, kind: AssetKind): Promise<Response> {
  // Loaded with the first image, because the module is large and would delay the start.
  const {serveAsset} = await import('../../assets/serve-asset.ts')
  const dataset = call.lake.datasets.open(call.project, pathPart(call, 'dataset'))
  const vanity = pathPart(call, 'vanity')
  const fileName = pathPart(call, 'file') + (vanity && `/${vanity}`)
  return serveAsset(dataset, kind, fileName, call.request)
}
