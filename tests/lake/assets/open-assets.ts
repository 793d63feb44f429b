import type {LakeDocument} from '../../../lake/document.ts'
import {serveAsset} from '../../../lake/assets/serve-asset.ts'
import {uploadAsset, type Upload, type WriteAsset} from '../../../lake/assets/upload.ts'
import type {Limits} from '../../../lake/limits.ts'
import {readDocument} from '../../../lake/store/documents.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'

export const baseUrl = 'http://127.0.0.1:3900'

export interface Assets {
  dataset: TestDataset
  write: WriteAsset
  uploadImage: (bytes: Uint8Array, upload?: Partial<Upload>) => Promise<LakeDocument>
  uploadFile: (bytes: Uint8Array, upload?: Partial<Upload>) => Promise<LakeDocument>
  /** Requests the document's path. */
  get: (asset: LakeDocument, search?: string, init?: RequestInit) => Promise<Response>
}

/** Opens a dataset with a real store and folder, and functions to upload and request its assets. */
export function openAssets(limits: Partial<Limits> = {}): Assets {
  const dataset = openDataset(limits)
  const write: WriteAsset = (document) => {
    dataset.write([{createIfNotExists: document}])
    const written = readDocument(dataset, document._id)
    if (written === undefined) throw new Error(`${document._id} was not written`)
    return written
  }
  const uploader =
    (kind: 'image' | 'file') =>
    (bytes: Uint8Array, more: Partial<Upload> = {}) =>
      uploadAsset(dataset, kind, toUpload(bytes, more), baseUrl, write)
  return {
    dataset,
    write,
    uploadImage: uploader('image'),
    uploadFile: uploader('file'),
    get(asset, search = '', init = {}) {
      const [kind, , , ...name] = String(asset['path']).split('/')
      const request = new Request(`${baseUrl}/${String(asset['path'])}${search}`, init)
      return serveAsset(dataset, kind === 'files' ? 'file' : 'image', name.join('/'), request)
    },
  }
}

export function toUpload(bytes: Uint8Array, more: Partial<Upload> = {}): Upload {
  return {bytes: new Blob([new Uint8Array(bytes)]).stream(), contentType: null, meta: [], ...more}
}

export async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}
