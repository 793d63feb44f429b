import type {Operation} from './webhook.ts'

/** What is to be sent to a receiver. */
export interface NewMessage {
  webhookId: string
  documentId: string
  operation: Operation
  /** JSON; the body of the request. */
  payload: string
  /** Why nothing can be sent: the rule failed. */
  failure?: string
}

/** The transaction that caused messages. */
export interface Cause {
  project: string
  dataset: string
  transactionId: string
  /** ISO 8601, UTC. */
  timestamp: string
  position: number
  /** The document is purged: nothing of it is kept once the message is delivered. */
  purges: boolean
}

export type MessageStatus = 'queued' | 'sending' | 'success' | 'failure'

export interface Message extends Omit<NewMessage, 'failure'> {
  id: string
  project: string
  dataset: string
  transactionId: string
  transactionTime: string
  status: MessageStatus
  createdAt: string
  /** The time of the next attempt, in milliseconds. */
  nextAt: number
  failureCount: number
  /** The status of the last response; null: there was none. */
  resultCode: number | null
}

/** The reasons that the `sanity` command knows. */
export type FailureReason = 'http' | 'network' | 'timeout' | 'other'

/** The result of an attempt. */
export interface AttemptResult {
  /** Undefined: the receiver has accepted the message. */
  failureReason?: FailureReason
  /** The status of the response; null: there was none. */
  resultCode: number | null
  /** The beginning of the response, or why there is none. */
  resultBody: string
  durationMs: number
  /** Whether another attempt may succeed. */
  isTemporary: boolean
}

export interface Attempt {
  id: string
  webhookId: string
  project: string
  messageId: string
  inProgress: boolean
  failureReason: FailureReason | null
  resultCode: number | null
  resultBody: string
  durationMs: number | null
  createdAt: string
  updatedAt: string | null
}
