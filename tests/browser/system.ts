import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {createClient, type SanityClient} from '@sanity/client'
import {siteToken} from '../../lake/access/site-tokens.ts'
import type {AclMode} from '../../scripts/move/check-target.ts'
import {loadSample} from '../../scripts/sample/load-sample.ts'
import type {Hosted} from '../hosted/start-hosted.ts'
import {newLakeFolder} from './sample-dataset.ts'
import {startTlsProxy} from './tls-proxy.ts'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {freePort} from '../system/server-process.ts'
import {patientLimits} from '../system/site.ts'

/** The whole product as `npm start` runs it, on free ports and in its own folder. */
export interface System {
  site: string
  studio: string
  lake: string
  folder: string
  env: NodeJS.ProcessEnv
  /** A client with the administrator's token. */
  client: () => Promise<SanityClient>
  /** The token with which the site stores what readers send. */
  writeToken: () => Promise<string>
  /** The output so far. */
  output: () => string
  /** The lines of the output so far that are not the lake's request log. */
  messages: () => string[]
  /** The lake's log lines with a 404 or 5xx response. */
  failedRequests: () => string[]
  /** Sends SIGTERM, as a service manager does, and resolves with the exit code. */
  stop: () => Promise<number | null>
  /** Resolves with the exit code when the system has ended, for whatever reason. */
  ended: Promise<number | null>
  /** Removes the folder. Call it after `stop`. */
  remove: () => Promise<void>
}

export interface SystemOptions {
  sample?: boolean
  /** The system stores the sample itself, as at its first start. Otherwise it gets a stored copy, if there is one. */
  isFirstStart?: boolean
  /** The folder of a previous run, to start again with its content. */
  folder?: string
  /** Further settings. */
  settings?: Record<string, string>
  /** Browsers reach the lake at https://lake.localhost, through a proxy that does not support HTTP/2. */
  lakeBehindTls?: boolean
  /** The content is in a dataset of the stand-in for Sanity's hosted lake. Default: `TEST_LAKE`. */
  hosted?: AclMode
}

/**
 * Returns how the dataset of the hosted stand-in is read; undefined if the system has a lake of its own, as by default and
 * for journeys with settings of it.
 */
export function hostedMode({
  hosted,
  folder,
  settings = {},
  lakeBehindTls,
}: SystemOptions): AclMode | undefined {
  if (hosted) return hosted
  const named = process.env['TEST_LAKE']
  const isAboutLake = Object.keys(settings).some((name) => name.startsWith('LAKE_'))
  if (isAboutLake || lakeBehindTls || folder !== undefined) return undefined
  return named === 'public' || named === 'private' ? named : undefined
}

export async function startSystem(options: SystemOptions = {}, hosted?: Hosted): Promise<System> {
  const {sample = true, isFirstStart = false, settings = {}, lakeBehindTls = false} = options
  const home = options.folder ?? (await newLakeFolder(sample && !isFirstStart && !hosted))
  const [port, lakePort] = [await freePort(), await freePort()]
  const proxy = lakeBehindTls
    ? await startTlsProxy(lakePort, ['lake.localhost', '*.lake.localhost'])
    : undefined
  const readToken = async (): Promise<string> =>
    (await readFile(join(home, 'token'), 'utf8')).trim()
  const environment: Record<string, string> = hosted?.environment() ?? {}
  const env = {
    ...process.env,
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    LAKE_DIR: home,
    LAKE_SAMPLE: sample ? '1' : '0',
    LAKE_SHOW_LOG: '1',
    // Journeys act as different clients of one machine, as behind a proxy.
    SITE_TRUSTED_PROXIES: '1',
    SITE_LIMITS: patientLimits,
    ...(proxy && {LAKE_HOSTS: `https://lake.localhost:${proxy.port}`}),
    ...environment,
    ...settings,
  }
  if (hosted && sample) await loadSample(hosted.client())
  const child = spawn('npm', ['start'], {cwd: projectRoot, env})
  const ended = once(child, 'exit').then(() => child.exitCode)
  const lines = await untilStarted(child)
  const lake = `http://127.0.0.1:${lakePort}`
  return {
    site: `http://localhost:${port}`,
    studio: `http://localhost:${port}/studio`,
    lake,
    folder: home,
    env,
    client: async () =>
      hosted?.client() ??
      createClient({
        projectId: 'local',
        dataset: 'production',
        apiVersion: '2025-02-19',
        apiHost: lake,
        useProjectHostname: false,
        useCdn: false,
        token: await readToken(),
      }),
    writeToken: async () =>
      environment['SANITY_API_WRITE_TOKEN'] ?? siteToken(await readToken(), 'editor'),
    output: () => lines.join('\n'),
    messages: () => lines.filter((line) => !isRequest(line)),
    failedRequests: () => {
      if (hosted) {
        return hosted.requests
          .filter(({status = 0}) => status === 404 || status >= 500)
          .map(({method, path, status}) => `[lake] ${method} ${path} ${status}`)
      }
      const requests = lines.filter(isRequest)
      if (requests.length === 0) throw new Error('The output does not contain the lake’s log.')
      return requests.filter((line) => / (404|5\d\d) [\d.]+ ms /.test(line))
    },
    stop: () => {
      child.kill('SIGTERM')
      proxy?.close()
      return ended
    },
    ended,
    remove: () => rm(home, {recursive: true, force: true}),
  }
}

function isRequest(line: string): boolean {
  return /^\[lake\] [A-Z]+ \//.test(line)
}

async function untilStarted(child: ChildProcess): Promise<string[]> {
  const lines: string[] = []
  const {stdout, stderr} = child
  if (!stdout || !stderr) throw new Error('The system was started without captured output.')
  await new Promise<void>((resolve, reject) => {
    for (const stream of [stdout, stderr]) {
      createInterface({input: stream}).on('line', (line) => {
        lines.push(line)
        if (line.includes('Ctrl-C stops')) resolve()
      })
    }
    child.once('exit', (code) => reject(new Error(`Exit code ${code}:\n${lines.join('\n')}`)))
  })
  return lines
}
