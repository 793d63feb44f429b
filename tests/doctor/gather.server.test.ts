import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {once} from 'node:events'
import {createServer as createHttpServer} from 'node:http'
import {createServer, type AddressInfo, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, onTestFinished, test, vi} from 'vitest'
import {checks} from '../../scripts/doctor/checks.ts'
import {lineOf} from '../../scripts/doctor/finding.ts'
import {gatherFacts} from '../../scripts/doctor/gather-facts.ts'
import {startLake} from '../lake/start-lake.ts'
import {freePort} from '../system/server-process.ts'
import {atom, jsonFeed, rss, studioPage} from './healthy.ts'

let root: string
let folder: string
let settings: Record<string, string>

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'stillwater-doctor-'))
  folder = join(root, 'lake')
  settings = {
    LAKE_DIR: folder,
    LAKE_PORT: String(await freePort()),
    PORT: String(await freePort()),
    ...Object.fromEntries(
      ['LAKE_TOKEN', 'LAKE_HOSTS', 'SITE_URL', 'SMTP_URL'].map((name) => [name, '']),
    ),
  }
  const lake = await startLake({folder})
  await lake.client().create({_id: 'drafts.secret', _type: 'article'})
  await lake.close()
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

/** Returns the lines of the doctor by the names of their checks. */
async function doctor(changed: Record<string, string> = {}): Promise<Record<string, string>> {
  for (const [name, value] of Object.entries({...settings, ...changed})) vi.stubEnv(name, value)
  try {
    const facts = await gatherFacts(async () => [])
    return Object.fromEntries(checks.map(({name, look}) => [name, lineOf(name, look(facts))]))
  } finally {
    vi.unstubAllEnvs()
  }
}

async function listen(server: Server, port = 0): Promise<number> {
  await once(server.listen(port, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

test('a stopped system: its files, its store and its content', async () => {
  expect(await doctor()).toMatchObject({
    files: expect.stringMatching(/^ok/),
    disk: expect.stringMatching(/^(ok|warn)/),
    lake: expect.stringMatching(/^ok.*1 document/),
    ports: expect.stringMatching(/^ok.*free, .*free/),
    site: expect.stringMatching(/^warn.*ECONNREFUSED/),
    drafts: expect.stringMatching(/^warn.*not checked/),
    samples: expect.stringMatching(/^ok/),
    backup: expect.stringMatching(/^warn.*npm run backup/),
  })

  chmodSync(folder, 0o755)
  expect((await doctor())['files']).toMatch(/^FAIL.*chmod go= "/)
  chmodSync(folder, 0o700)
  expect((await doctor())['files']).toMatch(/^ok/)

  const store = join(folder, 'datasets/local/production/documents.db')
  const bytes = readFileSync(store)
  writeFileSync(store, bytes.subarray(0, 5000))
  expect((await doctor())['lake']).toMatch(/^FAIL/)
  writeFileSync(store, bytes)
  expect((await doctor())['lake']).toMatch(/^ok/)

  expect((await doctor({PORT: 'x'}))['settings']).toMatch(/^FAIL.*PORT is "x"/)
  expect((await doctor({SITE_URL: 'https://a.org'}))['settings']).toMatch(/^warn.*LAKE_HOSTS/)
})

test('a running system: what responds, and to whom', async () => {
  const lake = await startLake({folder, allowedOrigins: [`http://localhost:${settings['PORT']}`]})
  onTestFinished(lake.close)
  settings['LAKE_PORT'] = String(lake.port)
  const client = lake.client()
  let feed = rss
  const site = createHttpServer((request, response) => {
    const pages: Record<string, string> = {
      '/rss.xml': feed,
      '/atom.xml': atom,
      '/feed.json': jsonFeed,
      '/studio': studioPage(''),
    }
    response.end(pages[request.url ?? ''] ?? '')
  })
  const other = createServer((socket) => socket.destroy())
  await listen(other, Number(settings['PORT']))
  expect(await doctor()).toMatchObject({
    ports: expect.stringMatching(/^FAIL.*another program.*PORT/),
    site: expect.stringMatching(/^warn/),
  })
  await new Promise((resolve) => other.close(resolve))

  await listen(site, Number(settings['PORT']))
  await client.create({_id: 'sample-topic-a', _type: 'topic'})
  await client.create({_id: 'later', _type: 'article', publishedAt: '2031-01-01'})
  const running = await doctor()
  for (const name of [
    'ports',
    'files',
    'lake',
    'time',
    'site',
    'Studio',
    'feeds',
    'token',
    'drafts',
  ])
    expect(running[name]).toMatch(/^ok/)
  expect(running['samples']).toMatch(/^warn.*1 sample document is/)
  await client.delete('sample-topic-a')
  expect((await doctor())['samples']).toMatch(/^ok/)

  feed = rss.replace('</channel>', '')
  expect((await doctor())['feeds']).toMatch(/^FAIL.*RSS.*<rss> is not closed/)
  const strange = await doctor({LAKE_TOKEN: 'y0J2-kW8q-Zb4r-PmX7'})
  expect(strange['token']).toMatch(/^FAIL.*does not accept the administrator’s token/)

  // A proxy in front of the lake that changes nothing, so that everybody seems to be at this machine.
  let changesNothing = true
  const proxy = createHttpServer((request, response) => {
    const hasRights = changesNothing && request.headers['origin'] !== undefined
    response.end(JSON.stringify({result: hasRights ? ['drafts.secret'] : []}))
  })
  const LAKE_HOSTS = `http://127.0.0.1:${await listen(proxy)}`
  const SITE_URL = 'http://site.invalid'
  const exposed = await doctor({LAKE_HOSTS, SITE_URL})
  expect(exposed['drafts']).toMatch(/^FAIL.*anybody can read drafts\.secret at http:\/\/127/)
  expect(exposed['addresses']).toMatch(/^warn.*nothing responds at http:\/\/site\.invalid/)
  changesNothing = false
  expect((await doctor({LAKE_HOSTS}))['drafts']).toMatch(/^ok/)
})

test('a mail server that refuses us, and one that does not', async () => {
  let refuses = true
  const server = createServer((socket) => {
    socket.write(refuses ? '554 go away\r\n' : '220 hello\r\n')
    socket.on('data', (data) =>
      socket.write(/^(EHLO|HELO|QUIT)/.test(data.toString()) ? '250 ok\r\n' : '500 no\r\n'),
    )
    socket.on('error', () => {})
  })
  const mail = {
    SMTP_URL: `smtp://127.0.0.1:${await listen(server)}`,
    REQUESTS_MAIL_TO: 'a@example.org',
  }
  expect((await doctor(mail))['mail']).toMatch(/^FAIL.*go away.*correct SMTP_URL/)
  refuses = false
  expect((await doctor(mail))['mail']).toMatch(/^ok/)
})
