import type {Settings} from '../system/load-settings.ts'
import {StartFailure} from '../system/start-failure.ts'
import {connectToRunning, embeddedClient, type Connection} from './running-lake.ts'

/**
 * Connects to the lake of these settings: the hosted one, or the one that responds at LAKE_ORIGIN or LAKE_PORT, or else one
 * that this process opens from the lake's folder until the connection is closed.
 *
 * @throws StartFailure if no lake accepts writes.
 */
export async function connect(settings: Settings): Promise<Connection> {
  return (await connectToRunning(settings)) ?? openFolder(settings)
}

async function openFolder(settings: Settings): Promise<Connection> {
  // Imported on demand: if a lake is already running, this import would double the time for nothing.
  const [{createLake}, {listen}] = await Promise.all([
    import('../../lake/lake.ts'),
    import('../../lake/listen.ts'),
  ])
  try {
    const lake = createLake(settings.lake)
    const server = await listen(lake, {port: 0})
    return {
      client: embeddedClient(settings, `http://127.0.0.1:${server.port}`, lake.token),
      close: server.close,
    }
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error))
  }
}
