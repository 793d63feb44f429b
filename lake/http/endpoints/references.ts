import {referringDocuments} from '../../store/documents.ts'
import {
  flag,
  pathPart,
  readableDataset,
  requirePermission,
  type RequestContext,
} from '../context.ts'
import {respond} from '../respond.ts'

/**
 * Returns the references to a document, which the Studio requests before a deletion. It only wants those from
 * other datasets (`excludeInternalReferences`), and this lake has none.
 */
export function references(context: RequestContext): Response {
  requirePermission(context, 'read')
  const dataset = readableDataset(context)
  const withPaths = !flag(context, 'excludePaths')
  const found = flag(context, 'excludeInternalReferences')
    ? []
    : referringDocuments(dataset, pathPart(context, 'id'))
  const places = found.map(({id, path}) => ({
    projectId: dataset.project,
    datasetName: dataset.name,
    documentId: id,
    ...(withPaths && {path}),
  }))
  return respond({totalCount: new Set(found.map(({id}) => id)).size, references: places})
}
