import type {Json, JsonObject, LakeDocument} from './document.ts'

/** A mendoza patch: an array of opcodes and operands (see `history/mendoza.ts`). */
export type MendozaPatch = Json[]

/** What one transaction did to one document. */
export interface Change {
  documentId: string
  /** Before the transaction; null when the document did not exist. */
  previous: LakeDocument | null
  /** After the transaction; null when it no longer exists. */
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
  /** The transaction's place in the dataset's total order, from 1, without gaps. */
  position: number
  /** Also the `_rev` of every document it left behind. */
  transactionId: string
  /** ISO 8601, UTC. One reading of the clock for the whole transaction. */
  timestamp: string
  /** The id of the user who sent it. */
  author: string
  /** Documents that the transaction also removed from the history, by id. */
  purged: string[]
  /** One for each document that the transaction touched, in the order of first touch. */
  changes: Change[]
}
