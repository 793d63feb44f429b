import {withAssetUrl} from '../assets/asset-url.ts'
import type {Dataset} from '../dataset.ts'
import {isJsonObject, type Json, type LakeDocument} from '../document.ts'
import {inTransaction, prepare} from './database.ts'
import {documentCache} from './document-cache.ts'
import {writeDocument} from './write-document.ts'

/**
 * Updates the `url` of every asset to the lake's current address. Only the `path` is content; the address
 * changes with the port, name or machine, and a wrong one breaks downloads and `sanity dataset export`. It is
 * updated at the start like an index: without a transaction, a revision or an event.
 */
export function moveAssets(dataset: Dataset, address: string): void {
  const own = [
    `images/${dataset.project}/${dataset.name}/`,
    `files/${dataset.project}/${dataset.name}/`,
  ]
  const stale = prepare(
    dataset.database,
    `SELECT c.content FROM documents d JOIN contents c ON c.number = d.number
     WHERE d.type IN ('sanity.imageAsset', 'sanity.fileAsset')
       AND json_extract(d.head, '$.url') IS NOT ? || json_extract(d.head, '$.path')`,
  )
    .all(`${address}/`)
    .map((row): LakeDocument => JSON.parse(String(row['content'])))
    .filter(({path}) => own.some((folder) => String(path).startsWith(folder)))
  if (stale.length === 0) return
  inTransaction(dataset.database, true, () => {
    for (const document of stale) moveDocument(dataset, withAssetUrl(document, address))
    moveHistory(dataset, own, address)
  })
}

function moveDocument(dataset: Dataset, document: LakeDocument): void {
  const {length} = writeDocument(dataset.database, document)
  documentCache(dataset.database).add(document, length)
}

/** Updates whole documents in the history: their first state and the state before a deletion. */
function moveHistory(dataset: Dataset, own: string[], address: string): void {
  const rows = prepare(
    dataset.database,
    `SELECT document_id, position, apply, revert FROM transaction_documents
     WHERE (document_id GLOB 'image-*' OR document_id GLOB 'file-*')
       AND (apply GLOB '[[]0,{*' OR revert GLOB '[[]0,{*')`,
  ).all()
  const update = prepare(
    dataset.database,
    `UPDATE transaction_documents SET apply = ?, revert = ? WHERE document_id = ? AND position = ?`,
  )
  for (const {document_id: id, position, apply, revert} of rows) {
    const move = (patch: unknown): string => movePatch(String(patch), own, address)
    update.run(move(apply), move(revert), String(id), Number(position))
  }
}

/** Updates a patch of the form `[0, document]`, the only one that contains a whole document. */
function movePatch(text: string, own: string[], address: string): string {
  const patch: Json = JSON.parse(text)
  if (!Array.isArray(patch) || patch[0] !== 0 || !isJsonObject(patch[1])) return text
  const [, document] = patch
  if (!own.some((folder) => String(document['path']).startsWith(folder))) return text
  return JSON.stringify([0, withAssetUrl(document, address)])
}
