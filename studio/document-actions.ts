import type {DocumentActionComponent, DocumentActionsResolver} from 'sanity'
import {openOnSite} from './open-on-site.ts'
import {allowedActions} from './allowed-actions.ts'

/** Makes an action of another one: the same button, with something before, around or instead of it. */
export type ActionWrapper = (action: DocumentActionComponent) => DocumentActionComponent

/**
 * What stands around "Publish", the innermost first: each wraps what the ones before it made. A
 * wrapper calls the action it was given as a hook, and gives back its description, changed.
 */
const aroundPublish: ActionWrapper[] = []

/** The menu of a document: Sanity's own actions as far as its type allows them, then ours. */
export const documentActions: DocumentActionsResolver = (actions, context) => [
  ...allowedActions(actions, context).map((action) =>
    action.action === 'publish' ? wrapped(action) : action,
  ),
  openOnSite,
]

const wrappedBefore = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** The same component for the same action: a new one would begin with empty state on each rendering. */
function wrapped(publish: DocumentActionComponent): DocumentActionComponent {
  const known = wrappedBefore.get(publish)
  if (known) return known
  const made = aroundPublish.reduce((action, wrap) => wrap(action), publish)
  made.action = 'publish'
  wrappedBefore.set(publish, made)
  return made
}
