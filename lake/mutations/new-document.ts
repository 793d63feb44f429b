import type {Json, JsonObject, LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'

/** The transaction that a document is created in. */
interface TransactionTime {
  transactionId: string
  /** ISO 8601. */
  timestamp: string
}

/** Returns the document of a creation, which may replace an existing one. */
export function newDocument(
  context: TransactionTime,
  id: string,
  body: JsonObject,
  existing: LakeDocument | null,
): LakeDocument {
  const type = body['_type']
  if (typeof type !== 'string' || type === '') {
    throw new LakeError(
      'invalid',
      `The document "${id}" needs a "_type", a string that names its type.`,
    )
  }
  // As documented, another type means deletion and creation (`integrity.ts` checks the references).
  const replaced = existing?._type === type ? existing : null
  return {
    ...body,
    _id: id,
    _type: type,
    _createdAt: replaced?._createdAt ?? timeOf(context, id, body, '_createdAt'),
    _updatedAt: replaced ? context.timestamp : timeOf(context, id, body, '_updatedAt'),
    _rev: existing?._rev ?? context.transactionId,
  }
}

/**
 * Returns the time in the new document, so that an import keeps the times of its documents. The default is
 * the transaction's time, which also replaces a future time.
 */
function timeOf(
  context: TransactionTime,
  id: string,
  body: JsonObject,
  name: '_createdAt' | '_updatedAt',
): string {
  const given = checkTime(id, name, body[name] ?? context.timestamp)
  return Date.parse(given) > Date.parse(context.timestamp) ? context.timestamp : given
}

export function checkTime(id: string, name: string, given: Json | undefined): string {
  if (
    typeof given === 'string' &&
    /^\d{4}-\d\d-\d\d/.test(given) &&
    !Number.isNaN(Date.parse(given))
  ) {
    return given
  }
  throw new LakeError('invalid', `The "${name}" of "${id}" must be a time in ISO 8601.`)
}
