import type {DocumentActionsResolver, NewDocumentOptionsResolver, SanityDefinedAction} from 'sanity'

/**
 * The actions for types that are not edited like an article. There is exactly one `settings` document, so it
 * cannot be duplicated, unpublished or deleted. Requests come from the site, and review links from the menu
 * of their document: both can only be deleted.
 */
const allowed: Record<string, SanityDefinedAction[]> = {
  settings: ['publish', 'discardChanges', 'restore'],
  request: ['delete'],
  reviewLink: ['delete'],
}

/** Returns Sanity's own actions that a document's type allows. */
export const allowedActions: DocumentActionsResolver = (actions, {schemaType}) => {
  const only = allowed[schemaType]
  return only ? actions.filter(({action}) => only.some((name) => name === action)) : actions
}

/** These types are never created by hand. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({templateId}) => !Object.hasOwn(allowed, templateId))
