import {isJsonObject, type Json, type JsonObject, type LakeDocument} from '../document.ts'

/**
 * Copies a document to another id, as a draft or a version. The copy gets its own revision and update time
 * but keeps `_createdAt`.
 */
export function copyTo(id: string, source: LakeDocument): JsonObject {
  const {_rev, _updatedAt, _system, ...attributes} = source
  return {...attributes, _id: id}
}

/**
 * Returns the mutations that publish a draft or version and delete it. References to documents that were not
 * published yet become strong if the Studio marked them (`_strengthenOnPublish` and `_weak`, see its
 * ReferenceInput.tsx).
 */
export function publication(
  version: LakeDocument,
  publishedId: string,
  published: LakeDocument | null,
): JsonObject[] {
  const document = copyTo(publishedId, version)
  if (published) document['_createdAt'] = published._createdAt
  return [{createOrReplace: strengthened(document)}, {delete: {id: version._id}}]
}

function strengthened(object: JsonObject): JsonObject {
  const entries = Object.entries(object).map(([key, value]): [string, Json] => [
    key,
    strengthen(value),
  ])
  const result: JsonObject = Object.fromEntries(entries)
  const mark = result['_strengthenOnPublish']
  if (mark === undefined || typeof result['_ref'] !== 'string') return result
  delete result['_strengthenOnPublish']
  const staysWeak = isJsonObject(mark) && mark['weak'] === true
  if (!staysWeak) delete result['_weak']
  return result
}

function strengthen(value: Json): Json {
  if (Array.isArray(value)) return value.map(strengthen)
  return isJsonObject(value) ? strengthened(value) : value
}
