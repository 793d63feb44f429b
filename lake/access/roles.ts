import {LakeError} from '../error.ts'
import type {Role, Viewer} from '../viewer.ts'

/** A permission that an endpoint can require. */
export type Permission =
  | 'read' // drafts, versions and private datasets too
  | 'history'
  | 'writeDrafts'
  | 'writeDocuments' // with any id; includes publishing
  | 'uploadAssets'
  | 'manageDatasets'
  | 'manageTokens'
  | 'manageWebhooks'

const everybody: Role[] = ['administrator', 'editor', 'contributor', 'viewer']
const writers: Role[] = ['administrator', 'editor', 'contributor']

/** The roles that have each permission. Every endpoint checks this table. */
export const rolesFor: Record<Permission, readonly Role[]> = {
  read: everybody,
  history: everybody,
  writeDrafts: writers,
  // A draft needs its images. Asset documents can only be created by upload.
  uploadAssets: writers,
  writeDocuments: ['administrator', 'editor'],
  manageDatasets: ['administrator'],
  manageTokens: ['administrator'],
  // Their payloads contain drafts and private documents, and their definitions secrets.
  manageWebhooks: ['administrator'],
}

/** Descriptions that complete "This needs …". */
const permissionLabels: Record<Permission, string> = {
  read: 'the permission to read documents',
  history: 'the permission to read history',
  writeDrafts: 'the permission to write drafts',
  writeDocuments: 'the permission to write published documents',
  uploadAssets: 'the permission to upload assets',
  manageDatasets: 'the permission to manage datasets',
  manageTokens: 'the permission to manage tokens',
  manageWebhooks: 'the permission to manage webhooks',
}

interface RoleDescription {
  name: Role
  title: string
  description: string
}

const descriptions: Record<Role, Omit<RoleDescription, 'name'>> = {
  administrator: {
    title: 'Administrator',
    description: 'Reads and writes everything, and manages datasets, tokens and webhooks',
  },
  editor: {title: 'Editor', description: 'Reads and writes all documents'},
  contributor: {
    title: 'Contributor',
    description: 'Reads everything and writes drafts, but publishes nothing',
  },
  viewer: {title: 'Viewer', description: 'Reads everything, drafts too, and writes nothing'},
}

export const roles = everybody

export function isRole(name: unknown): name is Role {
  return everybody.some((role) => role === name)
}

export function describeRole(name: Role): RoleDescription {
  return {name, ...descriptions[name]}
}

export function may(viewer: Viewer, permission: Permission): boolean {
  return viewer.kind === 'user' && rolesFor[permission].includes(viewer.role)
}

export function lacking(permission: Permission, role: Role): LakeError {
  const having = rolesFor[permission].join(', ')
  return new LakeError(
    'forbidden',
    `This needs ${permissionLabels[permission]}, which the role "${role}" does not have (${having}).`,
  )
}
