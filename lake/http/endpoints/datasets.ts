import {LakeError} from '../../error.ts'
import type {AclMode, DatasetEntry} from '../../datasets/registry.ts'
import {pathPart, requirePermission, type RequestContext} from '../context.ts'
import {readJsonObject} from '../read-body.ts'
import {respond} from '../respond.ts'

/** Returns the project's datasets; none for add-ons to a dataset (comments, tasks). */
export function listDatasets(context: RequestContext): Response {
  requirePermission(context, 'read')
  const {searchParams} = context.url
  if (searchParams.has('addonFor') || searchParams.has('datasetProfile')) return respond([])
  return respond(context.lake.datasets.list(context.project).map(describe))
}

export function getDataset(context: RequestContext): Response {
  requirePermission(context, 'read')
  const name = pathPart(context, 'dataset')
  context.lake.datasets.open(context.project, name)
  const entry = context.lake.registry.findDataset(context.project, name)
  return respond(entry && describe(entry))
}

/** Changes the access mode of an existing dataset. */
export function editDataset(context: RequestContext): Promise<Response> {
  requirePermission(context, 'manageDatasets')
  context.lake.datasets.open(context.project, pathPart(context, 'dataset'))
  return putDataset(context)
}

/** Creates a dataset, or changes its access mode. */
export async function putDataset(context: RequestContext): Promise<Response> {
  requirePermission(context, 'manageDatasets')
  const {lake, project} = context
  const name = pathPart(context, 'dataset')
  const body = hasBody(context.request.headers)
    ? await readJsonObject(context.request, lake.limits.bodyBytes)
    : {}
  const before = lake.registry.findDataset(project, name)
  const aclMode = readAclMode(body['aclMode'] ?? before?.aclMode ?? 'public')
  const entry = lake.datasets.put(project, name, aclMode)
  if (aclMode === 'private') {
    const dataset = lake.datasets.open(project, name)
    lake.streams.endWhere(
      (viewer, of) => viewer.kind === 'anonymous' && !viewer.readsPrivate && of === dataset,
    )
  }
  return respond({...describe(entry), datasetName: entry.name})
}

export function deleteDataset(context: RequestContext): Response {
  requirePermission(context, 'manageDatasets')
  const {lake, project} = context
  const name = pathPart(context, 'dataset')
  const reason = `The dataset "${name}" has been deleted.`
  lake.datasets.remove(project, name, (dataset) => {
    lake.streams.disconnect(dataset, reason)
    lake.sockets.disconnect(dataset, reason)
    lake.queries.forget(dataset)
  })
  lake.webhooks.forgetDataset(project, name)
  return respond({deleted: true})
}

function hasBody(headers: Headers): boolean {
  return headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0
}

function describe({name, aclMode, createdAt}: DatasetEntry): Record<string, unknown> {
  return {
    name,
    aclMode,
    createdAt,
    datasetProfile: 'content',
    addonFor: null,
    features: [],
    tags: [],
  }
}

function readAclMode(value: unknown): AclMode {
  if (value === 'public' || value === 'private') return value
  throw new LakeError(
    'invalid',
    `"aclMode" is ${JSON.stringify(value)}: expected "public" or "private".`,
  )
}
