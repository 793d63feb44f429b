import type {NewToken} from '../../access/access.ts'
import {describeRole, isRole, roles} from '../../access/roles.ts'
import type {TokenEntry} from '../../access/token-store.ts'
import {isJsonObject, type Json} from '../../document.ts'
import {LakeError} from '../../error.ts'
import type {Role} from '../../viewer.ts'
import {pathPart, requirePermission, requireUser, type RequestContext} from '../context.ts'
import {readJsonObject} from '../read-body.ts'
import {respond} from '../respond.ts'

/**
 * The token endpoints of Sanity's Access API, with which `sanity tokens` creates, lists, rotates and deletes
 * tokens (`services/tokens.js` in `@sanity/cli`). It calls a token a robot.
 */
export function listRobots(context: RequestContext): Response {
  requirePermission(context, 'manageTokens')
  return respondPage(context.lake.access.tokens().map((entry) => describe(context, entry)))
}

export async function createRobot(context: RequestContext): Promise<Response> {
  requirePermission(context, 'manageTokens')
  const body = await readJsonObject(context.request, context.lake.limits.bodyBytes)
  const {label = '', expiresAt = null} = body
  if (typeof label !== 'string' || (expiresAt !== null && typeof expiresAt !== 'string')) {
    throw new LakeError('invalid', '"label" must be a string, and "expiresAt" one or null.')
  }
  const role = readRole(body['memberships'], context.project)
  return respondSecret(context, context.lake.access.createToken({label, role, expiresAt}))
}

export function deleteRobot(context: RequestContext): Response {
  requirePermission(context, 'manageTokens')
  return respond(describe(context, context.lake.access.revokeToken(pathPart(context, 'id'))))
}

/** Replaces the caller's own token secret. */
export function rotateRobot(context: RequestContext): Response {
  return respondSecret(context, context.lake.access.rotateToken(requireUser(context)))
}

export function listRoles(context: RequestContext): Response {
  requirePermission(context, 'read')
  return respondPage(
    roles.map((role) => ({
      ...describeRole(role),
      isCustom: false,
      appliesToUsers: true,
      appliesToRobots: true,
    })),
  )
}

function respondPage(data: unknown[]): Response {
  return respond({data, nextCursor: null, totalCount: data.length})
}

function respondSecret(context: RequestContext, created: NewToken): Response {
  return respond({...describe(context, created), token: created.token})
}

function describe(context: RequestContext, entry: TokenEntry): Record<string, unknown> {
  const {id, label, role, createdAt, expiresAt} = entry
  const membership = {
    resourceType: 'project',
    resourceId: context.project,
    roleNames: [role],
    addedAt: createdAt,
  }
  return {id, label, createdAt, expiresAt, memberships: [membership]}
}

/** Returns the role of a new token, which must have exactly one membership with one role. */
function readRole(memberships: Json | undefined, project: string): Role {
  const [membership, ...more] = Array.isArray(memberships) ? memberships : []
  if (more.length === 0 && isJsonObject(membership) && membership['resourceId'] === project) {
    const names = membership['roleNames']
    const [role, ...others] = Array.isArray(names) ? names : []
    if (others.length === 0 && isRole(role)) return role
  }
  throw new LakeError(
    'invalid',
    `A token needs one membership, of the project "${project}", with one role: ${roles.join(', ')}.`,
  )
}
