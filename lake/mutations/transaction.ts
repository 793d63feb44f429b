import type {Change} from '../commit.ts'
import {isJsonObject, type Json, type JsonObject, type LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import type {CheckWrite} from '../access/grants.ts'
import {effectsOf} from '../history/mendoza.ts'
import type {Limits} from '../limits.ts'
import {checkDocumentId} from '../store/document-id.ts'
import {withArrayKeys} from './array-keys.ts'
import {maxEffort, type Effort} from './effort.ts'
import {checkLimits} from './limits.ts'
import {refusal} from './mutation-error.ts'
import {checkTime, newDocument} from './new-document.ts'
import {applyPatchOperations} from './patch.ts'
import type {Select} from './select-first.ts'

/** What a transaction needs from outside. It asks only while it is being built. */
export interface TransactionContext {
  /** The stored document with this id. */
  read: (id: string) => LakeDocument | undefined
  /** The ids that a mutation by query selects, before this transaction. */
  select: Select
  newId: () => string
  transactionId: string
  /** ISO 8601. The one time of the whole transaction. */
  timestamp: string
  autoGenerateArrayKeys: boolean
  limits: Limits
  /** Called before each write; throws `forbidden` for a document that the author may not write. */
  checkWrite?: CheckWrite | undefined
}

export interface MutationResult {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
}

/** Documents in, changes out: mutations are applied one after the other, and nothing is written. */
export interface Transaction {
  readonly transactionId: string
  readonly timestamp: string
  newId: () => string
  /** A document as it stands after the mutations so far; null when there is none. */
  read: (id: string) => LakeDocument | null
  /** Throws LakeErrors: `invalid` for what cannot be understood, `conflict` for what is stored. */
  apply: (mutation: JsonObject) => MutationResult[]
  /** The ids of every document that a mutation has written, in order of first touch. */
  touchedIds: () => string[]
  /** What the mutations so far come to: a change for each document touched, in order of first touch. */
  changes: () => Change[]
}

interface Touched {
  previous: LakeDocument | null
  next: LakeDocument | null
  mutations: JsonObject[]
}

export function beginTransaction(context: TransactionContext): Transaction {
  const touched = new Map<string, Touched>()
  const read = (id: string) => {
    const known = touched.get(id)
    return known ? known.next : (context.read(id) ?? null)
  }
  const write = (id: string, next: LakeDocument | null, mutation: JsonObject) => {
    context.checkWrite?.(id, read(id) ? 'update' : 'create')
    const known = touched.get(id)
    if (known) {
      known.next = next
      known.mutations.push(mutation)
    } else {
      touched.set(id, {previous: context.read(id) ?? null, next, mutations: [mutation]})
    }
  }
  const newKey = () => context.newId().slice(-12)
  const effort = {left: maxEffort}
  return {
    transactionId: context.transactionId,
    timestamp: context.timestamp,
    newId: context.newId,
    read,
    apply(mutation) {
      const keyed = context.autoGenerateArrayKeys ? withArrayKeys(mutation, newKey) : mutation
      return applyMutation({context, read, write, effort}, keyed)
    },
    touchedIds: () => [...touched.keys()],
    changes: () => [...touched].flatMap(([id, change]) => finish(context, id, change)),
  }
}

function finish(context: TransactionContext, id: string, touched: Touched): Change[] {
  const {previous, mutations} = touched
  const next: LakeDocument | null = touched.next && {...touched.next, _rev: context.transactionId}
  if (!previous && !next) return []
  if (next) checkLimits(next, context.limits)
  return [{documentId: id, previous, next, mutations, effects: effectsOf(previous, next)}]
}

interface Workbench {
  context: TransactionContext
  read: Transaction['read']
  write: (id: string, next: LakeDocument | null, mutation: JsonObject) => void
  effort: Effort
}

type Apply = (bench: Workbench, body: JsonObject) => MutationResult[]

const kinds: {[kind: string]: Apply} = {
  create: (bench, body) => applyCreate(bench, 'create', body),
  createIfNotExists: (bench, body) => applyCreate(bench, 'createIfNotExists', body),
  createOrReplace: (bench, body) => applyCreate(bench, 'createOrReplace', body),
  delete: applyDelete,
  patch: applyPatch,
}

function applyMutation(bench: Workbench, mutation: JsonObject): MutationResult[] {
  const [kind, ...others] = Object.keys(mutation)
  const isKnown = kind !== undefined && others.length === 0 && Object.hasOwn(kinds, kind)
  const apply = isKnown ? kinds[kind] : undefined
  const body = kind === undefined ? undefined : mutation[kind]
  if (!apply || !isJsonObject(body)) {
    throw new LakeError(
      'invalid',
      `A mutation is an object with one of ${Object.keys(kinds).join(', ')}, and its body an object; ` +
        `this one has ${Object.keys(mutation).join(', ') || 'nothing'}.`,
    )
  }
  return apply(bench, body)
}

function applyCreate(
  bench: Workbench,
  kind: 'create' | 'createIfNotExists' | 'createOrReplace',
  body: JsonObject,
): MutationResult[] {
  const id = newDocumentId(bench, kind, body['_id'])
  const existing = bench.read(id)
  if (existing && kind === 'createIfNotExists') return [{id, operation: 'none'}]
  if (existing && kind === 'create') {
    throw refusal(
      'documentAlreadyExistsError',
      `There is already a document with the id "${id}".`,
      {id},
    )
  }
  const document = newDocument(bench.context, id, body, existing)
  bench.write(id, document, {[kind]: document})
  return [{id, operation: existing ? 'update' : 'create'}]
}

/** No id, or one that ends in '.', asks for a generated one. */
function newDocumentId({context}: Workbench, kind: string, id: Json | undefined): string {
  if (kind === 'create' && (id === undefined || id === null || id === '')) return context.newId()
  if (typeof id === 'string' && id.endsWith('.')) return checkDocumentId(id + context.newId())
  return checkDocumentId(id)
}

function applyDelete(bench: Workbench, body: JsonObject): MutationResult[] {
  return targetsOf(bench, body).map((id) => {
    const existing = bench.read(id)
    if (!existing) return {id, operation: 'none'}
    checkRevision(existing, body['ifRevisionID'])
    bench.write(id, null, {delete: {id}})
    return {id, operation: 'delete'}
  })
}

function applyPatch(bench: Workbench, body: JsonObject): MutationResult[] {
  return targetsOf(bench, body).map((id) => {
    const existing = bench.read(id)
    if (!existing) {
      throw refusal('documentNotFoundError', `There is no document with the id "${id}".`, {id})
    }
    checkRevision(existing, body['ifRevisionID'])
    const {query: _query, params: _params, ...operations} = body
    const patch = {...operations, id}
    const patched = applyPatchOperations(existing, patch, bench.effort)
    checkTime(id, '_createdAt', patched['_createdAt'])
    const {_rev} = existing
    bench.write(id, {...patched, _rev, _updatedAt: bench.context.timestamp}, {patch})
    return {id, operation: 'update'}
  })
}

/** The documents that a delete or patch is for: by id, by a list of ids, or those that a query selects. */
function targetsOf(bench: Workbench, body: JsonObject): string[] {
  const {id, query, params = {}} = body
  if (typeof query !== 'string') {
    if (id === undefined) {
      throw new LakeError('invalid', 'A patch or delete needs an "id" or a "query".')
    }
    return Array.isArray(id) ? [...new Set(id.map(checkDocumentId))] : [checkDocumentId(id)]
  }
  if (!isJsonObject(params))
    throw new LakeError('invalid', 'The "params" of a query must be an object.')
  return bench.context.select(query, params)
}

function checkRevision(document: LakeDocument, revision: Json | undefined): void {
  if (revision === undefined || revision === null || revision === document._rev) return
  throw refusal(
    'documentRevisionIDDoesNotMatchError',
    `"${document._id}" has the revision "${document._rev}", not ${JSON.stringify(revision)}. ` +
      'Read it again, and repeat the change on what is there now.',
    {id: document._id, currentRevisionID: document._rev, expectedRevisionID: revision},
  )
}
