import {createServer, type Server} from 'node:http'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import next from 'next'
import {siteCache} from '../cache/site-cache.ts'
import {siteSettings} from '../content/client.ts'
import {liveRelay} from '../live/index.ts'
import {createFront} from './front.ts'
import {ownComponents} from './own-components.ts'
import {createUpstream} from './upstream.ts'

// The site as readers get it: Next and the front before it, in one process.

const web = dirname(import.meta.dirname)
const megabyte = 1024 * 1024
/** How long open answers may take to end when the process is told to stop. */
const patience = 5000

// A standalone output has no next.config.ts; what it said at the build lies beside the pages, and Next reads it
// from here, as its own server.js has it.
const built = join(web, '.next', 'required-server-files.json')
if (!existsSync(join(web, 'next.config.ts')) && existsSync(built)) {
  const {config} = JSON.parse(readFileSync(built, 'utf8')) as {config: unknown}
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] ??= JSON.stringify(config)
}

const {port, siteUrl, weightless} = siteSettings()
const app = next({dev: false, dir: web, port})
await app.prepare()
liveRelay()
const handle = app.getRequestHandler()

const inner = createServer((request, response) => void handle(request, response))
inner.listen(0, '127.0.0.1')
await once(inner, 'listening')

const {answers, clock, pages} = siteCache()
const front = createFront({
  upstream: createUpstream({port: (inner.address() as AddressInfo).port}),
  passOn: handle,
  pages,
  compare: answers.compare,
  generation: () => clock.generation,
  light: weightless,
  room: 64 * megabyte,
  origin: siteUrl,
  components: ownComponents(join(web, '.next')),
  report: (sentence) => console.error(sentence),
})
clock.watch(front.renew)
const outer = createServer((request, response) => void front.handle(request, response))
outer.listen(port)
await once(outer, 'listening')

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

async function stop(): Promise<void> {
  setTimeout(() => process.exit(0), patience).unref()
  await Promise.all([outer, inner].map(close))
  process.exit(0)
}

function close(server: Server): Promise<unknown> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  return closed
}
