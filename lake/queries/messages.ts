import type {JsonObject, LakeDocument} from '../document.ts'
import {LakeError, type LakeErrorCode} from '../error.ts'
import type {QueryRequest} from '../groq/query.ts'
import type {QueryAnswer} from './answer.ts'

/** What a worker receives. It sends `Ready` once, and then one `Reply` for each job, in order. */
export type Message =
  | {kind: 'job'; job: Job}
  /** The file will be removed: let go of it. */
  | {kind: 'close'; file: string}

export type Job = QueryJob | FilterJob

/** A query with all that a worker needs to know for it. */
export interface QueryJob {
  /** `selection`: only the ids of the documents that it returns are wanted, as a list. */
  kind: 'query' | 'selection'
  /** The dataset's file. */
  file: string
  project: string
  name: string
  /** What `now()` says: ISO 8601. */
  time: string
  request: QueryRequest
}

/** Which of these documents a listener's filter matches: the answer is a list of booleans. */
export interface FilterJob {
  kind: 'filter'
  query: string
  params: JsonObject
  documents: LakeDocument[]
}

/** Sent once, when the thread has loaded its code and can evaluate. */
export interface Ready {
  kind: 'ready'
}

export type Reply =
  | {kind: 'answer'; answer: QueryAnswer}
  | {kind: 'refusal'; code: LakeErrorCode; message: string; details: JsonObject | undefined}
  /** A fault of the lake's own, with its stack. */
  | {kind: 'fault'; error: unknown}

export function replyToError(error: unknown): Reply {
  if (!(error instanceof LakeError)) return {kind: 'fault', error}
  const {code, message, details} = error
  return {kind: 'refusal', code, message, details}
}

/** The answer of a reply; throws what the reply says. */
export function readReply(reply: Reply): QueryAnswer {
  if (reply.kind === 'answer') return reply.answer
  if (reply.kind === 'refusal') throw new LakeError(reply.code, reply.message, reply.details)
  throw reply.error
}
