import type {ExprNode} from 'groq-js'
import {isJsonObject, type Json} from '../document.ts'
import {defineHostFunction} from './host-call.ts'
import {mapChildren} from './tree.ts'

/** A project and one of its datasets. */
export interface Own {
  project: string
  dataset: string
}

/**
 * Returns whether a reference with this `_dataset` and `_projectId` leads to the dataset `own`. References to other
 * datasets lead to no document: a document of this one with the same id would be a wrong one.
 */
export function isOwn(dataset: unknown, project: unknown, own: Own): boolean {
  return (dataset ?? own.dataset) === own.dataset && (project ?? own.project) === own.project
}

const ownReference = defineHostFunction('ownReference', (value, dataset, project) => {
  if (!isJsonObject(value as Json)) return value
  const {_dataset, _projectId} = value as {[name: string]: unknown}
  return isOwn(_dataset, _projectId, {dataset: String(dataset), project: String(project)})
    ? value
    : null
})

const dataset: ExprNode = {type: 'FuncCall', namespace: 'sanity', name: 'dataset', args: []}
const project: ExprNode = {type: 'FuncCall', namespace: 'sanity', name: 'projectId', args: []}

/** Returns the operand of `->`, or null if it is a reference to another dataset: groq-js follows these, too. */
export function ownOnly(reference: ExprNode): ExprNode {
  return ownReference(reference, dataset, project)
}

const trees = new WeakMap<ExprNode, ExprNode>()

/** Returns a tree for groq-js whose `->` follow references to its own dataset only. */
export function withOwnReferences(tree: ExprNode): ExprNode {
  const known = trees.get(tree)
  if (known) return known
  const made = rewritten(tree)
  trees.set(tree, made)
  return made
}

function rewritten(node: ExprNode): ExprNode {
  const inner = mapChildren(node, rewritten)
  return inner.type === 'Deref' ? {...inner, base: ownOnly(inner.base)} : inner
}
