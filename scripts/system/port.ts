import {once} from 'node:events'
import {createServer} from 'node:net'
import {StartFailure} from './start-failure.ts'

/** Throws `StartFailure` with the setting to change if the port is in use. */
export async function requireFreePort(port: number, variable: string): Promise<void> {
  const state = await portState(port)
  if (state === 'used') {
    throw new StartFailure(
      `Port ${port} is in use by another program. Set ${variable} to a free port, for example ${variable}=${port + 1}.`,
    )
  }
  if (state === 'forbidden') {
    throw new StartFailure(
      `This user has no permission to listen on port ${port}. Set ${variable} to a port of at least 1024.`,
    )
  }
}

/** Returns whether this user can listen on a port of this machine. */
export async function portState(port: number): Promise<'free' | 'used' | 'forbidden'> {
  for (const host of ['127.0.0.1', '::1', '::']) {
    const reason = await tryToListen(port, host)
    if (reason === 'EADDRINUSE') return 'used'
    if (reason === 'EACCES') return 'forbidden'
  }
  return 'free'
}

/** Returns the error code, or undefined if the port is free (or the machine has no such address). */
function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    server.listen({port, host, exclusive: true}, () => server.close(() => resolve(undefined)))
  })
}

/** Returns a port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address === 'object' && address) return address.port
  throw new StartFailure('This machine has no free port.')
}
