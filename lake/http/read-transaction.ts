import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import type {RequestContext} from './context.ts'
import {readJsonObject} from './read-body.ts'

/** The body of a write: a list of mutations or actions, and the id for the transaction. */
export interface TransactionBody {
  entries: JsonObject[]
  transactionId: string | undefined
  body: JsonObject
}

export async function readTransaction(
  {request, lake}: RequestContext,
  listName: 'mutations' | 'actions',
): Promise<TransactionBody> {
  const body = await readJsonObject(request, lake.limits.mutationBytes)
  return {
    entries: readEntries(body[listName], listName),
    transactionId: readTransactionId(body['transactionId']),
    body,
  }
}

/** A single object counts as a list of one, as in the hosted lake's actions. */
function readEntries(value: Json | undefined, name: string): JsonObject[] {
  const list = isJsonObject(value) ? [value] : value
  if (Array.isArray(list) && list.every(isJsonObject)) return list
  throw new LakeError('invalid', `The body needs "${name}": a list of objects.`)
}

/** The id becomes a revision and part of event ids, so it must not contain line breaks. */
function readTransactionId(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && /^[\w.:-]{1,128}$/.test(value)) return value
  throw new LakeError(
    'invalid',
    'The "transactionId" must be a text of 1 to 128 letters, digits, "-", "_", "." and ":".',
  )
}
