import {referringDocuments} from '../../store/documents.ts'
import {flag, pathPart, readableDataset, requirePermission, type Call} from '../call.ts'
import {respond} from '../respond.ts'

/**
 * Returns the references to a document, which the Studio requests before a deletion. It only wants those from
 * other datasets (`excludeInternalReferences`), and this lake has none.
 */
export function references(call: Call): Response {
  requirePermission(call, 'read')
  const dataset = readableDataset(call)
  const withPaths = !flag(call, 'excludePaths')
  const found = flag(call, 'excludeInternalReferences')
    ? []
    : referringDocuments(dataset, pathPart(call, 'id'))
  const places = found.map(({id, path}) => ({
    projectId: dataset.project,
    datasetName: dataset.name,
    documentId: id,
    ...(withPaths && {path}),
  }))
  return respond({totalCount: new Set(found.map(({id}) => id)).size, references: places})
}
