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
import type {Client} from '../queries/client.ts'
import type {Asker} from '../queries/client.ts'
import type {Queries} from '../queries/queries.ts'
import type {RecentEvents} from '../recent-events.ts'
import type {Registry} from '../datasets/registry.ts'
import type {Webhooks} from '../webhooks/webhooks.ts'
import type {User, Viewer} from '../viewer.ts'
import type {Host} from './host.ts'
import type {Origin} from './origin.ts'
import {parseJson} from '../parse-json.ts'
import type {Connection} from './connection.ts'
import type {StreamRedirects} from './stream-redirect.ts'
import type {Unsent} from './unsent.ts'
import type {ApiVersion} from './version.ts'

/** The parts of the lake that endpoints use. */
export interface LakeParts {
  readonly registry: Registry
  readonly recentEvents: RecentEvents
  readonly datasets: Datasets
  readonly queries: Queries
  readonly webhooks: Webhooks
  readonly streams: Streams
  readonly unsent: Unsent
  readonly tickets: Tickets
  readonly sockets: Sockets
  readonly streamRedirects: StreamRedirects
  readonly access: Access
  readonly logins: Logins
  readonly attempts: Attempts
  readonly limits: Limits
  /** The local user, who runs the lake. */
  readonly person: User
  /** The viewer of a listed page on this machine without a token; undefined if everybody has to log in. */
  readonly localUser: User | undefined
  readonly allowedOrigins: string[]
  /** The number of proxies in front of the lake; undefined: one on this machine, and none elsewhere. */
  readonly trustedProxies: number | undefined
  /** The lake's public addresses, as origins. */
  readonly addresses: string[]
  /**
   * Returns the refusal of a token that may be one of Sanity's service; undefined if a lake generated it. Undefined
   * where the lake has a name of its own.
   */
  readonly refuseForeign: ((token: string) => LakeError | undefined) | undefined
  /** The project of requests that do not specify one. */
  readonly project: string
  /** Logs internal errors with their stack. */
  readonly report: (error: unknown) => void
  /** Logs a problem that the operator should fix. */
  readonly warn: (text: string) => void
}

/** The context of a request after the middleware: viewer, project, host and origin. */
export interface RequestContext {
  readonly lake: LakeParts
  readonly request: Request
  readonly url: URL
  readonly host: Host
  readonly origin: Origin
  readonly viewer: Viewer
  readonly project: string
  readonly version: ApiVersion
  /** The decoded path parameters. */
  readonly path: Readonly<Record<string, string>>
  /** The client's address; undefined for this machine. */
  readonly client: string | undefined
  /** Destroys the connection under the response. */
  readonly disconnect: (() => void) | undefined
  /** The connection; undefined for calls within this process. */
  readonly connection: Connection | undefined
}

export type Endpoint = (context: RequestContext) => Response | Promise<Response>

export interface Route {
  methods: string[]
  path: string
  endpoint: Endpoint
}

/** Returns the dataset in the path if the viewer may read it. */
export function readableDataset(context: RequestContext): OpenDataset {
  const dataset = context.lake.datasets.open(context.project, pathPart(context, 'dataset'))
  const {viewer} = context
  const mayRead = viewer.kind === 'anonymous' && viewer.readsPrivate
  if (dataset.aclMode === 'private' && !mayRead) requirePermission(context, 'read')
  return dataset
}

/** Returns the dataset in the path and the author, if the viewer has the permission. */
export function writableDataset(
  context: RequestContext,
  permission: Permission,
): {dataset: OpenDataset; author: string} {
  const author = requirePermission(context, permission).id
  return {
    dataset: context.lake.datasets.open(context.project, pathPart(context, 'dataset')),
    author,
  }
}

/** Returns the user. @throws LakeError `unauthorized` for anonymous, `forbidden` without the permission */
export function requirePermission(context: RequestContext, permission: Permission): User {
  const user = requireUser(context)
  if (may(user, permission)) return user
  throw lacking(permission, user.role)
}

/** Returns the user. @throws LakeError `unauthorized` for anonymous */
export function requireUser(context: RequestContext): User {
  if (context.viewer.kind === 'user') return context.viewer
  if (context.viewer.reason !== undefined)
    throw new LakeError('unauthorized', context.viewer.reason)
  throw new LakeError(
    'unauthorized',
    'This needs credentials: send a token as "Authorization: Bearer …". `npm run lake -- tokens create` creates one; the administrator’s is in the file "token" of LAKE_DIR.',
  )
}

/** Returns the lake's address without a project: the first public address, otherwise `localhost`. */
export function publicAddress({lake, url}: RequestContext): string {
  return lake.addresses[0] ?? `http://localhost${url.port && `:${url.port}`}`
}

export function pathPart(context: RequestContext, name: string): string {
  return context.path[name] ?? ''
}

/** Returns a comma-separated list in the path: `/doc/production/a,b`. */
export function pathList(context: RequestContext, name: string): string[] {
  return pathPart(context, name).split(',').filter(Boolean)
}

/** Returns the caller of the request's queries. */
export function askerOf(context: RequestContext): Asker {
  return new RequestAsker(context)
}

/**
 * Creates the signal when it is read: most queries do not need it. This is a class, because V8 keeps the getter of an object
 * literal, and with it the request, until it collects its whole heap.
 */
class RequestAsker implements Asker {
  readonly client: Client
  readonly #request: Request

  constructor(context: RequestContext) {
    this.client = clientOf(context)
    this.#request = context.request
  }

  get signal(): AbortSignal {
    return this.#request.signal
  }
}

/** Anonymous clients are identified by address, the others by token. */
export function clientOf({viewer, client: address = 'this machine'}: RequestContext): Client {
  if (viewer.kind === 'user') {
    return {key: `user ${viewer.credential ?? viewer.id}`, isAnonymous: false}
  }
  if (viewer.readsPrivate) return {key: 'site', isAnonymous: false}
  return {key: `anonymous ${address}`, isAnonymous: true}
}

export function flag(context: RequestContext, name: string, otherwise = false): boolean {
  const value = context.url.searchParams.get(name)
  if (value === null) return otherwise
  if (value === 'true' || value === '') return true
  if (value === 'false') return false
  throw new LakeError('invalid', `The parameter "${name}" is "${value}": expected true or false.`)
}

/** Returns a positive integer parameter; undefined if it is missing. */
export function integer(context: RequestContext, name: string): number | undefined {
  const value = context.url.searchParams.get(name)
  if (value === null) return undefined
  const number = Number(value)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new LakeError(
    'invalid',
    `The parameter "${name}" is "${value}": expected a whole number above 0.`,
  )
}

/** Returns the GROQ parameters in the URL, as Sanity's clients send them: `$name=<JSON>`. */
export function queryParameters(url: URL): JsonObject {
  const given = [...url.searchParams].filter(([name]) => name.startsWith('$'))
  return Object.fromEntries(
    given.map(([name, value]) => [name.slice(1), parseJson(value, `The parameter "${name}"`)]),
  )
}
