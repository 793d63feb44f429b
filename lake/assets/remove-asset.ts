import {existsSync} from 'node:fs'
import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {Dataset} from '../dataset.ts'
import {
  assetFile,
  parseAssetId,
  parseFileName,
  parseImageName,
  transformPrefix,
  transformsFolder,
} from './asset-name.ts'

/**
 * Removes the bytes of an asset whose document has been deleted, and its transforms. Call it once the
 * deletion is on disk and while no document with the id exists. Other ids and missing files are ignored.
 */
export async function removeAsset(dataset: Dataset, documentId: string): Promise<void> {
  const asset = parseAssetId(documentId)
  if (asset === null) return
  if (asset.kind === 'image') parseImageName(asset.fileName)
  else parseFileName(asset.fileName)
  await rm(assetFile(dataset, asset.kind, asset.fileName), {force: true})
  if (asset.kind === 'image') await removeTransforms(dataset, asset.fileName)
}

/** Removes the cached transforms of an image. */
export async function removeTransforms(dataset: Dataset, fileName: string): Promise<void> {
  const folder = transformsFolder(dataset)
  const names = existsSync(folder) ? await readdir(folder) : []
  const prefix = transformPrefix(fileName)
  const transforms = names.filter((name) => name.startsWith(prefix))
  await Promise.all(transforms.map((name) => rm(join(folder, name), {force: true})))
}
