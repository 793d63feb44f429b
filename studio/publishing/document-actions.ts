import type {DocumentActionComponent, DocumentActionsResolver} from 'sanity'
import {redirectOldPath} from '../redirects/redirect-old-path.ts'
import {allowedActions} from './allowed-actions.ts'
import {openOnSite} from './open-on-site.ts'
import {eraseRequest} from '../requests/erase-request.ts'
import {publishWhenChecked} from './publish-when-checked.ts'
import {shareForReview} from '../reviewers/share-for-review.tsx'
import {publishNow} from '../schedule/publish-now.ts'
import {describeSchedule} from '../schedule/describe-schedule.ts'

/** Makes an action of another one: the same button, with something before, around or instead of it. */
export type ActionWrapper = (action: DocumentActionComponent) => DocumentActionComponent

/**
 * What stands around "Publish", the innermost first: each wraps what the ones before it made. A
 * wrapper calls the action it was given as a hook, and gives back its description, changed.
 */
const aroundPublish: ActionWrapper[] = [publishWhenChecked, redirectOldPath, describeSchedule]

/**
 * The menu of a document: Sanity's own actions as far as its type allows them, and ours. The button comes
 * first, then what is harmless, and what takes something away last.
 */
export const documentActions: DocumentActionsResolver = (actions, context) => {
  const {schemaType} = context
  const allowed = allowedActions(actions, context)
  const publish = allowed.find(({action}) => action === 'publish')
  const wrapped = publish && aroundPublish.reduce(wrapOnce, publish)
  if (wrapped) wrapped.action = 'publish'
  const [button, ...others] = allowed.map((action) => {
    if (wrapped && action === publish) return wrapped
    const erases = schemaType === 'request' && action.action === 'delete'
    return erases ? wrapOnce(action, eraseRequest) : action
  })
  return [
    ...(button ? [button] : []),
    ...(wrapped && schemaType === 'article' ? [wrapOnce(wrapped, publishNow)] : []),
    ...(shownOnSite.has(schemaType) ? [shareForReview, openOnSite] : []),
    ...others,
  ]
}

/** What has a page, or stands on one. */
const shownOnSite = new Set(['article', 'author', 'topic', 'series', 'offering', 'settings'])

const made = new WeakMap<DocumentActionComponent, Map<ActionWrapper, DocumentActionComponent>>()

/** The same component for the same action: a new one would begin with empty state on each rendering. */
function wrapOnce(action: DocumentActionComponent, wrap: ActionWrapper): DocumentActionComponent {
  const known = made.get(action) ?? new Map<ActionWrapper, DocumentActionComponent>()
  made.set(action, known)
  const component = known.get(wrap) ?? wrap(action)
  known.set(wrap, component)
  return component
}
