import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import {createLake} from '../../lake/lake.ts'
import {listen} from '../../lake/listen.ts'

const ask = (to: string): string => `GET ${to} HTTP/1.1\r\nHost: localhost\r\n\r\n`

it('closes the connection of a stream with it, instead of waiting for further requests', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-listen-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const lake = createLake({folder, synchronous: 'OFF'})
  // Longer than the test may take.
  const server = await listen(lake, {port: 0, grace: 600_000})
  const client = connect(server.port, '127.0.0.1')
  let received = ''
  client.setEncoding('utf8').on('data', (text: string) => {
    received += text
    // The last chunk of the stream. A client that keeps its connection sends its next request on it.
    if (text.endsWith('0\r\n\r\n')) client.write(ask('/v1/ping'))
  })
  client.on('error', () => {})
  client.write(ask('/v1/data/listen/production?query=*'))
  await expect.poll(() => received).toContain('event: welcome')
  const closed = once(client, 'close')
  await server.close()
  await closed
  expect(received).toMatch(/\r\n0\r\n\r\n$/)
  expect(received.match(/^HTTP\/1\.1 /gm)).toHaveLength(1)
})

it('reports an address that no machine can listen on', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-listen-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const lake = createLake({folder, synchronous: 'OFF'})
  onTestFinished(lake.close)
  const host = 'fe80::1%none'
  await expect(listen(lake, {port: 0, host})).rejects.toThrow(/^LAKE_HOST is "fe80::1%none", which/)
})
