import {isDeepStrictEqual} from 'node:util'
import type {Mutation, SanityClient} from '@sanity/client'
import {change, current, missingDocument, type Change} from '../../change.ts'
import {draftId, type Stored, type StoredDocument} from '../../existing.ts'
import {
  append,
  maxTransactionBytes,
  mutateOptions,
  remainingBody,
  sizeOf,
  writeInParts,
} from './large-documents.ts'
import {withoutStrength} from './reference-strength.ts'

/** A document as the archive has it. */
export interface PlannedDocument {
  id: string
  type: string
  /** For the report. */
  name: string
  fields: Record<string, unknown>
  publish: boolean
  /** A document that others may have completed, such as an author, is only created and never changed. */
  onlyCreate?: boolean
  /** Fields that are written only if the document has none. */
  notCompared?: string[]
}

export interface WrittenDocument {
  document: PlannedDocument
  outcome: Change['outcome'] | 'different' | 'failed'
  /** The fields that differ, or why it failed. */
  detail: string
}

export interface WriteOptions {
  replace: boolean
  dryRun: boolean
  log?: WriteLog
}

/** Follows what an import writes, so that it can be taken back. */
export interface WriteLog {
  /** Returns the id of the next transaction. It becomes the revision of the documents in it. */
  next: () => {transactionId: string}
  /** Records the ids of documents before they are created. A process may be killed at any time. */
  creating: (ids: string[]) => void
}

const raw = {perspective: 'raw'} as const

/**
 * Writes documents in one transaction. Unchanged ones are left alone, and different ones need `replace`. If the lake
 * refuses the transaction, the documents are written one by one, so that one bad document does not stop the others.
 */
export async function writeDocuments(
  client: SanityClient,
  documents: PlannedDocument[],
  options: WriteOptions,
): Promise<WrittenDocument[]> {
  const stored = await readStored(client, documents)
  const planned = documents.map((document) =>
    plan(document, stored.get(document.id) ?? missingDocument(document.id), options),
  )
  const mutations = planned.flatMap((one) => one.mutations)
  if (options.dryRun || mutations.length === 0) return planned.map(({written}) => written)
  const {log} = options
  const created = planned.filter(({written}) => written.outcome === 'created')
  log?.creating(created.map(({written}) => written.document.id))
  try {
    if (sizeOf(mutations) > maxTransactionBytes) throw new Error('too large for one transaction')
    await client.mutate(mutations, {...mutateOptions, ...log?.next()})
    return planned.map(({written}) => written)
  } catch {
    const results: WrittenDocument[] = []
    for (const one of planned) results.push(await writeAlone(client, one, log))
    return results
  }
}

interface Planned {
  written: WrittenDocument
  mutations: Mutation[]
}

async function readStored(client: SanityClient, documents: PlannedDocument[]) {
  const ids = documents.flatMap(({id}) => [id, draftId(id)])
  const rows = await client.fetch<StoredDocument[]>('*[_id in $ids]', {ids}, raw)
  const byId = new Map(rows.map((row) => [row._id, row]))
  return new Map(
    documents.map(({id}): [string, Stored] => [
      id,
      {id, published: byId.get(id) ?? null, draft: byId.get(draftId(id)) ?? null},
    ]),
  )
}

function plan(document: PlannedDocument, stored: Stored, {replace}: WriteOptions): Planned {
  const {type, publish, onlyCreate, notCompared = []} = document
  const before = current(stored)
  const kept = notCompared.filter((name) => before?.[name] !== undefined)
  const fields = {
    ...document.fields,
    ...Object.fromEntries(kept.map((name) => [name, before?.[name]])),
  }
  const different = before === null ? Object.keys(fields) : differences(before, fields)
  if (before !== null && onlyCreate) {
    const isHidden = publish && stored.published === null
    const {outcome, mutations} = isHidden
      ? change(stored, type, {}, true)
      : {outcome: 'unchanged' as const, mutations: []}
    return {written: {document, outcome, detail: ''}, mutations}
  }
  const rest = before === null ? null : remainingBody(before, fields, different)
  if (before !== null && rest !== null) {
    return {
      written: {document, outcome: 'changed', detail: ''},
      mutations: [append(before._id, rest)],
    }
  }
  if (before !== null && different.length > 0 && !replace) {
    return {written: {document, outcome: 'different', detail: different.join(', ')}, mutations: []}
  }
  if (different.length === 0 && (!publish || stored.draft === null)) {
    return {written: {document, outcome: 'unchanged', detail: ''}, mutations: []}
  }
  // A draft that is published gets all fields, because its references are written in another way.
  const names = publish ? Object.keys(fields) : different
  const given = Object.fromEntries(names.map((name) => [name, fields[name]]))
  const {outcome, mutations} = change(stored, type, given, publish)
  const isSame = before !== null && different.length === 0
  return {written: {document, outcome: isSame ? 'published' : outcome, detail: ''}, mutations}
}

/** Returns the fields whose content differs. Whether a reference is weak depends on what is published, not on the archive. */
function differences(before: StoredDocument, fields: Record<string, unknown>): string[] {
  return Object.keys(fields).filter(
    (name) => !isDeepStrictEqual(withoutStrength(before[name]), withoutStrength(fields[name])),
  )
}

async function writeAlone(
  client: SanityClient,
  {written, mutations}: Planned,
  log: WriteLog | undefined,
): Promise<WrittenDocument> {
  if (mutations.length === 0) return written
  try {
    await writeInParts(client, mutations, log)
    return written
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return {...written, outcome: 'failed', detail}
  }
}
