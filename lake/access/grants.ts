import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'
import {may} from './roles.ts'

export type WriteKind = 'create' | 'update'

/** Throws `forbidden` for a document that one may not write. `update` is deleting, too. */
export type CheckWrite = (documentId: string, kind: WriteKind) => void

/** What someone who may write may write: everything, or drafts only. */
export function checkWriteOf(viewer: Viewer): CheckWrite {
  if (may(viewer, 'writeDocuments')) return () => {}
  return (documentId, kind) => {
    if (may(viewer, 'writeDrafts') && documentId.startsWith('drafts.')) return
    throw insufficientPermissions(viewer, kind, `"${documentId}"`)
  }
}

/**
 * The refusal of a write in the hosted lake's form, as one item of a mutationError. `@sanity/client`
 * shows its description.
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
 * The same as GROQ filters, which the Studio evaluates itself to know what to offer. The figures are
 * those of the Studio's own table for trying roles out (`DEBUG_ROLE_GRANTS_MAP` in its source).
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
