import type {Change, Commit} from '../commit.ts'
import {isJsonObject, type Json, type JsonObject, type LakeDocument} from '../document.ts'

/**
 * The texts of a transaction in the store. The mutation that creates a document contains what the history contains, too:
 * the whole document. Therefore it is stored with the document's id only (`{"create": {"_id": "a"}}`), and the document is
 * read from `apply`, unless a later mutation of the same transaction changed it. A mutation of a client always has a
 * `_type` beside `_id`.
 */

/** Returns the JSON of a transaction's mutations. `contents` has the JSON of the documents that it writes. */
export function mutationsText({changes}: Commit, contents: ReadonlyMap<Json, string>): string {
  const texts = changes.flatMap(({previous, next, documentId, mutations}) =>
    mutations.map((mutation) => {
      const parts = Object.entries(mutation).map(([kind, body]) => {
        const isCreated = previous === null && body === next
        const text = isCreated
          ? JSON.stringify({_id: documentId})
          : (contents.get(body) ?? JSON.stringify(body))
        return `${JSON.stringify(kind)}:${text}`
      })
      return `{${parts.join()}}`
    }),
  )
  return `[${texts.join()}]`
}

/**
 * Returns the mutations of a transaction as clients sent them. `applyOf` returns the JSON of a document's `apply` in the
 * same transaction.
 */
export function readMutations(
  text: string,
  transactionId: string,
  applyOf: (documentId: string) => string | undefined,
): JsonObject[] {
  const mutations: JsonObject[] = JSON.parse(text)
  return mutations.map((mutation) => {
    const [kind = ''] = Object.keys(mutation)
    const body = mutation[kind]
    const id = isJsonObject(body) && body['_type'] === undefined ? body['_id'] : undefined
    if (typeof id !== 'string') return mutation
    const patch: Json = JSON.parse(applyOf(id) ?? 'null')
    const document = Array.isArray(patch) ? patch[1] : undefined
    if (!isJsonObject(document)) return mutation
    return {[kind]: {...document, _rev: transactionId}}
  })
}

/** Returns the JSON of a change's `apply`. `content`: the JSON of the document after the change. */
export function applyText({previous, next, effects}: Change, content: string | undefined): string {
  if (previous !== null || next === null || content === undefined) {
    return JSON.stringify(effects.apply)
  }
  const document = withoutRevision(content, next)
  return document === undefined ? JSON.stringify(effects.apply) : `[0,${document}]`
}

/** The revision of an imported document is one of its first attributes. */
const maxBefore = 8

/**
 * Removes the revision from the JSON of a document, which need not be serialized again for that. Returns undefined if it is
 * neither the last attribute nor one of the first, after others that are short.
 */
function withoutRevision(content: string, document: LakeDocument): string | undefined {
  const revision = `,"_rev":${JSON.stringify(document._rev)}`
  if (content.endsWith(`${revision}}`)) return `${content.slice(0, -revision.length - 1)}}`
  const before: JsonObject = {}
  for (const [index, name] of Object.keys(document).entries()) {
    const value = document[name]
    if (name === '_rev') {
      const start = JSON.stringify(before).slice(0, -1)
      const rest = content.slice(start.length + revision.length)
      return index > 0 && content.startsWith(start + revision) ? start + rest : undefined
    }
    if (typeof value !== 'string' || index >= maxBefore) return undefined
    before[name] = value
  }
  return undefined
}
