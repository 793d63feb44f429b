import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {killAll, runLake, type RunningLake} from '../lake-process.ts'
import {freePort} from '../../system/server-process.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const start = path.join(root, 'lake/start.mjs')
const foreign = `sk${'Ab1'.repeat(50)}`
let folder: string
let project: string
let running: RunningLake

interface Ended {
  code: number
  out: string
  err: string
}

/** Runs `as-sanity` as another project does: from its own folder, with its own environment. */
async function asSanity(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [start, 'as-sanity', 'abc123', ...args], {
    cwd: project,
    env: {NODE_ENV: 'test', PATH: process.env['PATH'], LAKE_DIR: folder, ...environment},
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const [code] = (await once(child, 'close')) as [number]
  return {code, out, err}
}

/** Runs a script of the other project there. */
function runScript(code: string, environment: Record<string, string> = {}): Promise<Ended> {
  writeFileSync(path.join(project, 'script.mjs'), code)
  return asSanity(['run', '--', process.execPath, 'script.mjs'], environment)
}

/** Runs the installed command of Sanity there. */
function sanity(...args: string[]): Promise<Ended> {
  const command = path.join(root, 'node_modules/sanity-cli/bin/run.js')
  return asSanity(['run', '--', process.execPath, command, ...args])
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-as-sanity-'))
  project = mkdtempSync(path.join(tmpdir(), 'another-project-'))
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'))
  const port = String(await freePort())
  running = runLake(folder, {}, {args: ['as-sanity', 'abc123', '--port', port]})
  await Promise.race([once(running.child, 'message'), running.ended])
})

afterAll(() => {
  killAll()
  for (const made of [folder, project]) rmSync(made, {recursive: true, force: true})
})

