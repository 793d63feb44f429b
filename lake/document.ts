/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | {[key: string]: Json}

/** A JSON object with any keys. */
export type JsonObject = {[key: string]: Json}

/**
 * A document as the Content Lake stores and returns it. It always has the five system attributes. The others
 * depend on the schema, which the lake does not know.
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
