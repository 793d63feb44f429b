import type {Action, ImportReleaseAction} from '@sanity/client'
import type {CheckWrite} from '../access/grants.ts'
import type {Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {isJsonObject, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {documentAt} from '../history/document-at.ts'
import {versionsInHistory} from '../history/purge-history.ts'
import {commitInSteps} from '../mutations/commit-in-steps.ts'
import {commitTransaction} from '../mutations/commit-transaction.ts'
import type {Transaction} from '../mutations/transaction.ts'
import {publishedId, versionName} from '../store/document-id.ts'
import {selectRows, type SqlCondition} from '../store/documents.ts'
import type {ActionContext, PlanAction} from './action.ts'
import {documentActions} from './document-actions.ts'
import {importRelease} from './import-release.ts'
import {releaseActions} from './release-actions.ts'
import {versionActions} from './version-actions.ts'

/** The supported actions by `actionType`. */
const actions: Record<ActionType, PlanAction> = {
  ...documentActions,
  ...versionActions,
  ...releaseActions,
  'sanity.action.release.import': importRelease,
}

/** The actions of `@sanity/client`, except those that are not implemented. */
type ActionType = Exclude<
  (Action | ImportReleaseAction)['actionType'],
  `sanity.action.document.variant.${string}` | `sanity.action.variant.definition.${string}`
>

function isSupported(type: unknown): type is ActionType {
  return typeof type === 'string' && Object.hasOwn(actions, type)
}

/** Actions of Sanity's API that are not implemented. */
const notImplemented = /^sanity\.action\.(document\.variant\.\w+|variant\.definition\.\w+)$/

export interface ActRequest {
  actions: JsonObject[]
  /** Becomes the revision of every touched document; generated if omitted. */
  transactionId?: string | undefined
  /** Returns the same result without writing anything. */
  dryRun?: boolean | undefined
  /** How many documents the actions may change; any number if omitted. */
  maxDocuments?: number | undefined
  /** Checks what the author may write; everything if omitted. */
  checkWrite?: CheckWrite | undefined
  /** Whether the author may remove documents from the history; default: true. */
  mayPurge?: boolean | undefined
}

const purgeForbidden =
  '"purge" deletes history, which needs the permission to write published documents. Send the action without it.'

/**
 * Performs actions as one transaction. Each action becomes mutations on the result of the ones before it, and
 * all of them are written or none. Objects in arrays get a `_key`.
 *
 * Throws LakeErrors: `invalid` for a malformed action, `conflict` (details `{type: 'actionError',
 * description, items}`) if the stored state does not allow it, `not_implemented` for an action that this lake
 * does not support.
 */
export function act(dataset: Dataset, request: ActRequest, author: string): Commit {
  const {entries, options, apply} = begin(dataset, request, author)
  return commitTransaction(dataset, options, entries, apply)
}

/** Like `act`, but other requests are answered while many actions are performed. */
export function actInSteps(dataset: Dataset, request: ActRequest, author: string): Promise<Commit> {
  const {entries, options, apply, restart} = begin(dataset, request, author)
  return commitInSteps(dataset, options, entries, apply, restart)
}

function begin(dataset: Dataset, request: ActRequest, author: string) {
  const {actions: entries, mayPurge = true, ...options} = request
  if (!Array.isArray(entries) || !entries.every((entry) => isJsonObject(entry))) {
    throw new LakeError('invalid', '"actions" must be an array of objects.')
  }
  const purged = new Set<string>()
  const purge = (id: string): void => {
    if (!mayPurge) throw new LakeError('forbidden', purgeForbidden)
    purged.add(id)
  }
  return {
    entries,
    options: {
      ...options,
      author,
      entries: 'action',
      autoGenerateArrayKeys: true,
      purge: () => [...purged],
    } as const,
    apply(transaction: Transaction, action: JsonObject): void {
      const plan = planFor(action)
      for (const mutation of plan(contextOf(dataset, transaction, purge), action)) {
        transaction.apply(plan === importRelease ? mutation : withoutUpdateTime(mutation))
      }
    },
    restart: () => purged.clear(),
  }
}

/** Removes `_updatedAt`, which an editor's copy of a document carries: an action sets its own time. */
function withoutUpdateTime(mutation: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(mutation).map(([kind, body]) => {
      if (!kind.startsWith('create') || !isJsonObject(body)) return [kind, body]
      const {_updatedAt, ...document} = body
      return [kind, document]
    }),
  )
}

function planFor(action: JsonObject): PlanAction {
  const type = action['actionType']
  if (isSupported(type)) return actions[type]
  if (typeof type === 'string' && notImplemented.test(type)) {
    throw new LakeError('not_implemented', `The action "${type}" is not implemented by this lake.`)
  }
  throw new LakeError('invalid', `Unknown actionType ${JSON.stringify(type ?? null)}.`)
}

function contextOf(
  dataset: Dataset,
  transaction: Transaction,
  purge: (id: string) => void,
): ActionContext {
  /**
   * Selects from the stored documents and those that this transaction has touched, in their current state.
   */
  const select = (condition: SqlCondition, meets: (id: string) => boolean): string[] => {
    const stored = selectRows(dataset, condition).map((row) => row.id)
    const touched = transaction.touchedIds().filter(meets)
    return [...new Set([...stored, ...touched])].filter((id) => transaction.read(id))
  }
  return {
    read: (id) => transaction.read(id),
    timestamp: transaction.timestamp,
    versionsOf: (id) =>
      select(
        {sql: `d.published_id = ? AND d.version <> ''`, values: [id]},
        (touched) => publishedId(touched) === id && touched !== id,
      ),
    documentsInRelease: (name) =>
      select({sql: 'd.version = ?', values: [name]}, (touched) => versionName(touched) === name),
    versionsInHistory: (id) => versionsInHistory(dataset, id),
    purge,
    lastRevision: (id) => documentAt(dataset, id, {lastRevision: true}),
  }
}
