import {LakeError} from '../error.ts'
import type {AclMode, DatasetEntry} from '../registry.ts'
import {pathPart, requirePermission, type Call} from './call.ts'
import {readJsonObject} from './read-body.ts'
import {respond} from './respond.ts'

/** The project's datasets. Asked for add-ons to a dataset (comments, tasks), there are none. */
export function listDatasets(call: Call): Response {
  requirePermission(call, 'read')
  const {searchParams} = call.url
  if (searchParams.has('addonFor') || searchParams.has('datasetProfile')) return respond([])
  return respond(call.lake.datasets.list(call.project).map(describe))
}

export function getDataset(call: Call): Response {
  requirePermission(call, 'read')
  const name = pathPart(call, 'dataset')
  call.lake.datasets.open(call.project, name)
  const entry = call.lake.registry.findDataset(call.project, name)
  return respond(entry && describe(entry))
}

/** Makes a dataset, or changes who may read it. */
export async function putDataset(call: Call): Promise<Response> {
  requirePermission(call, 'manageDatasets')
  const hasBody = Number(call.request.headers.get('content-length') ?? 0) > 0
  const body = hasBody ? await readJsonObject(call.request, call.lake.limits.bodyBytes) : {}
  const aclMode = readAclMode(body['aclMode'] ?? 'public')
  const {lake, project} = call
  const entry = lake.datasets.put(project, pathPart(call, 'dataset'), aclMode)
  if (aclMode === 'private') {
    const dataset = lake.datasets.open(project, entry.name)
    lake.streams.endWhere((viewer, of) => viewer.kind === 'anonymous' && of === dataset)
  }
  return respond({...describe(entry), datasetName: entry.name})
}

export function deleteDataset(call: Call): Response {
  requirePermission(call, 'manageDatasets')
  const {lake, project} = call
  const name = pathPart(call, 'dataset')
  lake.datasets.remove(project, name, (dataset) =>
    lake.streams.disconnect(dataset, `The dataset "${name}" has been deleted.`),
  )
  return respond({deleted: true})
}

function describe({name, aclMode, createdAt}: DatasetEntry): Record<string, unknown> {
  return {name, aclMode, createdAt, datasetProfile: 'content', addonFor: null, tags: []}
}

function readAclMode(value: unknown): AclMode {
  if (value === 'public' || value === 'private') return value
  throw new LakeError(
    'invalid',
    `"aclMode" is ${JSON.stringify(value)}: expected "public" or "private".`,
  )
}
