/** Any value that JSON can carry. */
export type Json = string | number | boolean | null | Json[] | {[key: string]: Json}

/** A JSON object whose keys are not known to the lake. */
export type JsonObject = {[key: string]: Json}

/**
 * A document as the Content Lake stores and returns it. The five system attributes are always
 * there; everything else is the schema's business, which the lake never looks at.
 */
export type LakeDocument = JsonObject & {
  _id: string
  _type: string
  /** The id of the transaction that last touched the document. */
  _rev: string
  /** ISO 8601, UTC. */
  _createdAt: string
  /** ISO 8601, UTC. */
  _updatedAt: string
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
