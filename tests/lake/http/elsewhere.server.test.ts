import {mkdtempSync, rmSync} from 'node:fs'
import {networkInterfaces, tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {createLake} from '../../../lake/lake.ts'
import {listen} from '../../../lake/listen.ts'
import {startLake, studioHeaders, type TestLake} from '../start-lake.ts'

async function lakeWith(options: Parameters<typeof startLake>[0]): Promise<TestLake> {
  const lake = await startLake(options)
  onTestFinished(() => lake.close())
  return lake
}

const listed = studioHeaders

describe('a lake that other machines can reach', () => {
  const reachable: [how: string, options: Parameters<typeof startLake>[0]][] = [
    ['on every network', {host: '0.0.0.0'}],
    ['on one network', {host: '192.0.2.7'}],
    ['by a name, through a proxy', {addresses: ['https://lake.example.org']}],
  ]
  it.each(reachable)(
    '%s treats everybody without a token as anonymous, and rejects writes',
    async (_, options) => {
      const lake = await lakeWith(options)
      const tries = [
        lake.send({path: '/v1/auth/id', headers: listed}),
        lake.send({
          method: 'POST',
          path: '/v1/data/mutate/production',
          headers: {...listed, 'content-type': 'application/json'},
          body: '{"mutations":[{"create":{"_type":"note"}}]}',
        }),
      ]
      for (const {status} of await Promise.all(tries)) expect(status).toBe(401)
      for (const headers of [listed, {...listed, cookie: 'sanitySession=x'}]) {
        expect((await lake.send({path: '/v1/users/me', headers})).body).toEqual({})
      }
      const authorization = `Bearer ${lake.token}`
      const known = await lake.send({path: '/v1/users/me', headers: {...listed, authorization}})
      expect(known.body).toMatchObject({id: 'local-user'})
    },
  )

  it('for this machine only needs no login', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      const lake = await lakeWith({host})
      expect((await lake.send({path: '/v1/users/me', headers: listed})).status).toBe(200)
    }
  })

  it('accepts the listed names and their subdomains', async () => {
    const lake = await lakeWith({addresses: ['https://lake.example.org', 'http://lake.lan:3900']})
    const hosts: [host: string, status: number][] = [
      ['lake.example.org', 200],
      ['LAKE.example.org:443', 200],
      ['local.lake.example.org', 200],
      ['l7-local.lake.lan:3900', 200],
      ['localhost', 200],
      ['example.org', 403],
      ['notlake.example.org', 403],
      ['lake.example.org.evil.example', 403],
      ['.lake.example.org', 403],
      ['0.0.0.0', 403],
    ]
    for (const [host, status] of hosts) {
      expect([host, (await lake.send({path: '/v1/ping', headers: {host}})).status]).toEqual([
        host,
        status,
      ])
    }
    const query = '/v1/data/query/production?query=1'
    const projects = await Promise.all([
      lake.send({path: query, headers: {host: 'local.lake.lan'}}),
      lake.send({path: query, headers: {host: 'other.lake.lan'}}),
    ])
    expect(projects.map(({status}) => status)).toEqual([200, 404])
  })

  it('uses its own address in stored URLs', async () => {
    const lake = await lakeWith({addresses: ['https://lake.example.org']})
    const {url} = await lake.client().assets.upload('file', Buffer.from('text'))
    expect(url).toMatch(/^https:\/\/lake\.example\.org\/files\/local\/production\//)
  })
})

describe('listening', () => {
  it('includes loopback besides the given address', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-elsewhere-'))
    const other = Object.values(networkInterfaces())
      .flat()
      .find((network) => network?.family === 'IPv4' && !network.internal)?.address
    const host = other ?? '127.0.0.1'
    const server = await listen(createLake({folder, host}), {port: 0, host})
    for (const address of new Set([host, '127.0.0.1'])) {
      const answer = await fetch(`http://${address}:${server.port}/v1/ping`)
      // The host is an address that is not listed.
      expect(answer.status).toBe(address === '127.0.0.1' ? 200 : 403)
    }
    await server.close()
    rmSync(folder, {recursive: true})
  })

  it('on an address of another machine fails in one line that names the setting', async () => {
    const {lake} = await lakeWith({})
    await expect(listen(lake, {port: 0, host: '192.0.2.7'})).rejects.toThrow(
      /^LAKE_HOST is "192\.0\.2\.7", which is not an address of this machine\. Set it to one, or to 0\.0\.0\.0 for all of them\.$/,
    )
  })
})
