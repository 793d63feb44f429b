import type {JsonObject} from '../../document.ts'
import {LakeError} from '../../error.ts'
import {documentAt} from '../../history/document-at.ts'
import {documentEvents as eventsOf} from '../../history/document-events.ts'
import {releaseEvents as eventsOfRelease} from '../../history/release-events.ts'
import {transactions} from '../../history/transactions.ts'
import {
  flag,
  integer,
  pathList,
  pathPart,
  readableDataset,
  requirePermission,
  type RequestContext,
} from '../context.ts'
import {respond, respondLines} from '../respond.ts'

/** Returns the events of documents for the history panel, newest first. */
export function documentEvents(context: RequestContext): Response {
  requirePermission(context, 'history')
  const dataset = readableDataset(context)
  const options = {
    limit: integer(context, 'limit'),
    cursor: context.url.searchParams.get('nextCursor') ?? undefined,
  }
  const events: Record<string, JsonObject[]> = {}
  let nextCursor = ''
  for (const id of pathList(context, 'ids')) {
    const page = eventsOf(dataset, id, options)
    events[id] = page.events
    nextCursor ||= page.nextCursor
  }
  return respond({events, nextCursor})
}

/** Returns the events of a release for its activity list, newest first. */
export function releaseEvents(context: RequestContext): Response {
  requirePermission(context, 'history')
  const dataset = readableDataset(context)
  return respond({
    ...eventsOfRelease(dataset, pathPart(context, 'name'), {
      limit: integer(context, 'limit'),
      cursor: context.url.searchParams.get('nextCursor') ?? undefined,
    }),
  })
}

/** Returns the transactions that touched documents, as NDJSON. */
export function transactionLog(context: RequestContext): Response {
  requirePermission(context, 'history')
  const dataset = readableDataset(context)
  const {searchParams} = context.url
  const text = (name: string): string | undefined => searchParams.get(name) ?? undefined
  return respondLines(
    transactions(dataset, pathList(context, 'ids'), {
      fromTransaction: text('fromTransaction'),
      toTransaction: text('toTransaction'),
      fromTime: time(context, 'fromTime'),
      toTime: time(context, 'toTime'),
      authors: text('authors')?.split(',').filter(Boolean),
      reverse: flag(context, 'reverse'),
      limit: integer(context, 'limit'),
      excludeMutations: flag(context, 'excludeContent') || flag(context, 'excludeMutations'),
      includeIdentifiedDocumentsOnly: flag(context, 'includeIdentifiedDocumentsOnly'),
      effectFormat: text('effectFormat'),
    }),
    context,
  )
}

/** Returns former states of documents: after a transaction, at a time, or before deletion. */
export function documentAtMoment(context: RequestContext): Response {
  requirePermission(context, 'history')
  const dataset = readableDataset(context)
  const moment = {
    revision: context.url.searchParams.get('revision') ?? undefined,
    time: time(context, 'time'),
    lastRevision: flag(context, 'lastRevision'),
  }
  const documents = pathList(context, 'ids')
    .map((id) => documentAt(dataset, id, moment))
    .filter((document) => document !== null)
  return respond({documents})
}

function time(context: RequestContext, name: string): string | undefined {
  const value = context.url.searchParams.get(name)
  if (!value) return undefined
  if (!Number.isNaN(Date.parse(value))) return value
  throw new LakeError(
    'invalid',
    `The parameter "${name}" is "${value}": expected a time like 2026-11-23T10:00:00Z.`,
  )
}
