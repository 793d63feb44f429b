import {rm} from 'node:fs/promises'
import type {Dataset} from '../dataset.ts'
import {assetFile, parseAssetId, parseFileName, parseImageName} from './asset-name.ts'

/**
 * Removes the bytes of an asset whose document has been deleted. Images that were made of it are not
 * served any more and go when they make room for others. Call it once the deletion is on disk and only while no document
 * with the id exists. Ids that are not assets' are ignored; a missing file is no error.
 */
export async function removeAsset(dataset: Dataset, documentId: string): Promise<void> {
  const asset = parseAssetId(documentId)
  if (asset === null) return
  if (asset.kind === 'image') parseImageName(asset.fileName)
  else parseFileName(asset.fileName)
  await rm(assetFile(dataset, asset.kind, asset.fileName), {force: true})
}
