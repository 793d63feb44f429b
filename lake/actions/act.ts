import type {CheckWrite} from '../access/grants.ts'
import type {Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {isJsonObject, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {documentAt} from '../history/document-at.ts'
import {versionsInHistory} from '../history/purge-history.ts'
import {commitTransaction} from '../mutations/commit-transaction.ts'
import type {Transaction} from '../mutations/transaction.ts'
import {publishedId, versionName} from '../store/document-id.ts'
import {selectRows, type SqlCondition} from '../store/documents.ts'
import type {ActionContext, PlanAction} from './action.ts'
import {documentActions} from './document-actions.ts'
import {importRelease} from './import-release.ts'
import {releaseActions} from './release-actions.ts'
import {versionActions} from './version-actions.ts'

/** Every action that this lake answers, by its `actionType`. */
const actions: {[type: string]: PlanAction} = {
  ...documentActions,
  ...versionActions,
  ...releaseActions,
  'sanity.action.release.import': importRelease,
}

/** Actions of Sanity's API that it does not answer yet. */
const unanswered = /^sanity\.action\.(document\.variant\.\w+|variant\.definition\.\w+)$/

export interface ActRequest {
  actions: JsonObject[]
  /** Becomes the revision of every document touched; generated when left out. */
  transactionId?: string | undefined
  /** Answers as it would, and changes nothing. */
  dryRun?: boolean | undefined
  /** What the author may write; everything, when left out. */
  checkWrite?: CheckWrite | undefined
  /** Whether the author may remove documents from the history; yes, when left out. */
  mayPurge?: boolean | undefined
}

const purgeForbidden =
  '"purge" deletes history, which needs the permission to write published documents. Send the action without it.'

/**
 * Performs actions as one transaction: each becomes mutations on what the ones before it left, and
 * all are written, or none. Objects in arrays get their keys.
 *
 * Throws LakeErrors: `invalid` for an action that cannot be understood, `conflict` (details
 * `{type: 'actionError', description, items}`) when what is stored refuses it, `not_implemented`
 * for an action that this lake does not have.
 */
export function act(dataset: Dataset, request: ActRequest, author: string): Commit {
  const {actions: entries, mayPurge = true, ...options} = request
  if (!Array.isArray(entries) || !entries.every((entry) => isJsonObject(entry))) {
    throw new LakeError('invalid', '"actions" must be an array of objects.')
  }
  const purged = new Set<string>()
  const purge = (id: string): void => {
    if (!mayPurge) throw new LakeError('forbidden', purgeForbidden)
    purged.add(id)
  }
  return commitTransaction(
    dataset,
    {
      ...options,
      author,
      entries: 'action',
      autoGenerateArrayKeys: true,
      purge: () => [...purged],
    },
    entries,
    (transaction, action) => {
      const plan = planFor(action)
      for (const mutation of plan(contextOf(dataset, transaction, purge), action)) {
        transaction.apply(plan === importRelease ? mutation : withoutUpdateTime(mutation))
      }
    },
  )
}

/** An action happens now: the time that an editor's copy of a document carries is another change's. */
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
  const plan = typeof type === 'string' && Object.hasOwn(actions, type) ? actions[type] : undefined
  if (plan) return plan
  if (typeof type === 'string' && unanswered.test(type)) {
    throw new LakeError('not_implemented', `The action "${type}" is not answered by this lake.`)
  }
  throw new LakeError(
    'invalid',
    `There is no action with the actionType ${JSON.stringify(type ?? null)}.`,
  )
}

function contextOf(
  dataset: Dataset,
  transaction: Transaction,
  purge: (id: string) => void,
): ActionContext {
  /** What is stored and what this transaction has touched, as it stands now. */
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
