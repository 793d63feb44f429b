import {isDeepStrictEqual} from 'node:util'
import type {Mutation, SanityClient} from '@sanity/client'
import {isRecord} from '../../../../web/shared/stored.ts'
import type {StoredDocument} from '../../existing.ts'
import {withoutStrength} from './reference-strength.ts'

export const mutateOptions = {
  visibility: 'async',
  returnDocuments: false,
  autoGenerateArrayKeys: false,
} as const

/** The lake accepts 4 MB. */
export const maxTransactionBytes = 3_500_000

export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}

/**
 * Writes one document. If its text is larger than a request may be, the text is appended in parts. A run that is
 * interrupted between two parts is continued by the next one (`remainingBody`).
 */
export async function writeInParts(
  client: SanityClient,
  mutations: Mutation[],
  log?: {next: () => {transactionId: string}},
): Promise<void> {
  const write = (part: Mutation[]) => client.mutate(part, {...mutateOptions, ...log?.next()})
  if (sizeOf(mutations) <= maxTransactionBytes) {
    await write(mutations)
    return
  }
  const [first, ...others] = mutations
  const body = first && bodyOf(first)
  if (!first || !body) throw new Error('It is larger than a request may be.')
  const [start = [], ...rest] = partsOf(body.blocks)
  await write([body.withBlocks(start), ...others])
  for (const part of rest) await write([append(body.id, part)])
}

/** Returns the end of a text of which the stored document has only the beginning; null if that is not so. */
export function remainingBody(
  before: StoredDocument,
  fields: Record<string, unknown>,
  different: string[],
): unknown[] | null {
  const [stored, wanted] = [before['body'], fields['body']]
  if (different.join(',') !== 'body' || !Array.isArray(stored) || !Array.isArray(wanted))
    return null
  // Only texts larger than a request are written in parts.
  if (stored.length === 0 || stored.length >= wanted.length) return null
  if (sizeOf(wanted) <= maxTransactionBytes) return null
  const beginning = wanted.slice(0, stored.length)
  return isDeepStrictEqual(withoutStrength(stored), withoutStrength(beginning))
    ? wanted.slice(stored.length)
    : null
}

export function append(id: string, items: unknown[]): Mutation {
  return {patch: {id, insert: {after: 'body[-1]', items}}} as Mutation
}

/** Splits blocks so that each part fits into a request. */
function partsOf(blocks: unknown[]): unknown[][] {
  const parts: unknown[][] = [[]]
  let bytes = 0
  for (const block of blocks) {
    const size = sizeOf(block)
    if (bytes + size > maxTransactionBytes - 200_000) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(block)
    bytes += size
  }
  return parts
}

interface Body {
  id: string
  blocks: unknown[]
  withBlocks: (blocks: unknown[]) => Mutation
}

/** Returns the text that a mutation creates, sets or appends. */
function bodyOf(mutation: Mutation): Body | null {
  const value: Record<string, unknown> = {...mutation}
  const {create, patch} = value
  if (isRecord(create) && Array.isArray(create['body'])) {
    const withBlocks = (body: unknown[]) => ({create: {...create, body}}) as unknown as Mutation
    return {id: String(create['_id']), blocks: create['body'], withBlocks}
  }
  if (!isRecord(patch)) return null
  const {set, insert} = patch
  const id = String(patch['id'])
  if (isRecord(set) && Array.isArray(set['body'])) {
    const withBlocks = (body: unknown[]) =>
      ({patch: {...patch, set: {...set, body}}}) as unknown as Mutation
    return {id, blocks: set['body'], withBlocks}
  }
  if (isRecord(insert) && Array.isArray(insert['items'])) {
    return {id, blocks: insert['items'], withBlocks: (items) => append(id, items)}
  }
  return null
}
