import type {SanityClient} from '@sanity/client'
import {isRecord} from '../../web/shared/stored.ts'
import {StartFailure} from '../system/start-failure.ts'
import type {End} from './end.ts'
import {statusOf} from './failure.ts'

export type AclMode = 'public' | 'private'

export interface TargetState {
  exists: boolean
  /** The names of the project's datasets. */
  datasets: string[]
  /** Things to know before the move, one line each. */
  notes: string[]
}

/**
 * Checks whether the target can be written to: token, project, dataset and permissions. Returns notes about CORS
 * origins and the limits of the project's plan.
 *
 * @throws StartFailure that says what is wrong
 */
export async function checkTarget(
  {client, label}: End,
  {siteUrl, create}: {siteUrl: string; create: AclMode | undefined},
): Promise<TargetState> {
  const {projectId = '', dataset = ''} = client.config()
  const user = await client.request<{id?: string}>({url: '/users/me'})
  if (typeof user.id !== 'string') throw Object.assign(new Error('No user'), {statusCode: 401})
  await client.request({url: `/projects/${projectId}`}).catch((error: unknown) => {
    if (statusOf(error) !== 404 && statusOf(error) !== 403) throw error
    throw new StartFailure(
      `There is no project “${projectId}”, or the token belongs to another one. Check NEXT_PUBLIC_SANITY_PROJECT_ID and SANITY_API_WRITE_TOKEN. Nothing was written.`,
    )
  })
  const datasets = await client.datasets.list()
  const names = datasets.map(({name}) => name)
  const exists = names.includes(dataset)
  if (!exists && create === undefined) {
    throw new StartFailure(
      `The project “${projectId}” has no dataset “${dataset}”. It has: ${names.join(', ') || 'none'}. Name another one with --dataset, or add --create private (or public). Nothing was written.`,
    )
  }
  if (exists) await checkPermissions(client, label)
  return {
    exists,
    datasets: names,
    notes: [...(await corsNotes(client, siteUrl)), ...(exists ? await planNotes(client) : [])],
  }
}

/** Creates the dataset. */
export async function createTarget({client}: End, aclMode: AclMode): Promise<void> {
  await client.datasets.create(client.config().dataset ?? '', {aclMode})
}

async function checkPermissions(client: SanityClient, label: string): Promise<void> {
  const {projectId, dataset} = client.config()
  const grants = await client.request<unknown>({
    url: `/projects/${projectId}/datasets/${dataset}/acl`,
  })
  const permissions = Array.isArray(grants)
    ? grants.flatMap((grant: unknown) =>
        isRecord(grant) && isForAll(grant['filter']) ? grant['permissions'] : [],
      )
    : []
  const missing = ['create', 'update'].filter((name) => !permissions.includes(name))
  if (missing.length === 0) return
  throw new StartFailure(
    `The token may not ${missing.join(' and ')} all documents in ${label}. Use one with the role Editor. Nothing was written.`,
  )
}

/** A token for drafts only has filters that name them. */
function isForAll(filter: unknown): boolean {
  return typeof filter !== 'string' || !/drafts|false/.test(filter)
}

/** The Studio runs in a browser, so its page needs to be one of the project's origins. */
async function corsNotes(client: SanityClient, siteUrl: string): Promise<string[]> {
  const {projectId} = client.config()
  const origins = await optional(
    client.request<{origin?: string; allowCredentials?: boolean}[]>({
      url: `/projects/${projectId}/cors`,
    }),
  )
  if (!Array.isArray(origins)) return ['CORS origins: they cannot be read with this token.']
  const found = origins.find(({origin = ''}) => matches(origin, siteUrl))
  if (found?.allowCredentials) return [`CORS origins: ${siteUrl} is allowed, with credentials.`]
  return [
    `CORS origins: ${siteUrl} ${found ? 'is allowed only without credentials' : 'is missing'}, so the Studio there cannot log in. Add it: sanity.io/manage, API, CORS origins, “Allow credentials”.`,
  ]
}

function matches(pattern: string, origin: string): boolean {
  const source = pattern.split('*').map((part) => part.replaceAll(/[.\\+?^${}()|[\]]/g, '\\$&'))
  return new RegExp(`^${source.join('.*')}$`).test(origin)
}

/** The numbers come from the service, because they differ between plans and change. */
async function planNotes(client: SanityClient): Promise<string[]> {
  const stats = await optional(
    client.request<unknown>({url: `/data/stats/${client.config().dataset}`}),
  )
  const limits = ['documents', 'fields'].flatMap((name) => {
    const counted = isRecord(stats) && isRecord(stats[name]) ? stats[name]['count'] : undefined
    if (!isRecord(counted) || typeof counted['limit'] !== 'number') return []
    return [
      `${String(counted['value'])} of ${counted['limit']} ${name === 'fields' ? 'attributes' : name}`,
    ]
  })
  if (limits.length > 0)
    return [`Limits of the plan: ${limits.join(', ')} are used before the move.`]
  return [
    'Limits of the plan (documents, attributes, bytes of assets): they cannot be read here. A hosted project shows them at sanity.io/manage, Usage.',
  ]
}

async function optional<T>(request: Promise<T>): Promise<T | undefined> {
  return request.catch((error: unknown) => {
    const status = statusOf(error) ?? 0
    if (status >= 400 && status < 500 && status !== 401 && status !== 429) return undefined
    if (status === 501) return undefined
    throw error
  })
}
