import {once} from 'node:events'
import {createServer, type RequestListener, type Server} from 'node:http'
import {
  connectionsCheckingInterval,
  limitConnections,
  limitTimes,
  setClientAddress,
} from '../http/server-limits.ts'
import type {SiteSettings} from '../settings.ts'

type Settings = Pick<SiteSettings, 'port' | 'host' | 'limits' | 'trustedProxies'>

/**
 * Listens on both loopback addresses, because browsers use either for `localhost`, and on `host` if it is another
 * one. Applies the limits of the settings.
 *
 * @throws Error with a message of one line if the port is in use or the address is not one of this machine.
 */
export async function listen(handle: RequestListener, settings: Settings): Promise<Server[]> {
  const servers: Server[] = []
  try {
    for (const address of addressesOf(settings.host)) {
      const server = createServer({connectionsCheckingInterval})
      limitTimes(server, settings)
      const listener: RequestListener = (request, response) => {
        setClientAddress(request, settings)
        handle(request, response)
      }
      server.on('request', listener)
      // The handler decides whether it accepts a body.
      server.on('checkContinue', listener)
      server.listen({host: address, port: settings.port, ipv6Only: address === '::1'})
      const isListening = await once(server, 'listening').then(
        () => true,
        (error: unknown) => explain(error, address, settings),
      )
      if (isListening) servers.push(server)
    }
  } catch (error) {
    for (const server of servers) server.close()
    throw error
  }
  limitConnections(servers, settings)
  return servers
}

function addressesOf(host: string): string[] {
  if (host === '0.0.0.0') return [host, '::1']
  if (host === '::') return [host]
  return [...new Set(['127.0.0.1', '::1', host])]
}

/** Throws an error with a clear message, or returns false on a machine without IPv6, where `[::1]` is not needed. */
function explain(error: unknown, address: string, {host, port}: Settings): false {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  // EINVAL: the address has a zone that is unknown, or is one of a group.
  const isMissing = code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' || code === 'EINVAL'
  if (isMissing && address === '::1') return false
  if (isMissing) {
    throw new Error(
      `SITE_HOST is "${host}", which is not an address of this machine. Set it to one, or to 0.0.0.0 for all of them.`,
      {
        cause: error,
      },
    )
  }
  if (code === 'EADDRINUSE') {
    throw new Error(
      `Port ${port} is in use. Set PORT to another one, or stop the program that uses it.`,
      {cause: error},
    )
  }
  if (code === 'EACCES') {
    throw new Error(`This user may not listen on port ${port}. Set PORT to 1024 or higher.`, {
      cause: error,
    })
  }
  throw error
}
