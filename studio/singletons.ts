import type {DocumentActionsResolver, NewDocumentOptionsResolver} from 'sanity'

/** Types of which there is exactly one document; its id is the type's name. */
const singletons = ['settings']

const keepsThereOne = ['publish', 'discardChanges', 'restore']

/** A singleton can be published and restored, but not duplicated, unpublished or deleted. */
export const allowedActions: DocumentActionsResolver = (actions, {schemaType}) =>
  singletons.includes(schemaType)
    ? actions.filter(({action}) => action && keepsThereOne.includes(action))
    : actions

/** No second one can be made. */
export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({templateId}) => !singletons.includes(templateId))
