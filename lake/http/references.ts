import {readableDataset, requirePermission, type Call} from './call.ts'
import {respond} from './respond.ts'

/**
 * References to a document from other datasets, which the Studio asks for before it deletes. This lake
 * has no references between datasets; those within one the Studio finds by a query of its own.
 */
export function references(call: Call): Response {
  readableDataset(call)
  requirePermission(call, 'read')
  return respond({totalCount: 0, references: []})
}
