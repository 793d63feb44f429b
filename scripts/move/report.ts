import {hashOfContent} from './compare-content.ts'
import {isAsset, isMoved, type Asked, type StoredDocument} from './document.ts'
import type {Consent, Plan} from './plan-move.ts'

const shown = 5

export interface Planned {
  from: string
  to: string
  plan: Plan
  consent: Consent
  notes: string[]
  /** The document types that the Studio of this project has; undefined if they are unknown. */
  types: string[] | undefined
}

/** Returns what a move will do, line by line. */
export function planText({from, to, plan, consent, notes, types}: Planned): string {
  const {assets, missing, unfinished, different, same, others, left} = plan
  const bytes = assets.reduce((sum, {size}) => sum + (typeof size === 'number' ? size : 0), 0)
  const unknown = [...new Set(plan.moved.map(({_type}) => _type))].filter(
    (type) => types && !types.includes(type) && !type.startsWith('system.'),
  )
  const rows: [string, string][] = [
    ['new', `${missing.length} documents, ${assets.length} assets (${megabytes(bytes)})`],
    ['there already', `${same} documents`],
    ...row('to finish', unfinished.length, 'documents of an interrupted move'),
    ...row('different', different.length, `documents: ${consented[consent]}`),
    ...row('only there', others.length, 'documents of the target, which are left as they are'),
    ...row('left out', left.requests, 'requests for a session (--with-requests moves them)'),
    ...row('left out', left.followers, 'followers and their mails (--with-followers moves them)'),
  ]
  return [
    `From ${from} to ${to}:`,
    ...rows.map(([name, text]) => `  ${name.padEnd(14)} ${text}`),
    ...different.slice(0, shown).map(({document}) => `                 ${document._id}`),
    ...(different.length > shown
      ? [`                 … and ${different.length - shown} more`]
      : []),
    ...(unknown.length > 0
      ? [`  The schema here has no types ${unknown.join(', ')}: the Studio will not show them.`]
      : []),
    ...notes.map((note) => `  ${note}`),
  ].join('\n')
}

const consented: Record<Consent, string> = {
  none: 'nothing is written until you say --replace or --keep',
  replace: 'replaced by those that are moved',
  keep: 'left as they are at the target',
}

/** What a move cannot carry over, whatever the lakes are. */
export const limits = `Times and history: the time of creation is moved. The time of the last change becomes that of the move for documents
with references, and revisions are new. The history of changes stays where it is; so do tokens, members and webhooks.`

/** Compares both datasets after the move: counts, ids, a hash of the content, and the bytes of assets. */
export function compare(
  plan: Plan,
  source: StoredDocument[],
  target: StoredDocument[],
  asked: Asked,
): string {
  const ids = new Set(plan.moved.map(({_id}) => _id))
  const there = target.filter(({_id}) => ids.has(_id))
  const assets = source.filter((document) => isAsset(document) && isMoved(document, asked))
  const hashes = [plan.moved, there].map(hashOfContent)
  const [expected = '', found = ''] = hashes
  const missing = plan.missing.length
  const other = plan.unfinished.length + plan.different.length
  const rows: [string, string, string][] = [
    ['documents', String(plan.moved.length), String(there.length)],
    ['assets', String(assets.length), String(assets.length - plan.assets.length)],
    ['content', expected.slice(0, 16), found.slice(0, 16)],
  ]
  const equal = missing + other + plan.assets.length === 0
  return [
    '                 source            target',
    ...rows.map(([name, a, b]) => `  ${name.padEnd(14)} ${a.padEnd(17)} ${b}`),
    equal
      ? 'The target contains everything that was moved, with the same content (SHA-256) and the same bytes of assets (SHA-1).'
      : `Not equal: ${missing} documents and ${plan.assets.length} assets are missing, ${other} documents differ.`,
  ].join('\n')
}

function row(name: string, count: number, text: string): [string, string][] {
  return count > 0 ? [[name, `${count} ${text}`]] : []
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
