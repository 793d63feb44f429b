import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {chromium} from '@playwright/test'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, it, onTestFinished} from 'vitest'
import {chromiumOptions} from '../../../lake/as-sanity/host-names.ts'
import {openAuthority} from '../../../lake/as-sanity/authority.ts'
import {findChromium} from '../../browser/launch-chromium.ts'
import {freePort} from '../../system/server-process.ts'
import {killAll, runLake} from '../lake-process.ts'

// Sites of another project, written as public starters are, with the lake in place of Sanity's service.
const root = path.resolve(import.meta.dirname, '../../..')
const fixtures = path.join(root, 'tests/lake/as-sanity/fixtures')
const start = path.join(root, 'lake/start.mjs')
const command = path.join(root, 'node_modules/sanity-cli/bin/run.js')
const secret = 'a secret of the site'
const lakeFolder = mkdtempSync(path.join(tmpdir(), 'stillwater-as-sanity-'))
/** Within the repository, so that the projects find its packages: bundlers refuse links to other folders. */
mkdirSync(path.join(root, '.cache'), {recursive: true})
const place = mkdtempSync(path.join(root, '.cache/projects-'))
const next = path.join(place, 'next')
const site = path.join(place, 'static')
let lakePort: number
let nextPort: number
let hookPort: number

/** Runs a program of a project beside the lake. */
function runBeside(cwd: string, ...program: string[]): ChildProcess {
  return spawn(
    process.execPath,
    [start, 'as-sanity', 'abc123', 'run', '--', process.execPath, ...program],
    {
      cwd,
      env: {
        NODE_ENV: 'production',
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        LAKE_DIR: lakeFolder,
        SANITY_REVALIDATE_SECRET: secret,
        NEXT_TELEMETRY_DISABLED: '1',
        CI: '1',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
}

/** Like `runBeside`, and resolves with the output once it has ended well. */
async function run(cwd: string, ...program: string[]): Promise<string> {
  const child = runBeside(cwd, ...program)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => (output += piece.toString()))
  }
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`${program.join(' ')} ended with ${code}:\n${output}`)
  return output
}

const publish = (id: string, attributes: object): Promise<string> =>
  run(place, 'publish.mjs', id, JSON.stringify(attributes))

beforeAll(async () => {
  cpSync(fixtures, place, {recursive: true})
  const picture = sharp({create: {width: 800, height: 400, channels: 3, background: 'teal'}})
  await picture.png().toFile(path.join(place, 'picture.png'))
  ;[lakePort, nextPort, hookPort] = [await freePort(), await freePort(), await freePort()]
  const origins = `http://localhost:${nextPort},http://localhost:${hookPort}`
  const running = runLake(
    lakeFolder,
    {LAKE_WEBHOOK_ORIGINS: origins},
    {args: ['as-sanity', 'abc123', '--port', String(lakePort)]},
  )
  await Promise.race([once(running.child, 'message'), running.ended])
  await run(next, command, 'datasets', 'import', path.join(place, 'seed.ndjson'), 'production')
})

afterAll(() => {
  killAll()
  for (const folder of [place, lakeFolder]) rmSync(folder, {recursive: true, force: true})
})

it('the sanity command extracts the schema, generates types, and exports the dataset', async () => {
  await run(next, command, 'schemas', 'extract', '--path', 'schema.json')
  expect(readFileSync(path.join(next, 'schema.json'), 'utf8')).toContain('"post"')
  await run(next, command, 'typegen', 'generate')
  expect(readFileSync(path.join(next, 'sanity.types.ts'), 'utf8')).toContain('PostQueryResult')
  const archive = path.join(place, 'production.tar.gz')
  await run(next, command, 'datasets', 'export', 'production', archive)
  expect(existsSync(archive)).toBe(true)
})

it('a Next.js site renders, searches, shows pictures, and is fresh after a webhook and a live event', async () => {
  const program = path.join(root, 'node_modules/next/dist/bin/next')
  await run(next, program, 'build')
  const server = runBeside(next, program, 'start', '-p', String(nextPort))
  onTestFinished(() => void server.kill())
  const address = `http://localhost:${nextPort}`
  const page = async (where: string): Promise<string> =>
    (await fetch(`${address}${where}`).catch(() => undefined))?.text() ?? ''
  await expect.poll(() => page('/')).toContain('Still water')
  expect(await page('/?q=run')).toMatch(/Running water/)
  expect(await page('/?q=run')).not.toContain('Still water')
  const post = await page('/posts/still-water')
  expect(post).toContain('It lies in the valley.')
  expect(post).toContain('Ada Moor')
  const [, picture = ''] = /src="(\/_next\/image[^"]+)"/.exec(post) ?? []
  const image = await fetch(`${address}${picture.replaceAll('&amp;', '&')}`)
  expect([image.status, image.headers.get('content-type')]).toEqual([
    200,
    expect.stringMatching(/^image\//),
  ])

  const unsigned = await fetch(`${address}/api/revalidate`, {method: 'POST', body: '{}'})
  expect(unsigned.status).toBe(401)
  await run(next, 'scripts/create-webhook.mjs', `${address}/api/revalidate`)
  await publish('first', {title: 'Deep water'})
  await expect.poll(() => page('/posts/still-water')).toContain('Deep water')
  await expect.poll(() => page('/')).toContain('Deep water')
  await publish('third', {title: 'Clear water', slug: {_type: 'slug', current: 'clear-water'}})
  await expect.poll(() => page('/posts/clear-water')).toContain('Clear water')

  const found = await findChromium()
  const {trust, resolve} = chromiumOptions({
    port: lakePort,
    authorityHash: openAuthority(lakeFolder, new Date()).keyHash,
  })
  const browser = await chromium.launchPersistentContext(path.join(place, 'profile'), {
    executablePath: found.path,
    args: [...found.args, trust, resolve],
    headless: true,
  })
  onTestFinished(() => browser.close())
  const reader = await browser.newPage()
  await reader.goto(`${address}/posts/clear-water`)
  await reader.locator('html[data-live="connected"]').waitFor()
  await publish('third', {title: 'Bright water'})
  await reader.getByRole('heading', {name: 'Bright water'}).waitFor({timeout: 120_000})
})

it('a static site is built from the lake, and built again by a webhook', async () => {
  await run(site, 'src/build.js')
  const built = (name: string): string => readFileSync(path.join(site, 'dist', name), 'utf8')
  expect(built('index.html')).toContain('Running water')
  expect(built('post/still-water/index.html')).toContain('It lies in the valley.')
  const picture = sharp(path.join(site, 'dist/post/still-water/picture.webp'))
  expect(await picture.metadata()).toMatchObject({format: 'webp', width: 320})

  // What a host of static sites does with its "build hook".
  const builds: Promise<string>[] = []
  const hook = createServer((_request, response) => {
    builds.push(run(site, 'src/build.js'))
    response.writeHead(202).end()
  }).listen(hookPort, '127.0.0.1')
  await once(hook, 'listening')
  onTestFinished(() => void hook.close())
  expect((hook.address() as AddressInfo).port).toBe(hookPort)
  await run(next, 'scripts/create-webhook.mjs', `http://localhost:${hookPort}/build`)
  await publish('second', {title: 'Falling water'})
  await expect.poll(() => builds.length).toBeGreaterThan(0)
  await Promise.all(builds)
  expect(built('post/running-water/index.html')).toContain('Falling water')
})
