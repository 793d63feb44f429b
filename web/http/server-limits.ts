import diagnostics from 'node:diagnostics_channel'
import type {IncomingMessage, RequestListener, Server} from 'node:http'
import type {Socket} from 'node:net'
import type {SiteSettings} from '../settings.ts'
import {clientKey} from '../../common/http/client-key.ts'
import {clientAddress} from './client-address.ts'
import {refuseMethod} from './refuse-method.ts'

type Settings = Pick<SiteSettings, 'limits' | 'trustedProxies'>

/** Milliseconds between Node's checks for requests that timed out. */
export const connectionsCheckingInterval = 1000

/**
 * Milliseconds that an idle connection stays open after the keep-alive time that clients are told. A client whose process
 * was blocked so long does not know yet that this time has ended. Proxies do not read it, and reuse a connection for 60
 * seconds (nginx) or 120 (Caddy). A form that is sent while the server closes its connection is lost.
 */
const keptAfterHint = {client: 30_000, proxy: 130_000}

/** Sets the time limits of a server: for requests to arrive, and for connections to be idle. */
export function limitTimes(server: Server, {limits, trustedProxies}: Settings): void {
  server.keepAliveTimeoutBuffer = trustedProxies > 0 ? keptAfterHint.proxy : keptAfterHint.client
  server.headersTimeout = limits.headerSeconds * 1000
  // The body has to arrive too, even if the request is refused.
  server.requestTimeout = (limits.headerSeconds + limits.bodySeconds) * 1000
  server.setTimeout(limits.idleSeconds * 1000)
}

/**
 * Limits the connections of several servers, in total and per client. At the total, a new client replaces the oldest
 * connection of the client with the most, so that a few clients cannot exclude all others. Behind a proxy all
 * connections come from its address, so only the total is limited.
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

  /** Closes the oldest connection of the client with the most, unless it has at most one more than `count`. */
  function evictFor(count: number): boolean {
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
      if (isTooMany || (total >= limits.connections && !evictFor(count))) {
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

/** Sets `X-Forwarded-For` of a request to the address of its client, so that everything behind can rely on it. */
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

/** Records that this process has a page server, which applies the limits itself. */
export function notePageServer(): void {
  shared[pageServerKey] = true
}

/** Returns whether this process has a page server. */
export function hasPageServer(): boolean {
  return shared[pageServerKey] === true
}

/**
 * Applies the limits to Next's own server, if there is no page server. Next has no option for it, so they are applied
 * before Next handles the first request.
 */
export function limitNextServer(settings: Settings): void {
  if (hasPageServer()) return
  const limited = new WeakSet<Server>()
  diagnostics.subscribe('http.server.request.start', (message) => {
    const {request, server} = message as {request: IncomingMessage; server: Server}
    setClientAddress(request, settings)
    if (limited.has(server)) return
    limited.add(server)
    limitTimes(server, settings)
    limitConnections([server], settings)
    if (process.env.NODE_ENV === 'production') refuseMethods(server)
  })
}

/** Refuses methods before Next does, because Next would first read the whole body of a form. */
function refuseMethods(server: Server): void {
  const listeners = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (refuseMethod(request, response)) return
    for (const listener of listeners) listener.call(server, request, response)
  })
}
