import type {Access} from '../access/access.ts'
import type {Attempts} from '../access/attempts.ts'
import type {Logins} from '../access/logins.ts'
import {lacking, may, type Permission} from '../access/roles.ts'
import type {Tickets} from '../access/tickets.ts'
import type {Datasets, OpenDataset} from '../datasets/datasets.ts'
import type {JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import type {Limits} from '../limits.ts'
import type {Streams} from '../listeners/streams.ts'
import type {Sockets} from '../presence/sockets.ts'
import type {Queries} from '../queries/queries.ts'
import type {RecentEvents} from '../recent-events.ts'
import type {Registry} from '../datasets/registry.ts'
import type {User, Viewer} from '../viewer.ts'
import type {Host} from './host.ts'
import type {Origin} from './origin.ts'
import {parseJson} from '../parse-json.ts'
import type {StreamRedirects} from './stream-redirect.ts'
import type {ApiVersion} from './version.ts'

/** What endpoints may need of the lake. */
export interface LakeParts {
  readonly registry: Registry
  readonly recentEvents: RecentEvents
  readonly datasets: Datasets
  readonly queries: Queries
  readonly streams: Streams
  readonly tickets: Tickets
  readonly sockets: Sockets
  readonly streamRedirects: StreamRedirects
  readonly access: Access
  readonly logins: Logins
  readonly attempts: Attempts
  readonly limits: Limits
  /** Whose machine this is. */
  readonly person: User
  /** Who a listed page of this machine is without a token; undefined where everybody has to log in. */
  readonly localUser: User | undefined
  readonly allowedOrigins: string[]
  /** Where the lake is reached from elsewhere: origins. */
  readonly addresses: string[]
  /** The project of requests that name none. */
  readonly project: string
  /** Where faults of the lake's own are written, in full. */
  readonly report: (error: unknown) => void
  /** Writes what the person who runs the lake should change. */
  readonly warn: (text: string) => void
}

/** A request after the edge has looked at it: who asks for what, of which project. */
export interface Call {
  readonly lake: LakeParts
  readonly request: Request
  readonly url: URL
  readonly host: Host
  readonly origin: Origin
  readonly viewer: Viewer
  readonly project: string
  readonly version: ApiVersion
  /** The parts of the path, decoded. */
  readonly path: Record<string, string>
  /** Where it comes from; undefined for this machine. */
  readonly client: string | undefined
  /** Cuts the connection under the response. */
  readonly disconnect: (() => void) | undefined
}

export type Endpoint = (call: Call) => Response | Promise<Response>

export interface Route {
  methods: string[]
  path: string
  endpoint: Endpoint
}

/** The dataset in the path, for one who may read it. */
export function readableDataset(call: Call): OpenDataset {
  const dataset = call.lake.datasets.open(call.project, pathPart(call, 'dataset'))
  const {viewer} = call
  const mayRead = viewer.kind === 'anonymous' && viewer.readsPrivate
  if (dataset.aclMode === 'private' && !mayRead) requirePermission(call, 'read')
  return dataset
}

/** The dataset in the path, for one with a permission to change it, and who that is. */
export function writableDataset(
  call: Call,
  permission: Permission,
): {dataset: OpenDataset; author: string} {
  const author = requirePermission(call, permission).id
  return {dataset: call.lake.datasets.open(call.project, pathPart(call, 'dataset')), author}
}

/** @throws LakeError `unauthorized` for the anonymous, `forbidden` for a role without the permission */
export function requirePermission(call: Call, permission: Permission): User {
  const user = requireUser(call)
  if (may(user, permission)) return user
  throw lacking(permission, user.role)
}

/** @throws LakeError `unauthorized` for the anonymous */
export function requireUser(call: Call): User {
  if (call.viewer.kind === 'user') return call.viewer
  if (call.viewer.reason !== undefined) throw new LakeError('unauthorized', call.viewer.reason)
  throw new LakeError(
    'unauthorized',
    'This needs credentials: send a token as "Authorization: Bearer …". `npm run lake -- tokens create` makes one; the administrator’s is in the file "token" of LAKE_DIR.',
  )
}

/** Where the lake is reached, without a project: the first address of the settings, else `localhost`. */
export function publicAddress({lake, url}: Call): string {
  return lake.addresses[0] ?? `http://localhost${url.port && `:${url.port}`}`
}

export function pathPart(call: Call, name: string): string {
  return call.path[name] ?? ''
}

/** A comma list in the path: `/doc/production/a,b`. */
export function pathList(call: Call, name: string): string[] {
  return pathPart(call, name).split(',').filter(Boolean)
}

export function flag(call: Call, name: string, otherwise = false): boolean {
  const value = call.url.searchParams.get(name)
  if (value === null) return otherwise
  if (value === 'true' || value === '') return true
  if (value === 'false') return false
  throw new LakeError('invalid', `The parameter "${name}" is "${value}": expected true or false.`)
}

/** A whole number above 0; undefined when it is not given. */
export function integer(call: Call, name: string): number | undefined {
  const value = call.url.searchParams.get(name)
  if (value === null) return undefined
  const number = Number(value)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new LakeError(
    'invalid',
    `The parameter "${name}" is "${value}": expected a whole number above 0.`,
  )
}

/** `$name=<JSON>` in the address, as Sanity's clients send a query's parameters. */
export function queryParameters(url: URL): JsonObject {
  const given = [...url.searchParams].filter(([name]) => name.startsWith('$'))
  return Object.fromEntries(
    given.map(([name, value]) => [name.slice(1), parseJson(value, `The parameter "${name}"`)]),
  )
}
