import type {DocumentActionsResolver, NewDocumentOptionsResolver, SanityDefinedAction} from 'sanity'

/**
 * What can be done with documents that are not written like an article. There is exactly one of `settings`,
 * so it can be published and restored, but not duplicated, unpublished or deleted. Requests come from the
 * site, links for reviewers from the menu of what they show: both can only go.
 */
const allowed: Record<string, SanityDefinedAction[]> = {
  settings: ['publish', 'discardChanges', 'restore'],
  request: ['delete'],
  reviewLink: ['delete'],
}

/** Sanity's own actions, as far as a document's type allows them. */
export const allowedActions: DocumentActionsResolver = (actions, {schemaType}) => {
  const only = allowed[schemaType]
  return only ? actions.filter(({action}) => only.some((name) => name === action)) : actions
}

/** None of them is made by hand. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({templateId}) => !Object.hasOwn(allowed, templateId))
