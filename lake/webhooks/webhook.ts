import type {WebhookRule} from '../groq/webhook-rule.ts'

export const operations = ['create', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]

export const httpMethods = ['POST', 'PUT', 'PATCH', 'DELETE', 'GET'] as const
export type HttpMethod = (typeof httpMethods)[number]

/** The definition of a webhook, as `@sanity/client` and the `sanity` command send it. */
export interface WebhookDefinition {
  name: string
  description: string | null
  url: string
  /** The name of a dataset, or `*` for all of the project. */
  dataset: string
  rule: WebhookRule & {on: Operation[]}
  /** Recorded only: the lake has one GROQ. */
  apiVersion: string
  httpMethod: HttpMethod
  /** Additional headers of the request, by name. */
  headers: Record<string, string>
  includeDrafts: boolean
  /** Includes versions in releases. */
  includeAllVersions: boolean
  /** The key of the signature; null: requests are not signed. */
  secret: string | null
  isDisabledByUser: boolean
}

/** A stored webhook. */
export interface Webhook extends WebhookDefinition {
  id: string
  project: string
  /** ISO 8601, UTC. Only later changes are delivered. */
  createdAt: string
  createdByUserId: string
  /** Whether the lake has disabled it, because its rule takes too long. */
  isDisabled: boolean
}

/** Returns whether nothing is delivered to the webhook. */
export function isOff({isDisabled, isDisabledByUser}: Webhook): boolean {
  return isDisabled || isDisabledByUser
}

/** Returns whether changes of the document are delivered, before the rule is evaluated. */
export function concerns(
  {rule, includeDrafts, includeAllVersions}: WebhookDefinition,
  documentId: string,
  operation: Operation,
): boolean {
  if (!rule.on.includes(operation)) return false
  if (documentId.startsWith('drafts.')) return includeDrafts
  if (documentId.startsWith('versions.')) return includeAllVersions
  // The lake's own documents, such as releases.
  return !documentId.startsWith('_.')
}

/** Returns what happened to a document; undefined if it exists neither before nor after. */
export function operationOf(before: unknown, after: unknown): Operation | undefined {
  if (before && after) return 'update'
  if (after) return 'create'
  return before ? 'delete' : undefined
}
