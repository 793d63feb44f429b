import type {DocumentActionsResolver, NewDocumentOptionsResolver, SanityDefinedAction} from 'sanity'
import type {DocumentType} from '../../schemas/index.ts'

/**
 * The actions for each type that is not edited like an article; null for all. There is exactly one `settings`
 * document, so it cannot be duplicated, unpublished or deleted. Requests and followers come from the site, and review
 * links from the menu of their document: they can only be deleted. Deliveries
 * belong to the site alone, and entries of the bin to its own list. None of these is created by hand.
 */
const limited: Record<DocumentType, SanityDefinedAction[] | null> = {
  article: null,
  author: null,
  topic: null,
  series: null,
  source: null,
  passage: null,
  page: null,
  offering: null,
  redirect: null,
  settings: ['publish', 'discardChanges', 'restore'],
  request: ['delete'],
  reviewLink: ['delete'],
  follower: ['delete'],
  delivery: [],
  binEntry: [],
}

/** Returns Sanity's own actions that a document's type allows. */
export const allowedActions: DocumentActionsResolver = (actions, {schemaType}) => {
  const only = limitsOf(schemaType)
  return only ? actions.filter(({action}) => only.some((name) => name === action)) : actions
}

export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options.filter(({templateId}) => limitsOf(templateId) === null)

function limitsOf(type: string): SanityDefinedAction[] | null {
  return isOurs(type) ? limited[type] : null
}

function isOurs(type: string): type is DocumentType {
  return Object.hasOwn(limited, type)
}
