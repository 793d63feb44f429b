import {afterAll, beforeAll, expect, test} from 'vitest'
import {followLake} from '../../../web/live/follow-lake.ts'
import {createRelay} from '../../../web/live/relay.ts'
import {clientOf, startLake, type TestLake} from '../../lake/start-lake.ts'
import {article} from '../site-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

test('what is published reaches every reader through one subscription', async () => {
  const relay = createRelay({now: Date.now})
  const stop = followLake(clientOf(lake.port, {perspective: 'published'}), relay.receive)
  const readers = [relay.open(Date.now(), 'a'), relay.open(Date.now(), 'a')].map(readEvents)
  // The relay has heard the lake's welcome: everything after it will be heard too.
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

/** A reader that collects what it is sent. */
function readEvents(stream: ReadableStream<Uint8Array> | undefined) {
  const reader = stream?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  return {
    /** Resolves with everything received, once `part` is in it. */
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
