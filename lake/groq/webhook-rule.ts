import {evaluate, type ExprNode} from 'groq-js'
import type {Json, LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {checkText} from './check-text.ts'
import {answerAbout} from './compile-filter.ts'
import {explained, jsonOf} from './evaluate.ts'
import {parseDelta} from './parse-query.ts'
import {prepareQuery} from './prepare.ts'

/** The GROQ of a webhook. An empty filter matches every change, an empty projection is the whole document. */
export interface WebhookRule {
  filter: string
  projection: string
}

/** The states of a document before and after a transaction; null if it does not exist. */
export interface DocumentChange {
  before: LakeDocument | null
  after: LakeDocument | null
}

export interface RuleContext {
  project: string
  dataset: string
  now: Date
  /** The id of the user who changed the document. */
  identity: string
  /** Returns the document that a reference refers to. */
  read: (id: string) => LakeDocument | undefined
}

/** Throws `invalid` or `not_implemented` if the lake cannot evaluate the rule. */
export function checkRule({filter, projection}: WebhookRule): void {
  if (/^\s*\*/.test(filter)) {
    throw new LakeError(
      'invalid',
      `The filter of a webhook is a condition, such as _type == "article", not a query. Leave out "*[" and "]".`,
    )
  }
  for (const text of [filter, projection]) if (text.trim() !== '') prepare(text)
}

/**
 * Returns the payload of a change; undefined if the filter does not match. Within the rule, `@` is the document after the
 * change, or the deleted one. Subqueries find nothing, as in Sanity's webhooks.
 *
 * @throws LakeError `invalid` or `too_large` if the rule cannot be evaluated for this document
 */
export async function evaluateRule(
  {filter, projection}: WebhookRule,
  change: DocumentChange,
  context: RuleContext,
): Promise<Json | undefined> {
  const document = change.after ?? change.before
  if (!document) return undefined
  const run = (text: string): Promise<Json> => evaluateFor(prepare(text), document, change, context)
  if (filter.trim() !== '' && (await run(filter)) !== true) return undefined
  return projection.trim() === '' ? document : run(projection)
}

function prepare(text: string): ExprNode {
  checkText(text)
  const {tree, key} = parseDelta(text)
  return prepareQuery(key, tree).tree
}

async function evaluateFor(
  tree: ExprNode,
  document: LakeDocument,
  {before, after}: DocumentChange,
  {project, dataset, now, identity, read}: RuleContext,
): Promise<Json> {
  try {
    const value = await evaluate(tree, {
      root: document,
      before,
      after,
      params: {},
      dataset: [],
      dereference({_ref}) {
        const answer = answerAbout(document, _ref)
        return answer === undefined ? read(_ref) : answer
      },
      timestamp: now,
      identity,
      sanity: {projectId: project, dataset},
    })
    return jsonOf(await value.get())
  } catch (error) {
    throw explained(error)
  }
}
