import type {JsonObject, LakeDocument} from '../document.ts'
import {LakeError, type LakeErrorCode} from '../error.ts'
import type {QueryRequest} from '../groq/query.ts'
import type {DocumentChange, WebhookRule} from '../groq/webhook-rule.ts'
import type {QueryAnswer} from './answer.ts'

/** A message to a worker. It sends `Ready` once, and then one `Reply` per job, in order. */
export type Message =
  | {kind: 'job'; job: Job}
  /** The file will be removed: close it. */
  | {kind: 'close'; file: string}
  /** Nothing was evaluated for a while: free what can be read again. */
  | {kind: 'shrink'}

export type Job = QueryJob | FilterJob | WebhookJob

/** A query with everything that a worker needs for it. */
export interface QueryJob {
  /**
   * `selection`: returns only the ids of the selected documents, as a list. `explain`: returns how the query is
   * evaluated (`explain-plan.ts`).
   */
  kind: 'query' | 'selection' | 'explain'
  /** The dataset's file. */
  file: string
  project: string
  name: string
  /** The value of `now()`: ISO 8601. */
  time: string
  request: QueryRequest
  /** The maximum length in characters of the result: it is held in memory. */
  maxResult: number
  /** Milliseconds after which the result contains the reason why it took so long. */
  slowMs?: number
}

/** Evaluates listeners' filters on documents: the result is a list of one `FilterOutcome` for each filter. */
export interface FilterJob {
  kind: 'filter'
  filters: {
    query: string
    params: JsonObject
    /** The indexes in `documents` of those that the filter is evaluated on. */
    documents: number[]
  }[]
  documents: LakeDocument[]
}

export type FilterOutcome =
  | {kind: 'matches'; matches: boolean[]; ms: number}
  | Refusal
  /** An internal error: its stack. */
  | {kind: 'fault'; error: string}

/** Evaluates the rules of webhooks on changes: the result is a list of one `RuleOutcome` for each task. */
export interface WebhookJob {
  kind: 'webhook'
  /** The dataset's file, for references. */
  file: string
  project: string
  name: string
  /** The value of `now()`: ISO 8601. */
  time: string
  /** The value of `identity()`. */
  identity: string
  rules: WebhookRule[]
  changes: DocumentChange[]
  /** Indexes of a rule and a change. */
  tasks: {rule: number; change: number}[]
  /** The maximum length in characters of a payload. */
  maxPayload: number
}

export type RuleOutcome =
  | {kind: 'none'}
  /** JSON. */
  | {kind: 'payload'; payload: string}
  /** The rule cannot be evaluated for this change, or its result is too large. */
  | {kind: 'failed'; message: string}

/** Sent once, when the thread has loaded its code. */
export interface Ready {
  kind: 'ready'
  /** The id of the thread in the operating system, if it has one. */
  thread: number | undefined
}

export type Reply =
  | {kind: 'answer'; answer: QueryAnswer}
  | Refusal
  /** An internal error, with its stack. */
  | {kind: 'fault'; error: unknown}

/** A LakeError. */
export interface Refusal {
  kind: 'refusal'
  code: LakeErrorCode
  message: string
  details?: JsonObject | undefined
}

export function replyToError(error: unknown): Refusal | {kind: 'fault'; error: unknown} {
  if (!(error instanceof LakeError)) return {kind: 'fault', error}
  const {code, message, details} = error
  return {kind: 'refusal', code, message, details}
}

/** Returns the result in a reply, or throws its error. */
export function readReply(reply: Reply): QueryAnswer {
  if (reply.kind === 'answer') return reply.answer
  if (reply.kind === 'refusal') throw new LakeError(reply.code, reply.message, reply.details)
  throw reply.error
}
