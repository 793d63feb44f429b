import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {connect, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {listenTo} from '../behaviours/listen-to.ts'
import {killAll, startLakeProcess, type LakeProcess} from '../lake-process.ts'
import {memoryOf, quantile, rounded, tell, timed} from './measure.ts'

const idle = 200
const count = 300
const text = 'x'.repeat(500_000)
let folder: string
let lake: LakeProcess

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-listeners-'))
  lake = await startLakeProcess(folder)
})
afterAll(() => {
  killAll()
  rmSync(folder, {recursive: true, force: true})
})

/** Opens a raw connection to a stream and waits for `welcome`. */
async function open(query: string): Promise<Socket> {
  const socket = connect(lake.port, '127.0.0.1')
  socket.on('error', () => {})
  const search = `query=${encodeURIComponent(query)}&includeResult=true&includeMutations=false`
  socket.write(`GET /v1/data/listen/production?${search} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  await once(socket, 'readable')
  return socket
}

/** Measures the duration of some large writes. */
async function write(times: number): Promise<number[]> {
  const client = lake.client()
  const spent: number[] = []
  for (let n = 0; n < times; n += 1) {
    spent.push(
      await timed(() =>
        client.createOrReplace({_id: 'big', _type: 'note', text, n}, {returnDocuments: false}),
      ),
    )
  }
  return spent
}

describe('11. Two hundred idle listeners and one slow reader', () => {
  it('nobody else is delayed, and memory is bounded', async () => {
    const alone = await write(count)
    const sockets: Socket[] = []
    for (let n = 0; n < idle; n += 1) {
      const socket = await open(`*[_type == "idle-${n}"]`)
      socket.resume()
      sockets.push(socket)
    }
    const heard = await listenTo(lake, '*', {includeResult: true})
    const before = memoryOf(lake)
    const slow = await open('*')
    const reading = (async () => {
      for (let n = 0; n < count; n += 1) await heard.next()
    })()
    const beside = await write(count)
    await reading
    heard.stop()
    const after = memoryOf(lake)

    // This client has read nothing: it gets what the operating system buffered, and then the end.
    let received = 0
    slow.on('data', (chunk: Buffer) => (received += chunk.byteLength))
    await once(slow, 'close')
    expect(received).toBeLessThan((count * text.length) / 2)
    expect(sockets.filter((socket) => socket.destroyed)).toEqual([])
    for (const socket of sockets) socket.destroy()

    // Far below the 150 MB that an unlimited buffer would need.
    expect(after - before).toBeLessThan((count * text.length) / 1024 / 1024 / 2 + 64)
    expect(quantile(beside, 0.5)).toBeLessThan(quantile(alone, 0.5) * 5)
    tell(
      `a write: ${rounded(quantile(alone, 0.5))} ms alone, ${rounded(quantile(beside, 0.5))} ms beside ` +
        `${idle} listeners; memory ${rounded(before)} → ${rounded(after)} MB; the slow one got ${received} bytes`,
    )
  })
})
