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
 * Connects to the lake of these settings: the hosted one, or the one at LAKE_ORIGIN, or at LAKE_PORT of this machine.
 * Undefined if nothing listens at that port.
 *
 * @throws StartFailure if a lake is there that does not accept writes, or another program, or none at LAKE_ORIGIN
 */
export async function connectToRunning(settings: Settings): Promise<Connection | undefined> {
  if (settings.hosted) return connectHosted(settings)
  const {lake, site} = settings
  const token = lake.token ?? (await readStoredToken(settings)) ?? site.writeToken
  const here = `http://127.0.0.1:${lake.port}`
  // `npm run move` connects to the lake here although the site's content is in the hosted one.
  const origin = site.lake.kind === 'hosted' ? here : site.lake.origin
  const isHere = origin === here
  const client = embeddedClient(settings, origin, token)
  if (await isLakeRunning(client, isHere ? localPlace(settings) : remotePlace(origin))) {
    return {client, close: async () => {}}
  }
  if (isHere) return undefined
  throw new StartFailure(`No lake responds at LAKE_ORIGIN, which is ${origin}. Start it first.`)
}

/** Where a lake is expected, in the words of messages. */
interface Place {
  name: string
  /** What to do if another program is there. */
  ifOther: string
  /** What is wrong if the lake refuses the token. */
  ifRefused: string
}

function localPlace({lake}: Settings): Place {
  return {
    name: `port ${lake.port}`,
    ifOther: "Set LAKE_PORT to the lake's port, or to a free port.",
    ifRefused: `the token of ${lake.folder}: it serves another folder. Set LAKE_DIR to its folder, or LAKE_PORT to the port of the lake you mean.`,
  }
}

function remotePlace(origin: string): Place {
  return {
    name: origin,
    ifOther: "Set LAKE_ORIGIN to the lake's address.",
    ifRefused: 'this token. Set SANITY_API_WRITE_TOKEN to a token of it with the role Editor.',
  }
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

/** Creates a client of the lake at an address. */
export function embeddedClient(
  {site}: Settings,
  apiHost: string,
  token: string | undefined,
): SanityClient {
  return createClient({
    projectId: site.projectId,
    dataset: site.dataset,
    apiVersion,
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    ...(token && {token}),
  })
}

/** Returns whether our lake is running. False if nothing listens at its port. */
async function isLakeRunning(client: SanityClient, place: Place): Promise<boolean> {
  const {apiHost, projectId = '', token} = client.config()
  const response = await request(`${apiHost}/v${apiVersion}/users/me`, place, {
    'X-Sanity-Project-ID': projectId,
    ...(token && {Authorization: `Bearer ${token}`}),
  })
  if (!response) return false
  const body = await response.text()
  const refused = response.status === 401 || response.status === 403
  if (response.ok && /"id"\s*:/.test(body)) return true
  throw new StartFailure(
    refused || response.ok
      ? `The lake at ${place.name} does not know ${place.ifRefused}`
      : `The program at ${place.name} is not a lake. ${place.ifOther}`,
  )
}

async function request(url: string, place: Place, headers: Record<string, string>) {
  try {
    return await fetch(url, {headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs)})
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ECONNREFUSED') return null
    throw new StartFailure(
      `The program at ${place.name} does not respond like a lake. ${place.ifOther}`,
    )
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
