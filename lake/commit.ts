import type {Json, JsonObject, LakeDocument} from './document.ts'

/** A mendoza patch: an array of opcodes and operands (see `history/mendoza.ts`). */
export type MendozaPatch = Json[]

/** The change of one document in a transaction. */
export interface Change {
  documentId: string
  /** Before the transaction; null if the document did not exist. */
  previous: LakeDocument | null
  /** After the transaction; null if it no longer exists. */
  next: LakeDocument | null
  /** The transaction's mutations that named this document, as they were sent. */
  mutations: JsonObject[]
  /**
   * `apply` turns `previous` into `next`, `revert` the reverse; `_rev` is left out of both.
   * Creation is `[0, document]`, deletion `[0, null]`.
   */
  effects: {apply: MendozaPatch; revert: MendozaPatch}
}

/** A transaction that is on disk. */
export interface Commit {
  /** The transaction's position in the dataset's total order, from 1, without gaps. */
  position: number
  /** Also the `_rev` of every document that it wrote. */
  transactionId: string
  /** ISO 8601, UTC. The clock is read once for the whole transaction. */
  timestamp: string
  /** The id of the user who sent it. */
  author: string
  /** The ids of documents that the transaction also purged from the history. */
  purged: string[]
  /** One for each document that the transaction touched, in the order of first touch. */
  changes: Change[]
}