describe('as-sanity', () => {
  it('prints every way to it and back, and no token', () => {
    const text = running.output()
    for (const part of [
      '127.0.0.1 abc123.api.sanity.io',
      // As it is called in another folder.
      `LAKE_DIR=${folder} node ${start} as-sanity abc123 run -- `,
      'NODE_EXTRA_CA_CERTS=',
      '"--host-resolver-rules=MAP api.sanity.io',
      'administrator',
      'BACK:',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/sk-stillwater-[\w-]{20}/)
  })

  it('refuses to print a token while the names lead elsewhere', async () => {
    const {code, out, err} = await asSanity(['token'])
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain('No token is printed')
    expect(err).toContain('abc123.api.sanity.io')
  })

  it('refuses to print a token if a proxy would resolve the names', async () => {
    const {code, err} = await asSanity(['token'], {HTTPS_PROXY: 'http://proxy.example.org:3128'})
    expect(code).toBe(1)
    expect(err).toContain('HTTPS_PROXY')
  })

  it('prints a token where the names lead to the lake', async () => {
    const {code, out} = await asSanity([
      'run',
      '--',
      process.execPath,
      start,
      'as-sanity',
      'abc123',
      'token',
      '--role',
      'viewer',
    ])
    expect(code).toBe(0)
    expect(out.trim()).toMatch(/^sk-stillwater-[\w-]{43}$/)
  })
})

describe('a project that is run beside it', () => {
  it('finds no private address at the name of pictures, which Next.js would refuse', async () => {
    const {code, out, err} = await runScript(`
      import dns from 'node:dns'
      const found = await dns.promises.lookup('cdn.sanity.io', {all: true})
      const again = await new Promise((resolve) =>
        dns.lookup('cdn.sanity.io', {all: true}, (_error, addresses) => resolve(addresses)))
      console.log(JSON.stringify([found, again]))
      const response = await fetch('https://cdn.sanity.io/images/abc123/production/${'0'.repeat(40)}-1x1.png')
      console.log(response.status)
    `)
    expect({code, err}).toEqual({code: 0, err: ''})
    const addresses = [{address: '3fff::1', family: 6}]
    expect(out.trim().split('\n')).toEqual([JSON.stringify([addresses, addresses]), '404'])
  })

  it('creates, publishes, searches, uploads and receives events with unchanged code', async () => {
    const {code, out, err} = await runScript(`
      import {createClient} from '@sanity/client'
      import {createImageUrlBuilder} from '@sanity/image-url'
      const client = createClient({
        projectId: 'abc123', dataset: 'production', apiVersion: '2025-02-19', useCdn: false,
        token: process.env.SANITY_AUTH_TOKEN,
      })
      const cdn = client.withConfig({useCdn: true, token: undefined})
      const seen = await new Promise((resolve, reject) => {
        const listener = client.listen('*[_type == "post"]', {}, {events: ['welcome', 'mutation']})
          .subscribe({error: reject, async next({type, documentId}) {
            if (type === 'welcome') {
              await client.create({_id: 'drafts.one', _type: 'post', title: 'Quiet water', slug: {current: 'quiet-water'}})
              await client.action({actionType: 'sanity.action.document.publish', draftId: 'drafts.one', publishedId: 'one'})
            } else if (documentId === 'one') { listener.unsubscribe(); resolve(documentId) }
          }})
      })
      const found = await cdn.fetch('*[_type == "post" && title match $words][0].slug.current', {words: 'quiet*'})
      const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
      const image = await client.assets.upload('image', png, {filename: 'dot.png'})
      const url = createImageUrlBuilder({projectId: 'abc123', dataset: 'production'}).image(image._id).width(1).url()
      const {status} = await fetch(url)
      console.log(JSON.stringify({seen, found, url: image.url, status, built: new URL(url).host}))
    `)
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      seen: 'one',
      found: 'quiet-water',
      url: expect.stringMatching(
        /^https:\/\/cdn\.sanity\.io\/images\/abc123\/production\//,
      ) as string,
      status: 200,
      built: 'cdn.sanity.io',
    })
  })

  it('gets a token of the lake in place of the service’s, which is revoked afterwards', async () => {
    const report = `
      const {SANITY_AUTH_TOKEN: token, SANITY_API_READ_TOKEN: read} = process.env
      const answer = await fetch('https://abc123.api.sanity.io/v1/users/me', {headers: {authorization: 'Bearer ' + (process.argv[2] ?? read)}})
      console.log(JSON.stringify({token, same: token === read, status: answer.status}))`
    const {out} = await runScript(report, {SANITY_API_READ_TOKEN: foreign})
    const {token, ...rest} = JSON.parse(out) as {token: string}
    expect(rest).toEqual({same: true, status: 200})
    const after = await asSanity(['run', '--', process.execPath, 'script.mjs', token])
    expect(JSON.parse(after.out)).toMatchObject({status: 401})
  })

  it('cannot send a token of the service anywhere', async () => {
    const {out} = await runScript(`
      const ask = (host) => fetch('https://' + host + '/v1/users/me', {headers: {authorization: 'Bearer ${foreign}'}})
        .then(async (answer) => [answer.status, (await answer.text()).includes('not Sanity’s service')], (error) => error.cause.code)
      console.log(JSON.stringify(await Promise.all(['abc123.api.sanity.io', 'www.sanity.io', 'api.sanity.work', 'a.b.api.sanity.io'].map(ask))))`)
    expect(JSON.parse(out)).toEqual([[401, true], 'ENOTFOUND', 'ENOTFOUND', 'ENOTFOUND'])
    expect(running.errors()).toContain('neither stored nor logged')
    expect(running.output() + running.errors()).not.toContain(foreign)
  })

  it.each([
    [
      'import * as https from "node:https"',
      'https.get({host, path: "/v1/ping"}, done).on("error", done)',
    ],
    [
      'import {connect} from "node:http2"',
      'connect("https://" + host).request({":path": "/v1/ping"}).on("response", done)',
    ],
    ['import {connect} from "node:tls"', 'connect(443, host, {servername: host}, done)'],
  ])('reaches the lake with %s', async (load, call) => {
    const {out, code} = await runScript(
      `${load}; const host = 'api.sanity.io'; const done = (it) => { console.log(it instanceof Error ? it.message : 'reached'); process.exit() }; ${call}`,
    )
    expect({out, code}).toEqual({out: 'reached\n', code: 0})
  })

  it('reaches it with the command of Sanity: lists, imports, exports', async () => {
    writeFileSync(
      path.join(project, 'sanity.cli.js'),
      `export default {api: {projectId: 'abc123', dataset: 'production'}}`,
    )
    writeFileSync(
      path.join(project, 'package.json'),
      '{"name": "another", "private": true, "type": "module"}',
    )
    writeFileSync(
      path.join(project, 'data.ndjson'),
      '{"_id":"imported","_type":"post","title":"Imported"}\n',
    )
    expect(await sanity('datasets', 'list')).toMatchObject({
      code: 0,
      out: expect.stringContaining('production') as string,
    })
    expect(
      await sanity('datasets', 'import', 'data.ndjson', 'production', '--replace'),
    ).toMatchObject({code: 0})
    const archive = path.join(project, 'out.tar.gz')
    expect(await sanity('datasets', 'export', 'production', archive, '--overwrite')).toMatchObject({
      code: 0,
    })
    expect(readFileSync(archive).length).toBeGreaterThan(gzipSync('').length)
    expect(await sanity('cors', 'add', 'http://localhost:4321', '--credentials')).toMatchObject({
      code: 0,
    })
  }, 60_000)

  it('returns the command’s exit code', async () => {
    mkdirSync(path.join(project, 'folder'), {recursive: true})
    expect((await runScript('process.exit(7)')).code).toBe(7)
  })
})
