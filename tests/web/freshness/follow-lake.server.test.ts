import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {createLiveClient} from '../../../web/lake/client.ts'
import {followLake} from '../../../web/freshness/follow-lake.ts'
import {createRelay, type LakeEvent} from '../../../web/freshness/relay.ts'
import {readSiteSettings} from '../../../web/settings.ts'
import {clientOf, startLake, type TestLake} from '../../lake/start-lake.ts'
import {article} from '../site-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

test('one subscription sends a published change to every stream', async () => {
  const relay = createRelay({now: Date.now})
  const stop = followLake(clientOf(lake.port, {perspective: 'published'}), relay.receive)
  const readers = [relay.open(Date.now(), 'a'), relay.open(Date.now(), 'a')].map(readEvents)
  // The relay has received the lake's welcome, so it receives everything after it.
  await Promise.all(readers.map((reader) => reader.until('event: restart')))
  const {syncTags = []} = await lake
    .client({perspective: 'published'})
    .fetch('*[_type == "article"]', {}, {filterResponse: false})
  await lake.client().create(article('a'))
  for (const reader of readers) {
    const text = await reader.until('data: ["')
    expect(syncTags.some((tag) => text.includes(tag))).toBe(true)
  }
  stop()
  relay.close()
})

/** Responds to requests for the live stream with statuses from `statusOf`, and records the token of each. */
async function serveStream(statusOf: (count: number) => number) {
  const tokens: (string | undefined)[] = []
  const server = createServer((request, response) => {
    if (!request.url?.includes('/live/events/')) return void response.writeHead(404).end()
    tokens.push(request.headers.authorization)
    const status = statusOf(tokens.length)
    response.writeHead(status, {'content-type': 'text/event-stream'})
    if (status === 200) response.write('event: welcome\nid: a\ndata: {}\n\n')
    else response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const {port} = server.address() as AddressInfo
  const embedded = {kind: 'embedded', port, origin: `http://127.0.0.1:${port}`} as const
  return {tokens, settings: {...readSiteSettings({}), token: 'sk-read', lake: embedded}}
}

test('the site sends its token with the request for the live stream', async () => {
  const {tokens, settings} = await serveStream(() => 200)
  await new Promise<void>((resolve) => {
    const stop = followLake(createLiveClient(settings), () => resolve())
    onTestFinished(stop)
  })
  expect(tokens).toEqual(['Bearer sk-read'])
})

test.each([
  [401, /refuses its live stream \(401\).* SANITY_API_READ_TOKEN/],
  [403, /refuses its live stream \(403\).*not refreshed/],
  [404, /cannot be opened: .*not refreshed/],
])(
  'logs a stream that keeps failing with %i once, and its recovery once',
  async (status, message) => {
    const {settings} = await serveStream((count) => (count < 7 ? status : 200))
    const logged: string[] = []
    await new Promise<void>((resolve) => {
      const stop = followLake(createLiveClient(settings), () => resolve(), {
        log: (line) => logged.push(line),
        firstDelay: 1,
      })
      onTestFinished(stop)
    })
    expect(logged).toEqual([
      expect.stringMatching(message),
      'The lake’s live stream is open again.',
    ])
  },
)

test('a change in a public or private dataset is received', async () => {
  await lake.client().datasets.create('closed', {aclMode: 'private'})
  const {token} = await lake.tokenFor('viewer')
  const settings = {
    ...readSiteSettings({}),
    dataset: 'closed',
    lake: {kind: 'embedded', port: lake.port, origin: `http://127.0.0.1:${lake.port}`} as const,
  }
  for (const site of [settings, {...settings, token}]) {
    const received = new Promise<LakeEvent>((resolve) => {
      const stop = followLake(createLiveClient(site), (event) => {
        if (event.type === 'message') resolve(event)
        else void lake.client({dataset: 'closed'}).create({_type: 'article'})
      })
      onTestFinished(stop)
    })
    expect(await received).toMatchObject({type: 'message', tags: expect.any(Array)})
  }
})

/** Reads a stream and collects its text. */
function readEvents(stream: ReadableStream<Uint8Array> | undefined) {
  const reader = stream?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  return {
    /** Resolves with all text received so far once it contains `part`. */
    async until(part: string): Promise<string> {
      while (!text.includes(part)) {
        const chunk = await reader?.read()
        if (!chunk || chunk.done) throw new Error(`The stream ended without "${part}": ${text}`)
        text += decoder.decode(chunk.value, {stream: true})
      }
      return text
    },
  }
}
