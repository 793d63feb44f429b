import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'
import {chromiumOptions, servedNames} from '../../lake/as-sanity/host-names.ts'
import {openNames, preloadOption} from '../../lake/as-sanity/start.ts'
import {withAccess} from '../../lake/commands/with-access.ts'
import {createLake} from '../../lake/lake.ts'
import {listen} from '../../lake/listen.ts'
import {everyLocalPort} from '../../lake/http/origin.ts'
import type {Role} from '../../lake/viewer.ts'
import {calmConditions, type Conditions} from './conditions.ts'
import {startService, type Service} from './service.ts'

/**
 * A stand-in for Sanity's hosted Content Lake: its names over TLS and HTTP/2, with tokens, rate limits, a CDN
 * and failures. A lake of ours is behind it, so it shows what the product does with the service's addresses and
 * refusals, not how the service itself responds.
 */
export interface Hosted {
  project: string
  dataset: string
  folder: string
  conditions: Conditions
  requests: Service['requests']
  drop: Service['drop']
  /** The port of the lake behind it. */
  lakePort: number
  /** The port of the service without TLS, for clients in the test's process. */
  servicePort: number
  /** Reaches the lake behind it directly, with an administrator's token: no limit and no failure applies. */
  client: (config?: Partial<ClientConfig>) => SanityClient
  tokenFor: (role: Role) => string
  /** The variables with which a program in another process reaches it, and its project, dataset and tokens. */
  environment: () => Record<string, string>
  /** The option of Node with which it reaches the stand-in at Sanity's names. */
  nodeOption: string
  /** The options of Chromium with which it reaches the stand-in at Sanity's names. */
  chromium: {trust: string; resolve: string}
  close: () => Promise<void>
}

export interface HostedOptions {
  project?: string
  dataset?: string
  aclMode?: 'public' | 'private'
  /** The pages that may use it from a browser. Default: all on this machine. */
  origins?: string[]
}

export async function startHosted({
  project = 'abc123',
  dataset = 'production',
  aclMode = 'public',
  origins = [everyLocalPort],
}: HostedOptions = {}): Promise<Hosted> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-hosted-'))
  const lake = createLake({
    folder,
    project,
    dataset,
    host: '127.0.0.1',
    addresses: servedNames.map((name) => `https://${name}`),
    sanityNames: true,
    allowedOrigins: origins,
    synchronous: 'OFF',
    log: {request() {}, fault: console.error, warning() {}},
  })
  const server = await listen(lake, {port: 0, grace: 0})
  const conditions = calmConditions()
  const service = await startService(server.port, conditions)
  const names = await openNames(folder, {port: 0, lakePort: service.port})
  const tokenFor = (role: Role): string =>
    withAccess(folder, (access) => access.createToken({label: `A ${role}`, role})).token
  const administrator = tokenFor('administrator')
  const client = (config: Partial<ClientConfig> = {}): SanityClient =>
    createClient({
      projectId: project,
      dataset,
      apiVersion: '2025-02-19',
      apiHost: `http://127.0.0.1:${server.port}`,
      useProjectHostname: false,
      useCdn: false,
      token: administrator,
      ...config,
    })
  if (aclMode === 'private') {
    await client().request({method: 'PUT', url: `/datasets/${dataset}`, body: {aclMode}})
  }
  const nodeOption = preloadOption(folder)
  return {
    project,
    dataset,
    folder,
    conditions,
    requests: service.requests,
    drop: service.drop,
    lakePort: server.port,
    servicePort: service.port,
    client,
    tokenFor,
    environment: () => ({
      NODE_OPTIONS: nodeOption,
      NEXT_PUBLIC_SANITY_PROJECT_ID: project,
      NEXT_PUBLIC_SANITY_DATASET: dataset,
      SANITY_API_READ_TOKEN: tokenFor('viewer'),
      SANITY_API_WRITE_TOKEN: tokenFor('editor'),
    }),
    nodeOption,
    chromium: chromiumOptions({port: names.port, authorityHash: names.authority.keyHash}),
    async close() {
      names.close()
      service.close()
      await server.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}
