import {once} from 'node:events'
import {connect as connectHttp2, constants, type ClientHttp2Session} from 'node:http2'
import {createServer, type IncomingMessage} from 'node:http'
import {request} from 'node:https'
import {createServer as createTlsServer, connect as connectTls} from 'node:tls'
import type {AddressInfo, Socket} from 'node:net'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest'
import {WebSocket} from 'ws'
import {createAuthority, createLeaf} from '../../../lake/as-sanity/certificate.ts'
import {openFront} from '../../../lake/as-sanity/front.ts'
import {startAsSanity, type AsSanity} from '../../../lake/as-sanity/start.ts'
import {withAccess} from '../../../lake/commands/with-access.ts'
import type {Log} from '../../../lake/log.ts'
import {readLakeSettings} from '../../../lake/settings.ts'

const quiet: Log = {request() {}, fault: console.error, warning() {}}
const name = 'abc123.api.sanity.io'
const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-as-sanity-'))
let started: AsSanity
let token: string

beforeAll(async () => {
  const settings = readLakeSettings({LAKE_DIR: folder})
  started = await startAsSanity(settings, {project: 'abc123', dataset: 'blog', port: 0, log: quiet})
  token = withAccess(folder, (access) =>
    access.createToken({label: 'Test', role: 'administrator'}),
  ).token
})

afterAll(async () => {
  await started.close()
  rmSync(folder, {recursive: true})
})

function session(): ClientHttp2Session {
  const client = connectHttp2(`https://${name}`, {
    ca: started.authority.cert,
    createConnection: () =>
      connectTls({
        host: '127.0.0.1',
        port: started.port,
        servername: name,
        ca: started.authority.cert,
        ALPNProtocols: ['h2'],
      }),
  })
  onTestFinished(() => client.destroy())
  return client
}

async function ask(
  client: ClientHttp2Session,
  headers: Record<string, string>,
  body?: string,
): Promise<{status: number; text: string}> {
  const stream = client.request(
    {authorization: `Bearer ${token}`, ...headers},
    {endStream: body === undefined},
  )
  if (body !== undefined) stream.end(body)
  const [answer] = (await once(stream, 'response')) as [Record<string, unknown>]
  let text = ''
  for await (const part of stream.setEncoding('utf8')) text += String(part)
  return {status: Number(answer[constants.HTTP2_HEADER_STATUS]), text}
}

describe('the lake at Sanity’s names', () => {
  it('creates the dataset and answers over HTTP/2, with bodies of unknown length', async () => {
    const client = session()
    const mutations = JSON.stringify({mutations: [{create: {_id: 'one', _type: 'note'}}]})
    const written = await ask(
      client,
      {
        ':method': 'POST',
        ':path': '/v2025-02-19/data/mutate/blog',
        'content-type': 'application/json',
      },
      mutations,
    )
    expect(written.status).toBe(200)
    const read = await ask(client, {':path': '/v2025-02-19/data/query/blog?query=*[0]._id'})
    expect(JSON.parse(read.text)).toMatchObject({result: 'one'})
  })

  it('streams events over HTTP/2 as they occur', async () => {
    const client = session()
    const stream = client.request({
      ':path': '/v2025-02-19/data/listen/blog?query=*&includeResult=false',
      authorization: `Bearer ${token}`,
    })
    const [first] = (await once(stream.setEncoding('utf8'), 'data')) as [string]
    expect(first).toContain('event: welcome')
    const next = once(stream, 'data')
    await ask(
      client,
      {':method': 'POST', ':path': '/v1/data/mutate/blog', 'content-type': 'application/json'},
      JSON.stringify({mutations: [{create: {_id: 'two', _type: 'note'}}]}),
    )
    expect(String(await next)).toContain('two')
  })

  it('answers clients without HTTP/2, and their WebSockets', async () => {
    const at = {host: '127.0.0.1', port: started.port, servername: name, ca: started.authority.cert}
    const plain = request({...at, path: '/v1/ping', headers: {host: name}})
    plain.end()
    const [response] = (await once(plain, 'response')) as [
      {statusCode: number; httpVersion: string},
    ]
    expect(response).toMatchObject({statusCode: 200, httpVersion: '1.1'})

    const secure = {servername: name, ca: started.authority.cert}
    const socket = new WebSocket(`wss://127.0.0.1:${started.port}/v2022-06-30/socket/blog`, {
      ...secure,
      headers: {authorization: `Bearer ${token}`, host: name},
    })
    onTestFinished(() => socket.terminate())
    await once(socket, 'open')
  })

  it('does not pass cookies of the service to the lake', async () => {
    const origin = 'https://unlisted.example.org'
    const {status} = await ask(session(), {
      ':path': '/v1/ping',
      authorization: '',
      cookie: 'sanitySession=secret',
      origin,
    }).catch(() => ({status: 0}))
    // With a cookie or a token, a page that is not listed gets 403.
    expect(status).toBe(403)
    const anonymous = session().request({
      ':path': '/v1/ping',
      cookie: 'sanitySession=secret',
      origin,
    })
    const [answer] = (await once(anonymous, 'response')) as [Record<string, unknown>]
    expect(answer[constants.HTTP2_HEADER_STATUS]).toBe(200)
  })

  it('refuses tokens of the service', async () => {
    const {status, text} = await ask(session(), {
      ':path': '/v1/users/me',
      authorization: `Bearer sk${'Ab1'.repeat(50)}`,
    })
    expect(status).toBe(401)
    expect(text).toContain('not Sanity’s service')
  })
})

