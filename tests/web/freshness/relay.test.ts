import {describe, expect, test} from 'vitest'
import {createRelay, type RelayOptions} from '../../../web/freshness/relay.ts'

/** Creates a relay that has received its welcome at 1000, and whose time is set by the test. */
function welcomed(options: Partial<RelayOptions> = {}) {
  let time = 1000
  const relay = createRelay({now: () => time, ...options})
  relay.receive({type: 'welcome', id: '1'})
  return {
    relay,
    change: (at: number, ...tags: string[]) => {
      time = at
      relay.receive({type: 'message', id: `m${at}`, tags})
    },
    restart: (at: number, id: string) => {
      time = at
      relay.receive({type: 'welcome', id})
    },
  }
}

/** Closes the stream and returns what it contained, without the retry line. */
async function sent(stream: ReadableStream<Uint8Array> | undefined, close: () => void) {
  close()
  return (await new Response(stream).text()).replace(/^retry: 1000\nid: \d+\n\n/, '')
}

describe('a stream', () => {
  test('receives a change while it is open', async () => {
    const {relay, change} = welcomed()
    const stream = relay.open(1500, 'a')
    change(2000, 's1:a', 's1:b')
    expect(await sent(stream, relay.close)).toBe('id: 2000\ndata: ["s1:a","s1:b"]\n\n')
  })

  test('receives the changes between the rendering of its page and its connection', async () => {
    const {relay, change} = welcomed()
    change(2000, 's1:old')
    change(3000, 's1:new')
    const stream = relay.open(2500, 'a')
    expect(await sent(stream, relay.close)).toBe('id: 3000\ndata: ["s1:new"]\n\n')
  })

  test('receives a restart if its page was rendered before the history starts', async () => {
    const {relay} = welcomed()
    expect(await sent(relay.open(900, 'a'), relay.close)).toContain('event: restart')
  })

  test('that was opened before the welcome receives a restart after it', async () => {
    const relay = createRelay({now: () => 1000})
    const stream = relay.open(500, 'a')
    relay.receive({type: 'welcome', id: '1'})
    expect(await sent(stream, relay.close)).toContain('event: restart')
  })

  test('resumes after its last id, even among changes of the same millisecond', async () => {
    const {relay, change} = welcomed()
    change(2000, 's1:first')
    change(2000, 's1:second')
    const first = await sent(relay.open(1999, 'a'), relay.close)
    const ids = [...first.matchAll(/id: (\d+)/g)].map(([, id]) => Number(id))
    expect(await sent(relay.open(ids[0] ?? 0, 'a'), relay.close)).toContain('s1:second')
    expect(await sent(relay.open(ids[0] ?? 0, 'a'), relay.close)).not.toContain('s1:first')
  })
})

describe('when the lake reconnects', () => {
  test('streams receive nothing if no change was missed', async () => {
    const {relay, change, restart} = welcomed()
    change(2000, 's1:a')
    restart(3000, 'm2000')
    expect(await sent(relay.open(2500, 'a'), relay.close)).toBe('')
  })

  test('all streams receive a restart if changes were missed', async () => {
    const {relay, change, restart} = welcomed()
    change(2000, 's1:a')
    const open = relay.open(2500, 'a')
    restart(3000, 'm2999')
    const late = relay.open(2800, 'a')
    expect(await sent(late, relay.close)).toContain('event: restart')
    expect(await sent(open, relay.close)).toContain('event: restart')
  })
})

describe('limits', () => {
  test('a stream from before the kept history receives a restart', async () => {
    const {relay, change} = welcomed({maxHistory: 2})
    for (const at of [2000, 3000, 4000]) change(at, `s1:${at}`)
    expect(await sent(relay.open(1500, 'a'), relay.close)).toContain('event: restart')
    expect(await sent(relay.open(2000, 'a'), relay.close)).not.toContain('event: restart')
  })

  test('refuses a stream above the limit, and accepts it after another was closed', async () => {
    const {relay} = welcomed({maxStreams: 1})
    const first = relay.open(1500, 'a')
    expect(relay.open(1500, 'a')).toBeUndefined()
    await first?.cancel()
    expect(relay.open(1500, 'a')).toBeDefined()
  })

  test('refuses a stream above the client’s limit without ending another stream', async () => {
    const {relay} = welcomed({maxStreams: 5, maxPerClient: 2})
    const first = relay.open(1500, 'a')
    expect(relay.open(1500, 'a')).toBeDefined()
    expect(relay.open(1500, 'a')).toBeUndefined()
    expect(relay.open(1500, 'b')).toBeDefined()
    await first?.cancel()
    expect(relay.open(1500, 'a')).toBeDefined()
  })

  test('at the limit, ends the oldest stream of the client with the most streams', async () => {
    const {relay, change} = welcomed({maxStreams: 4, maxPerClient: 3})
    const [oldest, second] = [relay.open(1500, 'a'), relay.open(1500, 'a')]
    const others = [relay.open(1500, 'a'), relay.open(1500, 'b')]
    expect(others).not.toContain(undefined)
    const late = relay.open(1500, 'c')
    expect(late).toBeDefined()
    // Now "a" has two streams and the others one each, so only "a" could lose one.
    expect(await new Response(oldest).text()).toContain('retry')
    expect(relay.open(1500, 'b')).toBeUndefined()
    change(2000, 's1:a')
    relay.close()
    expect(await new Response(second).text()).toContain('s1:a')
    expect(await new Response(late).text()).toContain('s1:a')
  })

  test('ends a stream that is not read', async () => {
    const {relay, change} = welcomed({maxStreams: 1})
    const lazy = relay.open(1500, 'a')
    for (let at = 2000; at < 2200; at++) change(at, 's1:a')
    // The ended stream no longer counts.
    expect(relay.open(3000, 'a')).toBeDefined()
    expect((await new Response(lazy).text()).match(/data/g)?.length).toBeLessThan(110)
  })
})
