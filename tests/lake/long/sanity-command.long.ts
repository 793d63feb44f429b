import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake} from '../start-lake.ts'
import {contentOf, fill} from '../transfer/content.ts'

// The real `sanity` command, with `npm run sanity`, on folders without a running lake.
const script = path.resolve(import.meta.dirname, '../../../scripts/sanity.ts')
const place = mkdtempSync(path.join(tmpdir(), 'stillwater-command-'))
const source = path.join(place, 'source')
const target = path.join(place, 'target')
/** Unused, so that the script opens the folder itself. */
let port = 0
const archive = path.join(place, 'all.tar.gz')

beforeAll(async () => {
  port = await freePort()
  const lake = await startLake({folder: source})
  await fill(lake.client())
  await lake.close()
})
afterAll(() => rmSync(place, {recursive: true, force: true}))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

interface Result {
  code: number | null
  output: string
}

function sanity(folder: string, ...args: string[]): Promise<Result> {
  const child = spawn(process.execPath, [script, ...args], {
    env: {...process.env, LAKE_DIR: folder, LAKE_PORT: String(port), CI: '1', NO_COLOR: '1'},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({code, output}))
  })
}

async function contentIn(folder: string): Promise<unknown[]> {
  const lake = await startLake({folder})
  const content = await contentOf(lake.client())
  await lake.close()
  return content
}

describe('the sanity command', () => {
  it('copies a dataset to another lake, with images and files', async () => {
    const exported = await sanity(source, 'datasets', 'export', 'production', archive)
    expect(exported).toMatchObject({code: 0, output: expect.stringContaining('Export finished')})
    const imported = await sanity(target, 'datasets', 'import', archive, 'production')
    expect(imported).toMatchObject({code: 0})
    expect(await contentIn(target)).toEqual(await contentIn(source))
  }, 180_000)

  it('creates, lists, hides and deletes datasets', async () => {
    expect(await sanity(source, 'datasets', 'create', 'more', '--visibility', 'public')).toEqual({
      code: 0,
      output: expect.stringContaining('created'),
    })
    const hidden = await sanity(source, 'datasets', 'visibility', 'set', 'more', 'private')
    expect(hidden.code).toBe(0)
    const visibility = await sanity(source, 'datasets', 'visibility', 'get', 'more')
    expect(visibility.output).toContain('private')
    expect((await sanity(source, 'datasets', 'list')).output).toMatch(/more\s+production/)
    expect((await sanity(source, 'datasets', 'delete', 'more', '--force')).code).toBe(0)
    expect((await sanity(source, 'datasets', 'list')).output).not.toContain('more')
  }, 180_000)

  it('runs a migration: a dry run, then once, then with nothing left to do', async () => {
    const file = path.join(place, 'old.json')
    writeFileSync(
      file,
      '{"_id":"old","_type":"article","author":{"_type":"reference","_ref":"ada","_weak":true}}',
    )
    expect((await sanity(source, 'documents', 'create', file)).code).toBe(0)
    const migrate = ['migrations', 'run', 'article-authors']
    expect(await sanity(source, ...migrate)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/patch.*old[^]*author .*unset/),
    })
    const unmoved = await sanity(source, 'documents', 'get', 'old')
    expect(unmoved.output).not.toContain('"authors"')
    const now = [...migrate, '--no-dry-run', '--no-confirm']
    expect(await sanity(source, ...now)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/[1-9]\d* mutations generated/),
    })
    const moved = await sanity(source, 'documents', 'get', 'old')
    expect(moved.output).toMatch(/"authors": \[\s*\{[^}]*"_ref": "ada"/)
    expect(await sanity(source, ...now)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/\s0 mutations generated/),
    })
  }, 300_000)

  it('creates, queries, gets and deletes documents', async () => {
    const file = path.join(place, 'one.json')
    writeFileSync(file, '{"_id":"one","_type":"article","title":"By command"}')
    expect((await sanity(source, 'documents', 'create', file)).code).toBe(0)
    const found = await sanity(source, 'documents', 'query', '*[_id == "one"]{title}')
    expect(found.output).toContain('"title": "By command"')
    expect((await sanity(source, 'documents', 'get', 'one')).output).toContain('"_rev"')
    expect((await sanity(source, 'documents', 'delete', 'one')).code).toBe(0)
    expect((await sanity(source, 'documents', 'get', 'one')).code).not.toBe(0)
  }, 180_000)
})
