import diagnostics from 'node:diagnostics_channel'
import type {IncomingMessage, RequestListener, Server} from 'node:http'
import type {Socket} from 'node:net'
import type {SiteLimits} from '../limits.ts'
import type {SiteSettings} from '../settings.ts'
import {clientAddress, clientKey} from './client-address.ts'
import {refuseMethod} from './refuse-method.ts'

type Settings = Pick<SiteSettings, 'limits' | 'trustedProxies'>

/** How often Node looks for requests whose time has passed. */
export const connectionsCheckingInterval = 1000

/** Limits how long the requests of a server may take to arrive, and how long a connection may be idle. */
export function limitTimes(server: Server, limits: SiteLimits): void {
  server.headersTimeout = limits.headerSeconds * 1000
  // Whatever becomes of a request, its body has to arrive too.
  server.requestTimeout = (limits.headerSeconds + limits.bodySeconds) * 1000
  server.setTimeout(limits.idleSeconds * 1000)
}

/**
 * Limits the connections of servers together, in total and from each client. When the total is reached, a new client
 * takes the place of the oldest connection of the client that has the most, so that a few clients cannot keep all
 * others out. Behind a proxy all connections come from its address, so there only the total is limited.
 */
export function limitConnections(servers: Server[], {limits, trustedProxies}: Settings): void {
  /** The connections of each client, oldest first. */
  const open = new Map<string, Set<Socket>>()
  let total = 0

  function remove(client: string, socket: Socket): void {
    const sockets = open.get(client)
    if (!sockets?.delete(socket)) return
    total -= 1
    if (sockets.size === 0) open.delete(client)
  }

  /** Closes a connection of the client with the most, if it has more than one that has `count` would have then. */
  function makeRoom(count: number): boolean {
    let busiest: [client: string, sockets: Set<Socket>] | undefined
    for (const entry of open) if (entry[1].size > (busiest?.[1].size ?? count + 1)) busiest = entry
    const [oldest] = busiest?.[1] ?? []
    if (!busiest || !oldest) return false
    remove(busiest[0], oldest)
    oldest.destroy()
    return true
  }

  for (const server of servers) {
    server.on('connection', (socket) => {
      const client = clientKey(socket.remoteAddress ?? '')
      const count = open.get(client)?.size ?? 0
      const isTooMany = trustedProxies === 0 && count >= limits.connectionsPerClient
      if (isTooMany || (total >= limits.connections && !makeRoom(count))) {
        socket.destroy()
        return
      }
      const sockets = open.get(client) ?? new Set()
      open.set(client, sockets.add(socket))
      total += 1
      socket.once('close', () => remove(client, socket))
    })
  }
}

/** Replaces what a request says of its client by the client’s address, which everything behind can rely on. */
export function setClientAddress(
  {headers, socket}: IncomingMessage,
  {trustedProxies}: Pick<Settings, 'trustedProxies'>,
): void {
  const forwardedFor = headers['x-forwarded-for']?.toString()
  if (forwardedFor !== undefined && trustedProxies === 0) warnOfProxy()
  headers['x-forwarded-for'] = clientAddress(forwardedFor, socket.remoteAddress, trustedProxies)
}

let hasWarned = false

function warnOfProxy(): void {
  if (hasWarned) return
  hasWarned = true
  console.warn(
    'X-Forwarded-For is ignored. If the site is behind a proxy, set SITE_TRUSTED_PROXIES to the number of proxies: without it, all readers count as one client.',
  )
}

const pageServerKey = Symbol.for('stillwater.page-server')
const shared: typeof globalThis & {[pageServerKey]?: true} = globalThis

/** Notes that the page server of this process applies the limits itself. */
export function notePageServer(): void {
  shared[pageServerKey] = true
}

/**
 * Applies the limits to the server that Next itself opens, where there is no page server. Next has no setting for
 * it, so they are applied when a request arrives, before Next sees it.
 */
export function limitNextServer(settings: Settings): void {
  if (shared[pageServerKey]) return
  const limited = new WeakSet<Server>()
  diagnostics.subscribe('http.server.request.start', (message) => {
    const {request, server} = message as {request: IncomingMessage; server: Server}
    setClientAddress(request, settings)
    if (limited.has(server)) return
    limited.add(server)
    limitTimes(server, settings.limits)
    limitConnections([server], settings)
    if (process.env.NODE_ENV === 'production') refuseMethods(server)
  })
}

/** Next would read the whole body of a form before it finds that a page has none. */
function refuseMethods(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (refuseMethod(request, response)) return
    for (const listener of listeners) listener.call(server, request, response)
  })
}
