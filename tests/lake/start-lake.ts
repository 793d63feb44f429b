import {mkdtempSync, rmSync} from 'node:fs'
import {request as httpRequest} from 'node:http'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'
import {createLake, type Lake, type LakeOptions} from '../../lake/lake.ts'
import {listen} from '../../lake/listen.ts'
import type {Role} from '../../lake/viewer.ts'
import {reuseWorker} from './reuse-worker.ts'

/** The page that test lakes allow. */
export const studioOrigin = 'http://localhost:3000'

/** The headers of a request of that page in a browser. */
export const studioHeaders = {origin: studioOrigin, 'sec-fetch-site': 'same-site'}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  /** The parsed body; null if it is not JSON. */
  body: unknown
}

export interface Send {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

export interface TestLake {
  lake: Lake
  folder: string
  port: number
  /** `http://localhost:<port>` */
  address: string
  token: string
  /** Creates a real client of the lake, with the token by default. */
  client: (config?: Partial<ClientConfig>) => SanityClient
  /**
   * Sends a request with exactly these headers, including `Host` and `Origin`, which `fetch` does not allow.
   */
  send: (request: Send) => Promise<Answer>
  /** Creates a token with a role over HTTP. */
  tokenFor: (role: Role) => Promise<{id: string; token: string}>
  close: () => Promise<void>
}

/**
 * Starts a lake on a free port, in a temporary folder or in one that the caller removes. Its commits do not
 * wait for the disk (`synchronous: 'OFF'`), but they survive the end of the process. It closes without
 * waiting for pending responses.
 */
export async function startLake(options: Partial<LakeOptions> = {}): Promise<TestLake> {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'stillwater-lake-'))
  const lake = createLake({
    allowedOrigins: [studioOrigin],
    synchronous: 'OFF',
    startWorker: reuseWorker,
    ...options,
    folder,
  })
  const server = await listen(lake, {port: 0, grace: 0})
  return {
    lake,
    folder,
    port: server.port,
    address: server.address,
    token: lake.token,
    client: (config) => clientOf(server.port, {token: lake.token, ...config}),
    send: (request) => send(server.port, request),
    tokenFor: (role) => makeToken(server.port, lake.token, role),
    async close() {
      await server.close()
      if (options.folder === undefined) rmSync(folder, {recursive: true, force: true})
    },
  }
}

async function makeToken(
  port: number,
  administrator: string,
  role: Role,
): Promise<{id: string; token: string}> {
  const memberships = [{resourceType: 'project', resourceId: 'local', roleNames: [role]}]
  const {body} = await send(port, {
    method: 'POST',
    path: '/v2025-07-11/access/project/local/robots',
    headers: {authorization: `Bearer ${administrator}`, 'content-type': 'application/json'},
    body: JSON.stringify({label: `A ${role}`, memberships}),
  })
  return body as {id: string; token: string}
}

export function clientOf(port: number, config: Partial<ClientConfig>): SanityClient {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${port}`,
    useProjectHostname: false,
    useCdn: false,
    ...config,
  })
}

export function send(
  port: number,
  {method = 'GET', path: to, headers, body}: Send,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {host: '127.0.0.1', port, method, path: to, headers: {host: `localhost:${port}`, ...headers}},
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            body: parse(text),
          }),
        )
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
