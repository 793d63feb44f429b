import type {DocumentActionComponent, DocumentActionsResolver} from 'sanity'
import {typesWithHref} from '../../web/shared/href.ts'
import {redirectOldPath} from '../redirects/redirect-old-path.ts'
import {allowedActions} from './allowed-actions.ts'
import {keepDeleted} from '../bin/keep-deleted.ts'
import {mergeTopic} from '../topics/merge-action.tsx'
import {announcePublication} from './announce-publication.tsx'
import {openOnSite} from './open-on-site.ts'
import {eraseDocument, isErasable} from '../requests/erase-document.ts'
import {unpublishToDraft} from './unpublish-to-draft.ts'
import {publishWhenChecked} from './publish-when-checked.ts'
import {shareForReview} from '../reviewers/share-for-review.tsx'
import {publishNow} from '../schedule/publish-now.ts'
import {describeSchedule} from './describe-schedule.ts'

/** Wraps a document action, to do something before it or to replace its description. */
export type ActionWrapper = (action: DocumentActionComponent) => DocumentActionComponent

/**
 * The wrappers of "Publish", from the inside out. A wrapper calls the given action as a hook and returns a
 * changed description.
 */
const aroundPublish: ActionWrapper[] = [
  publishWhenChecked,
  redirectOldPath,
  describeSchedule,
  announcePublication,
]

/**
 * Returns the actions of a document: Sanity's own ones that its type allows, and ours. The main button comes
 * first and destructive actions come last.
 */
export const documentActions: DocumentActionsResolver = (actions, context) => {
  const {schemaType} = context
  const allowed = allowedActions(actions, context)
  const publish = allowed.find(({action}) => action === 'publish')
  const wrapped = publish && aroundPublish.reduce(wrapOnce, publish)
  if (wrapped) wrapped.action = 'publish'
  const [button, ...others] = allowed.map((action) => {
    if (wrapped && action === publish) return wrapped
    if (action.action === 'unpublish') {
      return Object.assign(wrapOnce(action, unpublishToDraft), {action: 'unpublish' as const})
    }
    if (action.action !== 'delete') return action
    const wrap = isErasable(schemaType) ? eraseDocument : keepDeleted
    return Object.assign(wrapOnce(action, wrap), {action: 'delete' as const})
  })
  return [
    ...(button ? [button] : []),
    ...(wrapped && schemaType === 'article' ? [wrapOnce(wrapped, publishNow)] : []),
    ...(shownOnSite.has(schemaType) ? [shareForReview, openOnSite] : []),
    ...others.filter(({action}) => action !== 'delete'),
    ...(schemaType === 'topic' ? [mergeTopic] : []),
    ...others.filter(({action}) => action === 'delete'),
  ]
}

const shownOnSite = new Set<string>(typesWithHref)

const wrappedActions = new WeakMap<
  DocumentActionComponent,
  Map<ActionWrapper, DocumentActionComponent>
>()

/** Returns the same component for the same action: a new component would reset its state on each render. */
function wrapOnce(action: DocumentActionComponent, wrap: ActionWrapper): DocumentActionComponent {
  const byWrapper = wrappedActions.get(action) ?? new Map<ActionWrapper, DocumentActionComponent>()
  wrappedActions.set(action, byWrapper)
  const component = byWrapper.get(wrap) ?? wrap(action)
  byWrapper.set(wrap, component)
  return component
}
