import type {Server} from 'node:http'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import next from 'next'
import {startReport} from '../../common/settings/start-report.ts'
import {siteCache} from '../freshness/site-cache.ts'
import {sitePages} from '../freshness/site-pages.ts'
import {siteSettings} from '../settings.ts'
import {liveRelay} from '../freshness/live.ts'
import {notePageServer} from '../http/server-limits.ts'
import {awaitLake} from './await-lake.ts'
import {createPageServer} from './page-server.ts'
import {listen} from './listen.ts'
import {clientComponents} from './client-components.ts'
import {createUpstream, listenForUpstream} from './upstream.ts'

// Runs the site in production: Next and the page server in front of it, in one process.

const web = dirname(import.meta.dirname)
const megabyte = 1024 * 1024
/** Milliseconds that open responses have to end on shutdown. */
const shutdownMs = 5000

// A packed site has no next.config.ts. Next wrote the configuration beside the pages, and reads it from this variable,
// as in its own server.js.
const isPacked = !existsSync(join(web, 'next.config.ts'))
/** `distDir` in `next.config.ts`. */
const built = join(web, isPacked ? '.next-pack' : '.next')
if (isPacked) {
  const file = readFileSync(join(built, 'required-server-files.json'), 'utf8')
  const {config} = JSON.parse(file) as {config: unknown}
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] ??= JSON.stringify(config)
}

notePageServer()
const settings = orFail(siteSettings)
const {port, siteUrl, limits} = settings
const app = next({dev: false, dir: web, port})
await awaitLake()
await app.prepare()
liveRelay()
const handle = app.getRequestHandler()

const inner = await listenForUpstream((request, response) => void handle(request, response))
const {queries, invalidations} = siteCache()
const pageServer = createPageServer({
  upstream: createUpstream({
    port: inner.port,
    queueTimeoutMs: limits.waitSeconds * 1000,
    timeoutMs: Math.max(1, limits.pageSeconds - limits.waitSeconds) * 1000,
  }),
  passOn: handle,
  pages: sitePages().pages,
  compare: queries.compare,
  generation: () => invalidations.generation,
  stripRuntime: settings.stripRuntime,
  maxBytes: 64 * megabyte,
  origin: siteUrl,
  components: clientComponents(built),
  pageTimeoutMs: limits.pageSeconds * 1000,
  bodyTimeoutMs: limits.bodySeconds * 1000,
  report: (message) => console.error(message),
})
invalidations.subscribe(pageServer.renew)
const outer = await listen(
  (request, response) => void pageServer.handle(request, response),
  settings,
).catch(fail)

// Started by itself. `npm start` and the tests are connected to this process, and print the addresses themselves.
if (process.send === undefined) {
  const {addresses, warnings} = startReport(process.env, `http://localhost:${port}`)
  console.log(addresses.join('\n'))
  for (const warning of warnings) console.warn(warning)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

function orFail<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    return fail(error)
  }
}

/** Prints the error in one line and exits with code 1. */
function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function stop(): Promise<void> {
  setTimeout(() => process.exit(0), shutdownMs).unref()
  await Promise.all([...outer, inner.server].map(close))
  process.exit(0)
}

function close(server: Server): Promise<unknown> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  return closed
}
