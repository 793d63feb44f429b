import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {Agent, request as httpRequest} from 'node:http'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {quarters} from '../assets/images.ts'
import {killAll, startLakeProcess, type LakeProcess} from '../lake-process.ts'
import {oddRequest, type Known, type OddRequest} from './odd-request.ts'
import {rounded, tell} from './measure.ts'

const total = Number(process.env['LAKE_LONG_REQUESTS'] ?? 100_000)
const seed = Number(process.env['LAKE_LONG_SEED'] ?? 20_261_123)
const atOnce = 16
/**
 * A request without a response by then counts as a hang. Sanity's own limit for a mutation is three minutes.
 */
const hang = 180_000

let root: string
let lake: LakeProcess
let known: Known
const agent = new Agent({keepAlive: true, maxSockets: atOnce})

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stillwater-fuzz-'))
  for (const folder of ['work', 'tmp']) mkdirSync(path.join(root, folder))
  // Anything written outside LAKE_DIR would be here: in its parent folder or among temporary files.
  lake = await startLakeProcess(
    path.join(root, 'lake'),
    {TMPDIR: path.join(root, 'tmp'), HOME: path.join(root, 'work')},
    {cwd: path.join(root, 'work')},
  )
  known = await uploadAssets()
})
afterAll(() => {
  agent.destroy()
  killAll()
  rmSync(root, {recursive: true, force: true})
})

/** Uploads the assets to request. They may be deleted; the same bytes give the same id again. */
async function uploadAssets(): Promise<Known> {
  const client = lake.client()
  const image = await client.assets.upload('image', await quarters(120, 80).png().toBuffer())
  const jpeg = await client.assets.upload('image', await quarters(90, 90).jpeg().toBuffer())
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>'
  const drawing = await client.assets.upload('image', Buffer.from(svg))
  const file = await client.assets.upload('file', Buffer.from('words'), {filename: 'a.txt'})
  return {
    token: lake.token,
    port: lake.port,
    images: [image.path, jpeg.path, drawing.path],
    files: [file.path],
  }
}

interface Outcome {
  status: number
  text: string
}

/** Sends a request and reads its response; of an event stream, its beginning. */
function send({method, target, headers, body}: OddRequest): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {host: '127.0.0.1', port: lake.port, agent, method, path: target, headers, timeout: hang},
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        const status = response.statusCode ?? 0
        const isStream = response.headers['content-type']?.includes('event-stream')
        response.on('data', (chunk: string) => {
          if (text.length < 10_000) text += chunk
          if (isStream) request.destroy()
        })
        response.on('close', () => resolve({status, text}))
        response.on('error', () => resolve({status, text}))
      },
    )
    request.on('timeout', () => request.destroy(new Error(`hangs: ${method} ${target}`)))
    request.on('error', reject)
    request.end(body ?? undefined)
  })
}

/** Sends bytes that are malformed or truncated HTTP: the connection ends with any response. */
async function sendBytes(bytes: Uint8Array): Promise<void> {
  const socket = connect(lake.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.resume()
  socket.end(bytes)
  await once(socket, 'close')
}

const oddBytes = fc.oneof(
  fc.uint8Array({maxLength: 400}),
  fc
    .tuple(
      fc.constantFrom(
        'GET / HTTP/1.1\r\n',
        'POST /v1/data/mutate/production HTTP/1.1\r\n',
        'GET \0 HTTP/1.1\r\n',
        'G',
      ),
      fc.array(
        fc.constantFrom(
          'Host: localhost\r\n',
          'Content-Length: 10\r\n',
          'Content-Length: -1\r\n',
          'Transfer-Encoding: chunked\r\n',
          'Content-Type: application/json\r\n',
          ' folded\r\n',
          'A:\0b\r\n',
          '\r\n',
          'ffffffff\r\nx',
          '{"mutations":',
        ),
        {maxLength: 6},
      ),
    )
    .map(([start, rest]) => Buffer.from(start + rest.join(''))),
)

it(`${total} odd requests: no crash, no hang, no 5xx but 501, no file outside LAKE_DIR`, async () => {
  const statuses = new Map<number, number>()
  const bad: string[] = []
  const start = performance.now()
  let sent = 0
  while (sent < total && bad.length === 0) {
    const batch = Math.min(2000, total - sent)
    const requests = fc.sample(oddRequest(known), {numRuns: batch, seed: seed + sent})
    const left = requests.values()
    const work = async (): Promise<void> => {
      for (const request of left) {
        const shown =
          `${request.method} ${request.target} ${JSON.stringify(request.headers)} ${String(request.body)}`.slice(
            0,
            1500,
          )
        const {status, text} = await send(request).catch((error: unknown) => ({
          status: 0,
          text: String(error),
        }))
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status === 0 || (status >= 500 && status !== 501))
          bad.push(`${status} ${text}\n${shown}`)
        if (text.includes(lake.token) && !shown.includes(lake.token))
          bad.push(`the token is in: ${shown}`)
      }
    }
    await Promise.all(Array.from({length: atOnce}, work))
    for (const bytes of fc.sample(oddBytes, {numRuns: batch / 100, seed: seed + sent})) {
      await sendBytes(bytes)
    }
    sent += batch
    await uploadAssets()
  }
  expect({bad: bad.slice(0, 20), faults: lake.errors().slice(0, 5000)}).toEqual({
    bad: [],
    faults: '',
  })
  expect(lake.child.exitCode).toBe(null)
  expect(await lake.client().fetch('1 + 1')).toBe(2)
  tell(
    `${sent} requests in ${rounded((performance.now() - start) / 1000)} s: ` +
      [...statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, count]) => `${status} × ${count}`)
        .join(', '),
  )
  await lake.kill()

  expect(readdirSync(root).sort()).toEqual(['lake', 'tmp', 'work'])
  expect(readdirSync(path.join(root, 'work'))).toEqual([])
  expect(readdirSync(path.join(root, 'tmp'))).toEqual([])
  expect(lake.output()).not.toContain(lake.token)
  const findings = (await checkLake(path.join(root, 'lake'))).map((part) => part.findings)
  const problems = findings.flatMap((each) => each.problems)
  // Any writer can create a document that claims to be an asset; it then has no bytes.
  expect(problems.filter((line) => !/^The asset .* has no bytes/.test(line))).toEqual([])
})
