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
  type Call,
} from '../call.ts'
import {respond, respondLines} from '../respond.ts'

/** Returns the events of documents for the history panel, newest first. */
export function documentEvents(call: Call): Response {
  requirePermission(call, 'history')
  const dataset = readableDataset(call)
  const options = {
    limit: integer(call, 'limit'),
    cursor: call.url.searchParams.get('nextCursor') ?? undefined,
  }
  const events: Record<string, JsonObject[]> = {}
  let nextCursor = ''
  for (const id of pathList(call, 'ids')) {
    const page = eventsOf(dataset, id, options)
    events[id] = page.events
    nextCursor ||= page.nextCursor
  }
  return respond({events, nextCursor})
}

/** Returns the events of a release for its activity list, newest first. */
export function releaseEvents(call: Call): Response {
  requirePermission(call, 'history')
  const dataset = readableDataset(call)
  return respond({
    ...eventsOfRelease(dataset, pathPart(call, 'name'), {
      limit: integer(call, 'limit'),
      cursor: call.url.searchParams.get('nextCursor') ?? undefined,
    }),
  })
}

/** Returns the transactions that touched documents, as NDJSON. */
export function transactionLog(call: Call): Response {
  requirePermission(call, 'history')
  const dataset = readableDataset(call)
  const {searchParams} = call.url
  const text = (name: string): string | undefined => searchParams.get(name) ?? undefined
  return respondLines(
    transactions(dataset, pathList(call, 'ids'), {
      fromTransaction: text('fromTransaction'),
      toTransaction: text('toTransaction'),
      fromTime: time(call, 'fromTime'),
      toTime: time(call, 'toTime'),
      authors: text('authors')?.split(',').filter(Boolean),
      reverse: flag(call, 'reverse'),
      limit: integer(call, 'limit'),
      excludeMutations: flag(call, 'excludeContent') || flag(call, 'excludeMutations'),
      includeIdentifiedDocumentsOnly: flag(call, 'includeIdentifiedDocumentsOnly'),
      effectFormat: text('effectFormat'),
    }),
    call,
  )
}

/** Returns former states of documents: after a transaction, at a time, or before deletion. */
export function documentAtMoment(call: Call): Response {
  requirePermission(call, 'history')
  const dataset = readableDataset(call)
  const moment = {
    revision: call.url.searchParams.get('revision') ?? undefined,
    time: time(call, 'time'),
    lastRevision: flag(call, 'lastRevision'),
  }
  const documents = pathList(call, 'ids')
    .map((id) => documentAt(dataset, id, moment))
    .filter((document) => document !== null)
  return respond({documents})
}

function time(call: Call, name: string): string | undefined {
  const value = call.url.searchParams.get(name)
  if (!value) return undefined
  if (!Number.isNaN(Date.parse(value))) return value
  throw new LakeError(
    'invalid',
    `The parameter "${name}" is "${value}": expected a time like 2026-11-23T10:00:00Z.`,
  )
}
