import {parseAssetId} from '../assets/asset-name.ts'
import {removeAsset} from '../assets/remove-asset.ts'
import type {Dataset} from '../dataset.ts'
import {readDocument} from '../store/documents.ts'

export interface AssetRemoval {
  /** Runs an upload. No bytes are removed meanwhile, because they may be uploaded again. */
  during: <T>(upload: () => Promise<T>) => Promise<T>
  /** Resolves when the pending removals are complete. */
  done: () => Promise<void>
}

/**
 * Removes an asset's bytes once its document is deleted. After a crash unused bytes may remain, but a
 * document never loses its bytes.
 */
export function removeDeletedAssets(
  dataset: Dataset,
  report: (error: unknown) => void,
): AssetRemoval {
  const due = new Set<string>()
  let uploads = 0
  let removing = Promise.resolve()

  async function removeDue(): Promise<void> {
    for (const id of due) {
      due.delete(id)
      if (!dataset.database.isOpen) return
      if (!readDocument(dataset, id)) await removeAsset(dataset, id)
    }
  }

  function start(): void {
    if (uploads === 0 && due.size > 0) removing = removing.then(removeDue).catch(report)
  }

  dataset.broker.subscribe((commit) => {
    for (const {documentId, next} of commit.changes) {
      if (next === null && parseAssetId(documentId) !== null) due.add(documentId)
    }
    start()
  })

  return {
    done: () => removing,
    async during(upload) {
      uploads += 1
      try {
        await removing
        return await upload()
      } finally {
        uploads -= 1
        start()
      }
    },
  }
}
