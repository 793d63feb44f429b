import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'
import {may} from './roles.ts'

export type WriteKind = 'create' | 'update'

/** Throws `forbidden` if the document must not be written. `update` includes deletion. */
export type CheckWrite = (documentId: string, kind: WriteKind) => void

/** Returns the check for a viewer who may write all documents, drafts only, or nothing. */
export function checkWriteOf(viewer: Viewer): CheckWrite {
  if (may(viewer, 'writeDocuments')) return () => {}
  return (documentId, kind) => {
    if (may(viewer, 'writeDrafts') && documentId.startsWith('drafts.')) return
    throw insufficientPermissions(viewer, kind, `"${documentId}"`)
  }
}

/**
 * Returns the error for a forbidden write in the hosted lake's form, as one item of a mutationError.
 * `@sanity/client` shows its description.
 */
export function insufficientPermissions(
  viewer: Viewer,
  permission: WriteKind,
  what: string,
): LakeError {
  const role = viewer.kind === 'user' ? viewer.role : 'anonymous'
  const reach = role === 'contributor' ? 'writes drafts only' : 'writes no documents'
  const description = `Insufficient permissions; permission "${permission}" required for ${what}, and your role "${role}" ${reach}.`
  return new LakeError('forbidden', description, {
    type: 'insufficientPermissionsError',
    permission,
    description,
  })
}

/**
 * Returns the same permissions as GROQ filters, which the Studio evaluates to decide what to offer. They
 * match the Studio's own table for testing roles (`DEBUG_ROLE_GRANTS_MAP` in its source).
 */
export function documentGrants(viewer: Viewer): JsonObject[] {
  if (viewer.kind === 'anonymous') return [grant('_id in path("*")', ['read'])]
  const everything = '_id in path("**")'
  if (may(viewer, 'writeDocuments')) {
    const manage = may(viewer, 'manageDatasets') ? ['manage', 'editHistory'] : []
    return [grant(everything, ['create', 'read', 'update', 'history', ...manage])]
  }
  const reading = grant(everything, ['read', 'history'])
  if (!may(viewer, 'writeDrafts')) return [reading]
  return [reading, grant('_id in path("drafts.**")', ['create', 'update'])]
}

function grant(filter: string, permissions: string[]): JsonObject {
  return {filter, permissions}
}
