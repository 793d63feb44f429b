import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import type {Settings} from '../system/load-settings.ts'
import {StartFailure} from '../system/start-failure.ts'

export interface Connection {
  client: SanityClient
  close: () => Promise<void>
}

const apiVersion = '2025-02-19'
/** A port that accepts a connection but does not respond within this time belongs to another program. */
const timeoutMs = 10_000

/**
 * Connects to the lake of these settings: the hosted one, or the one that responds at LAKE_PORT, or else one
 * that this process opens from the lake's folder until the connection is closed.
 *
 * @throws StartFailure if no lake accepts writes.
 */
export async function connect(settings: Settings): Promise<Connection> {
  if (settings.hosted) return connectHosted(settings)
  const {port, token} = settings.lake
  const client = embeddedClient(settings, port, token ?? (await readStoredToken(settings)))
  if (await isLakeRunning(settings, client)) return {client, close: async () => {}}
  return openFolder(settings)
}

function connectHosted({site, hostedToken: token}: Settings): Connection {
  if (!token) {
    throw new StartFailure(
      `To write to the hosted project ${site.projectId}, set SANITY_API_WRITE_TOKEN to a token with the role Editor (sanity.io/manage, API, Tokens).`,
    )
  }
  const {projectId, dataset} = site
  const client = createClient({projectId, dataset, apiVersion, token, useCdn: false})
  return {client, close: async () => {}}
}

function embeddedClient({site}: Settings, port: number, token: string | undefined): SanityClient {
  return createClient({
    projectId: site.projectId,
    dataset: site.dataset,
    apiVersion,
    apiHost: `http://127.0.0.1:${port}`,
    useProjectHostname: false,
    useCdn: false,
    ...(token && {token}),
  })
}

/** Returns whether our lake is running. False if nothing listens at its port. */
async function isLakeRunning({lake}: Settings, client: SanityClient): Promise<boolean> {
  const {apiHost, projectId = '', token} = client.config()
  const response = await request(`${apiHost}/v${apiVersion}/users/me`, lake.port, {
    'X-Sanity-Project-ID': projectId,
    ...(token && {Authorization: `Bearer ${token}`}),
  })
  if (!response) return false
  const body = await response.text()
  const refused = response.status === 401 || response.status === 403
  if (response.ok && /"id"\s*:/.test(body)) return true
  throw new StartFailure(
    refused || response.ok
      ? `The lake at port ${lake.port} does not know the token of ${lake.folder}: it serves another folder. Set LAKE_DIR to its folder, or LAKE_PORT to the port of the lake you mean.`
      : `The program at port ${lake.port} is not a lake. Set LAKE_PORT to the lake's port, or to a free port.`,
  )
}

async function request(url: string, port: number, headers: Record<string, string>) {
  try {
    return await fetch(url, {headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs)})
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ECONNREFUSED') return null
    throw new StartFailure(
      `The program at port ${port} does not respond like a lake. Set LAKE_PORT to the lake's port, or to a free port.`,
    )
  }
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
    return {client: embeddedClient(settings, server.port, lake.token), close: server.close}
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error))
  }
}

/** Undefined if the folder has none, as before the first start. */
async function readStoredToken({lake}: Settings): Promise<string | undefined> {
  try {
    return (await readFile(join(lake.folder, 'token'), 'utf8')).trim() || undefined
  } catch {
    return undefined
  }
}
