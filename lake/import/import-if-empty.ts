import path from 'node:path'
import type {Lake} from '../lake.ts'
import {hasDocuments} from '../store/documents.ts'
import {importArchive} from './import-archive.ts'

/** Imports an archive, unless there are documents: then the lake has been started with it before. Prints what it did. */
export async function importIfEmpty(
  lake: Lake,
  archive: string,
  where: {project: string; dataset: string},
): Promise<void> {
  if (hasDocuments(lake.dataset(where.project, where.dataset))) {
    console.log(`The dataset "${where.dataset}" has documents: ${archive} is not imported again.`)
    return
  }
  const {documents, assets, leftOut} = await importArchive(lake, path.resolve(archive), where)
  console.log(`Imported ${documents} documents and ${assets} images and files from ${archive}.`)
  if (leftOut.length > 0) {
    console.log(`Left out, because only the service has them: ${leftOut.slice(0, 10).join(', ')}`)
  }
}
