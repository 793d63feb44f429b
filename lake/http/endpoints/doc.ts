import type {LakeDocument} from '../../document.ts'
import {isDotted, publishedId} from '../../store/document-id.ts'
import {readDocuments, readVersions} from '../../store/documents.ts'
import {clientOf, flag, pathList, readableDataset, type RequestContext} from '../context.ts'
import {respondJson} from '../respond.ts'

/**
 * Returns documents by id, and the reason for each omitted id: `existence`, or `permission` for ids that need
 * credentials, whether or not they exist.
 */
export function doc(context: RequestContext): Response {
  const dataset = readableDataset(context)
  const client = clientOf(context)
  context.lake.unsent.check(client)
  const ids = pathList(context, 'ids')
  const anonymous = context.viewer.kind === 'anonymous'
  const documents: LakeDocument[] = []
  const omitted: {id: string; reason: 'existence' | 'permission'}[] = []
  for (const id of ids) {
    if (anonymous && isDotted(id)) {
      omitted.push({id, reason: 'permission'})
      continue
    }
    const found = flag(context, 'includeAllVersions')
      ? readVersions(dataset, publishedId(id)).filter(
          (document) => !anonymous || !isDotted(document._id),
        )
      : readDocuments(dataset, [id]).filter((document) => document !== undefined)
    if (found.length === 0) omitted.push({id, reason: 'existence'})
    documents.push(...found)
  }
  const shown = flag(context, 'excludeContent') ? documents.map(systemAttributes) : documents
  const text = JSON.stringify({documents: shown, omitted})
  context.lake.unsent.hold(client, text.length, context.connection)
  return respondJson(text)
}

function systemAttributes({_id, _type, _rev, _createdAt, _updatedAt}: LakeDocument): LakeDocument {
  return {_id, _type, _rev, _createdAt, _updatedAt}
}
