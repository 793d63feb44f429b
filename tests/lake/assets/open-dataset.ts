import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {DatabaseSync} from 'node:sqlite'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach} from 'vitest'
import {createBroker} from '../../../lake/broker.ts'
import type {Dataset} from '../../../lake/dataset.ts'
import type {LakeDocument} from '../../../lake/document.ts'
import {uploadAsset, type Upload, type WriteAsset} from '../../../lake/assets/upload.ts'
import {serveAsset} from '../../../lake/assets/serve-asset.ts'

export interface Bench {
  dataset: Dataset
  /** The folder around the dataset's assets folder. */
  folder: string
  documents: Map<string, LakeDocument>
  write: WriteAsset
  uploadImage: (bytes: Uint8Array, upload?: Partial<Upload>) => Promise<LakeDocument>
  uploadFile: (bytes: Uint8Array, upload?: Partial<Upload>) => Promise<LakeDocument>
  /** What a reader gets who follows the document's path. */
  get: (
    asset: LakeDocument,
    search?: string,
    headers?: Record<string, string>,
    method?: string,
  ) => Promise<Response>
}

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, {recursive: true, force: true})
})

export const baseUrl = 'http://127.0.0.1:3900'

/** A dataset in a folder of its own, removed after the test. */
export async function openDataset(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'assets-'))
  folders.push(folder)
  let ids = 0
  const dataset: Dataset = {
    project: 'local',
    name: 'production',
    aclMode: 'public',
    database: new DatabaseSync(':memory:'),
    assetsFolder: join(folder, 'assets'),
    broker: createBroker((error) => {
      throw error
    }),
    now: () => new Date('2026-01-02T03:04:05.000Z'),
    newId: () => `id${++ids}`.padEnd(22, '0'),
  }
  await mkdir(dataset.assetsFolder)
  const documents = new Map<string, LakeDocument>()
  const write: WriteAsset = (document) => {
    const known = documents.get(document._id)
    if (known !== undefined) return known
    const now = dataset.now().toISOString()
    const written = {...document, _rev: dataset.newId(), _createdAt: now, _updatedAt: now}
    documents.set(document._id, written)
    return written
  }
  const upload =
    (kind: 'image' | 'file') =>
    (bytes: Uint8Array, more: Partial<Upload> = {}) =>
      uploadAsset(dataset, kind, toUpload(bytes, more), baseUrl, write)
  return {
    dataset,
    folder,
    documents,
    write,
    uploadImage: upload('image'),
    uploadFile: upload('file'),
    get: async (asset, search = '', headers = {}, method = 'GET') => {
      const [kind, , , ...name] = String(asset['path']).split('/')
      const request = new Request(`${baseUrl}/${String(asset['path'])}${search}`, {headers, method})
      return serveAsset(dataset, kind === 'files' ? 'file' : 'image', name.join('/'), request)
    },
  }
}

export function toUpload(bytes: Uint8Array, more: Partial<Upload> = {}): Upload {
  return {bytes: new Blob([new Uint8Array(bytes)]).stream(), contentType: null, meta: [], ...more}
}