it('does not use a connection to the lake again, which the lake may be closing', async () => {
  const used = new WeakSet<Socket>()
  const lake = createServer(({socket}, response) => {
    if (used.has(socket)) return void socket.destroy()
    used.add(socket)
    response.end('ok')
  }).listen(0, '127.0.0.1')
  await once(lake, 'listening')
  const {port: lakePort} = lake.address() as AddressInfo
  const front = await openFront({
    authority: started.authority,
    lakePort,
    port: 0,
    now: () => new Date(),
  })
  onTestFinished(() => {
    front.close()
    lake.close()
  })
  for (let sent = 0; sent < 3; sent += 1) {
    const [response] = (await once(
      request({
        host: '127.0.0.1',
        port: front.port,
        servername: name,
        ca: started.authority.cert,
      }).end(),
      'response',
    )) as [IncomingMessage]
    expect(response.statusCode).toBe(200)
    response.resume()
    await once(response, 'end')
  }
})

describe('the authority', () => {
  it('is rejected by clients for names that are not Sanity’s', async () => {
    const authority = createAuthority(new Date())
    const forged = createLeaf(authority, new Date(), ['bank.example.org', 'api.sanity.io'])
    const server = createTlsServer({key: forged.key, cert: forged.cert}).listen(0, '127.0.0.1')
    server.on('tlsClientError', () => {})
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const {port} = server.address() as AddressInfo
    const socket = connectTls({
      host: '127.0.0.1',
      port,
      servername: 'bank.example.org',
      ca: authority.cert,
    })
    await expect(once(socket, 'secureConnect')).rejects.toThrow(/permitted subtree violation/)
  })

  it('renews the certificate before it expires, without a restart', async () => {
    const start = new Date()
    let time = start
    const authority = createAuthority(start)
    const front = await openFront({authority, lakePort: 1, port: 0, now: () => time})
    onTestFinished(() => front.close())
    const serial = async (): Promise<string> => {
      const socket = connectTls({
        port: front.port,
        host: '127.0.0.1',
        servername: name,
        ca: authority.cert,
      })
      await once(socket, 'secureConnect')
      const {serialNumber} = socket.getPeerCertificate()
      socket.destroy()
      return serialNumber
    }
    const first = await serial()
    front.renew()
    expect(await serial()).toBe(first)
    time = new Date(start.getTime() + 65 * 24 * 60 * 60 * 1000)
    front.renew()
    // Its validity begins a day before `time`, so this clock rejects it; only the serial number matters.
    await expect(serial()).rejects.toThrow(/not yet valid/)
  })
})
