import {isJsonObject, type Json, type JsonObject, type LakeDocument} from '../document.ts'

/**
 * The document as it stands under another id: as a draft made from what is published, or as a
 * version of it. Times and revision are the new document's own; when it was created stays.
 */
export function copyTo(id: string, source: LakeDocument): JsonObject {
  const {_rev, _updatedAt, _system, ...attributes} = source
  return {...attributes, _id: id}
}

/**
 * The mutations that make a draft or version the published document, and end the version.
 * References made to documents that were not published yet become strong, where the Studio marked
 * them so (`_strengthenOnPublish` and `_weak`, see its ReferenceInput.tsx).
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
