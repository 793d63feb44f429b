import type {Mutation} from '@sanity/client'
import type {Change} from '../commit.ts'
import {isJsonObject, type Json, type JsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import type {CheckWrite} from '../access/grants.ts'
import {effectsOf} from '../history/mendoza.ts'
import type {Limits} from '../limits.ts'
import {checkDocumentId} from '../store/document-id.ts'
import {withArrayKeys} from './array-keys.ts'
import type {Owned} from './draft-copy.ts'
import {maxEffort, withinPatch, type Effort} from './effort.ts'
import {checkLimits} from './limits.ts'
import {refusal} from './mutation-error.ts'
import {checkTime, newDocument} from './new-document.ts'
import {applyPatchOperations} from './patch.ts'
import type {Select} from './select-first.ts'

/** The dependencies of a transaction, used only while it is built. */
export interface TransactionContext {
  /** Returns the stored document with this id. */
  read: (id: string) => LakeDocument | undefined
  /** Returns the ids that a mutation by query selects, without the changes of this transaction. */
  select: Select
  newId: () => string
  transactionId: string
  /** ISO 8601. The time of the whole transaction. */
  timestamp: string
  autoGenerateArrayKeys: boolean
  limits: Limits
  /** How many documents may be changed. */
  maxDocuments: number
  /** Called before each write; throws `forbidden` if the author may not write the document. */
  checkWrite?: CheckWrite | undefined
}

export interface MutationResult {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
}

/** Applies mutations one after the other in memory; nothing is written. */
export interface Transaction {
  readonly transactionId: string
  readonly timestamp: string
  newId: () => string
  /** Returns a document after the mutations so far; null if there is none. */
  read: (id: string) => LakeDocument | null
  /**
   * Applies a mutation. Throws LakeErrors: `invalid` if it is malformed, `conflict` if the stored state does
   * not allow it.
   */
  apply: (mutation: JsonObject) => MutationResult[]
  /** Returns the ids of all written documents, in order of first touch. */
  touchedIds: () => string[]
  /** Returns the net change of a touched document; an empty list if it did not and does not exist. */
  changeOf: (id: string) => Change[]
}

interface Touched {
  previous: LakeDocument | null
  next: LakeDocument | null
  mutations: JsonObject[]
  /** The parts of `next` that the next patch may change in place. */
  owned: Owned
}

export function beginTransaction(context: TransactionContext): Transaction {
  const touched = new Map<string, Touched>()
  const read = (id: string) => {
    const entry = touched.get(id)
    return entry ? entry.next : (context.read(id) ?? null)
  }
  const write: MutationContext['write'] = (id, next, mutation, owned = new Set()) => {
    context.checkWrite?.(id, read(id) ? 'update' : 'create')
    const entry = touched.get(id)
    if (entry) {
      entry.next = next
      entry.owned = owned
      entry.mutations.push(mutation)
    } else {
      if (touched.size >= context.maxDocuments) throw tooManyDocuments(context.maxDocuments)
      const previous = context.read(id) ?? null
      touched.set(id, {previous, next, mutations: [mutation], owned})
    }
  }
  const own = (id: string) => touched.get(id)?.owned
  const newKey = () => context.newId().slice(-12)
  const effort = {left: maxEffort}
  return {
    transactionId: context.transactionId,
    timestamp: context.timestamp,
    newId: context.newId,
    read(id) {
      // The caller may put parts of it into another document.
      own(id)?.clear()
      return read(id)
    },
    apply(mutation) {
      const keyed = context.autoGenerateArrayKeys ? withArrayKeys(mutation, newKey) : mutation
      return applyMutation({context, read, write, own, effort}, keyed)
    },
    touchedIds: () => [...touched.keys()],
    changeOf(id) {
      const change = touched.get(id)
      return change ? finish(context, id, change) : []
    },
  }
}

function tooManyDocuments(most: number): LakeError {
  return new LakeError(
    'too_large',
    `One transaction can change at most ${most} documents. Send the mutations in several requests.`,
  )
}

function finish(context: TransactionContext, id: string, touched: Touched): Change[] {
  const {previous, mutations} = touched
  const next = touched.next && withRevision(touched.next, context.transactionId)
  if (!previous && !next) return []
  if (next) checkLimits(next, context.limits)
  return [{documentId: id, previous, next, mutations, effects: effectsOf(previous, next)}]
}

/** Returns a new document as it is: its mutation has the same object, which is serialized once for both. */
function withRevision(document: LakeDocument, revision: string): LakeDocument {
  return document._rev === revision ? document : {...document, _rev: revision}
}

interface MutationContext {
  context: TransactionContext
  read: Transaction['read']
  write: (id: string, next: LakeDocument | null, mutation: JsonObject, owned?: Owned) => void
  own: (id: string) => Owned | undefined
  effort: Effort
}

type Apply = (mutating: MutationContext, body: JsonObject) => MutationResult[]

/** The kinds of `@sanity/client`'s mutations. */
type MutationKind = KeyOf<Mutation>
type KeyOf<Union> = Union extends unknown ? keyof Union : never

const kinds: Record<MutationKind, Apply> = {
  create: (mutating, body) => applyCreate(mutating, 'create', body),
  createIfNotExists: (mutating, body) => applyCreate(mutating, 'createIfNotExists', body),
  createOrReplace: (mutating, body) => applyCreate(mutating, 'createOrReplace', body),
  delete: applyDelete,
  patch: applyPatch,
}

function applyMutation(mutating: MutationContext, mutation: JsonObject): MutationResult[] {
  const [kind, ...others] = Object.keys(mutation)
  const apply = others.length === 0 && isKind(kind) ? kinds[kind] : undefined
  const body = kind === undefined ? undefined : mutation[kind]
  if (!apply || !isJsonObject(body)) {
    throw new LakeError(
      'invalid',
      `A mutation must be an object with exactly one of ${Object.keys(kinds).join(', ')}, whose value is an object; ` +
        `this one has ${Object.keys(mutation).join(', ') || 'nothing'}.`,
    )
  }
  return apply(mutating, body)
}

function isKind(kind: string | undefined): kind is MutationKind {
  return kind !== undefined && Object.hasOwn(kinds, kind)
}

function applyCreate(
  mutating: MutationContext,
  kind: 'create' | 'createIfNotExists' | 'createOrReplace',
  body: JsonObject,
): MutationResult[] {
  const id = newDocumentId(mutating, kind, body['_id'])
  const existing = mutating.read(id)
  if (existing && kind === 'createIfNotExists') return [{id, operation: 'none'}]
  if (existing && kind === 'create') {
    throw refusal(
      'documentAlreadyExistsError',
      `There is already a document with the id "${id}".`,
      {id},
    )
  }
  const document = newDocument(mutating.context, id, body, existing)
  mutating.write(id, document, {[kind]: document})
  return [{id, operation: existing ? 'update' : 'create'}]
}

/** Returns the id of a new document. A missing id, or one that ends in '.', is generated. */
function newDocumentId({context}: MutationContext, kind: string, id: Json | undefined): string {
  if (kind === 'create' && (id === undefined || id === null || id === '')) return context.newId()
  if (typeof id === 'string' && id.endsWith('.')) return checkDocumentId(id + context.newId())
  return checkDocumentId(id)
}

function applyDelete(mutating: MutationContext, body: JsonObject): MutationResult[] {
  return targetsOf(mutating, body).map((id) => {
    const existing = mutating.read(id)
    if (!existing) return {id, operation: 'none'}
    checkRevision(existing, body['ifRevisionID'])
    mutating.write(id, null, {delete: {id}})
    return {id, operation: 'delete'}
  })
}

function applyPatch(mutating: MutationContext, body: JsonObject): MutationResult[] {
  return targetsOf(mutating, body).map((id) => {
    const existing = mutating.read(id)
    if (!existing) {
      throw refusal('documentNotFoundError', `There is no document with the id "${id}".`, {id})
    }
    checkRevision(existing, body['ifRevisionID'])
    const {query: _query, params: _params, ...operations} = body
    const patch = {...operations, id}
    const owned = mutating.own(id) ?? new Set()
    const {_rev} = existing
    const patched = withinPatch(mutating.effort, (effort) =>
      applyPatchOperations(existing, patch, effort, owned),
    )
    checkTime(id, '_createdAt', patched['_createdAt'])
    const next = owned.has(patched) ? patched : {...patched}
    Object.assign(next, {_rev, _updatedAt: mutating.context.timestamp})
    mutating.write(id, next, {patch}, owned.add(next))
    return {id, operation: 'update'}
  })
}

/** Returns the documents that a delete or patch affects: by id, by a list of ids, or by a query. */
function targetsOf(mutating: MutationContext, body: JsonObject): string[] {
  const {id, query, params = {}} = body
  if (typeof query !== 'string') {
    if (id === undefined) {
      throw new LakeError('invalid', 'A patch or delete needs an "id" or a "query".')
    }
    return Array.isArray(id) ? [...new Set(id.map(checkDocumentId))] : [checkDocumentId(id)]
  }
  if (!isJsonObject(params))
    throw new LakeError('invalid', 'The "params" of a query must be an object.')
  return mutating.context.select(query, params)
}

function checkRevision(document: LakeDocument, revision: Json | undefined): void {
  if (revision === undefined || revision === null || revision === document._rev) return
  throw refusal(
    'documentRevisionIDDoesNotMatchError',
    `"${document._id}" has the revision "${document._rev}", not ${JSON.stringify(revision)}. ` +
      'Read the document again and repeat the change.',
    {id: document._id, currentRevisionID: document._rev, expectedRevisionID: revision},
  )
}
