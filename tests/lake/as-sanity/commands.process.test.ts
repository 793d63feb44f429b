import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, it, onTestFinished, vi} from 'vitest'
import {runs} from '../../property-runs.ts'
import {callLakeCommand} from '../commands/call-lake-command.ts'
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
    env: {
      NODE_ENV: 'test',
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      LAKE_DIR: folder,
      ...environment,
    },
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
      'BACK, so that',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/sk-stillwater-[\w-]{20}/)
  })

  it.each([
    ['the names lead elsewhere', {}, 'abc123.api.sanity.io'],
    [
      'a proxy would resolve the names',
      {HTTPS_PROXY: 'http://proxy.example.org:3128'},
      'HTTPS_PROXY',
    ],
  ])('refuses to print a token if %s', async (_why, environment, says) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    onTestFinished(() => void vi.unstubAllEnvs())
    const error: unknown = await callLakeCommand('as-sanity', ['abc123', 'token'], {
      LAKE_DIR: folder,
    }).catch((reason: unknown) => reason)
    expect(String(error)).toContain('No token is printed')
    expect(String(error)).toContain(says)
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

/** A token that the first script got, and that is revoked when it has ended. */
let revoked: string

describe('a project that is run beside it', () => {
  it('reaches the lake in every way with a token of its own, and sends no token of the service anywhere', async () => {
    writeFileSync(
      path.join(project, '.env.local'),
      `# A site's settings.\nOTHER_TOKEN=x\nexport SANITY_WRITE_TOKEN = "${foreign}"\n`,
    )
    const {code, out, err} = await runScript(
      `
      import dns from 'node:dns'
      import * as https from 'node:https'
      import {connect} from 'node:http2'
      import * as tls from 'node:tls'
      const report = {}
      const found = await dns.promises.lookup('cdn.sanity.io', {all: true})
      const again = await new Promise((resolve) =>
        dns.lookup('cdn.sanity.io', {all: true}, (_error, addresses) => resolve(addresses)))
      const picture = await fetch('https://cdn.sanity.io/images/abc123/production/${'0'.repeat(40)}-1x1.png')
      report.pictures = [found, again, picture.status]

      const host = 'api.sanity.io'
      const reach = (call) => new Promise((resolve) =>
        call((it) => resolve(it instanceof Error ? it.message : 'reached')))
      report.reached = [
        await reach((done) => https.get({host, path: '/v1/ping'}, done).on('error', done)),
        await reach((done) => connect('https://' + host).on('error', done).request({':path': '/v1/ping'}).on('response', done)),
        await reach((done) => tls.connect(443, host, {servername: host}, done).on('error', done)),
      ]

      const ask = (host, token) => fetch('https://' + host + '/v1/users/me', {headers: {authorization: 'Bearer ' + token}})
        .then(async (answer) => [answer.status, (await answer.text()).includes('not Sanity’s service')], (error) => error.cause.code)
      report.foreign = await Promise.all(
        ['abc123.api.sanity.io', 'www.sanity.io', 'api.sanity.work', 'a.b.api.sanity.io'].map((host) => ask(host, '${foreign}')))
      const {SANITY_AUTH_TOKEN: token, SANITY_API_READ_TOKEN: read, SANITY_WRITE_TOKEN: write} = process.env
      report.own = [token === read, token === write, process.env.OTHER_TOKEN, await ask('abc123.api.sanity.io', read)]
      report.token = token
      console.log(JSON.stringify(report))
      process.exit(7)`,
      {SANITY_API_READ_TOKEN: foreign},
    )
    expect({code, err}).toEqual({code: 7, err: ''})
    const {token, ...report} = JSON.parse(out) as {token: string}
    // Next.js would refuse pictures at a private address.
    const addresses = [{address: '3fff::1', family: 6}]
    expect(report).toEqual({
      pictures: [addresses, addresses, 404],
      reached: ['reached', 'reached', 'reached'],
      foreign: [[401, true], 'ENOTFOUND', 'ENOTFOUND', 'ENOTFOUND'],
      own: [true, true, null, [200, false]],
    })
    expect(running.errors()).toContain('neither stored nor logged')
    expect(running.output() + running.errors()).not.toContain(foreign)
    revoked = token
  })

  it('has its token in place of stored ones: in folders above, beside an unreadable file, under any name', async () => {
    const above = path.join(project, 'monorepo')
    const inside = path.join(above, 'apps/web')
    mkdirSync(path.join(inside, '.env'), {recursive: true})
    symlinkSync('missing', path.join(inside, '.env.development'))
    writeFileSync(path.join(inside, '.env.local'), `SANITY_TOKEN='${foreign}'\n`)
    writeFileSync(
      path.join(above, '.env'),
      `PREVIEW_KEY="${foreign}"\nWRITE: ${foreign} # old\nOTHER_KEY=sk-x\n`,
    )
    writeFileSync(
      path.join(inside, 'script.mjs'),
      `const {SANITY_AUTH_TOKEN: token, SANITY_TOKEN, PREVIEW_KEY, WRITE, CONTENT_KEY, OTHER_KEY} = process.env
      console.log([SANITY_TOKEN, PREVIEW_KEY, WRITE, CONTENT_KEY].map((value) => value === token), OTHER_KEY)`,
    )
    const {code, out, err} = await asSanity(
      ['run', '--', process.execPath, path.join(inside, 'script.mjs')],
      {CONTENT_KEY: foreign, INIT_CWD: inside},
    )
    expect({code, out}).toEqual({code: 0, out: '[ true, true, true, true ] undefined\n'})
    expect(err).toContain('.env.development cannot be read (ENOENT)')
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('creates, publishes, searches, uploads and receives events with unchanged code', async () => {
    const {code, out, err} = await runScript(`
      const {status: revoked} = await fetch('https://abc123.api.sanity.io/v1/users/me', {headers: {authorization: 'Bearer ${revoked}'}})
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
      console.log(JSON.stringify({revoked, seen, found, url: image.url, status, built: new URL(url).host}))
    `)
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      revoked: 401,
      seen: 'one',
      found: 'quiet-water',
      url: expect.stringMatching(
        /^https:\/\/cdn\.sanity\.io\/images\/abc123\/production\//,
      ) as string,
      status: 200,
      built: 'cdn.sanity.io',
    })
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
    const archive = path.join(project, 'out.tar.gz')
    const calls = [
      ['datasets', 'import', 'data.ndjson', 'production', '--replace'],
      ['datasets', 'list'],
      ['datasets', 'export', 'production', archive, '--overwrite'],
      ['cors', 'add', 'http://localhost:4321', '--credentials'],
    ]
    for (const call of calls.slice(0, runs(1, calls.length))) {
      const {code, out, err} = await sanity(...call)
      expect({code, err, call}).toMatchObject({code: 0, call})
      if (call[1] === 'list') expect(out).toContain('production')
      if (call[1] === 'export')
        expect(readFileSync(archive).length).toBeGreaterThan(gzipSync('').length)
    }
  })
})
