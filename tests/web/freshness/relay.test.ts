import {describe, expect, test} from 'vitest'
import {createRelay, type RelayOptions} from '../../../web/freshness/relay.ts'

/** A relay on a clock that is set by hand, already welcomed at 1000. */
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

/** What a reader has been sent until now, without the retry line. */
async function sent(stream: ReadableStream<Uint8Array> | undefined, close: () => void) {
  close()
  return (await new Response(stream).text()).replace(/^retry: 1000\nid: \d+\n\n/, '')
}

describe('a reader', () => {
  test('hears what changes while it listens', async () => {
    const {relay, change} = welcomed()
    const stream = relay.open(1500, 'a')
    change(2000, 's1:a', 's1:b')
    expect(await sent(stream, relay.close)).toBe('id: 2000\ndata: ["s1:a","s1:b"]\n\n')
  })

  test('hears what changed between its rendering and its connection', async () => {
    const {relay, change} = welcomed()
    change(2000, 's1:old')
    change(3000, 's1:new')
    const stream = relay.open(2500, 'a')
    expect(await sent(stream, relay.close)).toBe('id: 3000\ndata: ["s1:new"]\n\n')
  })

  test('that was rendered before the relay knew anything is told to look again', async () => {
    const {relay} = welcomed()
    expect(await sent(relay.open(900, 'a'), relay.close)).toContain('event: restart')
  })

  test('that waits for the lake to come is told to look again when it is there', async () => {
    const relay = createRelay({now: () => 1000})
    const stream = relay.open(500, 'a')
    relay.receive({type: 'welcome', id: '1'})
    expect(await sent(stream, relay.close)).toContain('event: restart')
  })

  test('takes up after the last id it heard, also among changes of one millisecond', async () => {
    const {relay, change} = welcomed()
    change(2000, 's1:first')
    change(2000, 's1:second')
    const first = await sent(relay.open(1999, 'a'), relay.close)
    const ids = [...first.matchAll(/id: (\d+)/g)].map(([, id]) => Number(id))
    expect(await sent(relay.open(ids[0] ?? 0, 'a'), relay.close)).toContain('s1:second')
    expect(await sent(relay.open(ids[0] ?? 0, 'a'), relay.close)).not.toContain('s1:first')
  })
})

describe('when the lake comes back', () => {
  test('and nothing was missed, readers hear nothing', async () => {
    const {relay, change, restart} = welcomed()
    change(2000, 's1:a')
    restart(3000, 'm2000')
    expect(await sent(relay.open(2500, 'a'), relay.close)).toBe('')
  })

  test('and something was missed, everybody is told to look again', async () => {
    const {relay, change, restart} = welcomed()
    change(2000, 's1:a')
    const open = relay.open(2500, 'a')
    restart(3000, 'm2999')
    const late = relay.open(2800, 'a')
    expect(await sent(late, relay.close)).toContain('event: restart')
    expect(await sent(open, relay.close)).toContain('event: restart')
  })
})

describe('bounds', () => {
  test('a reader from before what is remembered is told to look again', async () => {
    const {relay, change} = welcomed({memory: 2})
    for (const at of [2000, 3000, 4000]) change(at, `s1:${at}`)
    expect(await sent(relay.open(1500, 'a'), relay.close)).toContain('event: restart')
    expect(await sent(relay.open(2000, 'a'), relay.close)).not.toContain('event: restart')
  })

  test('one reader too many is turned away, and has a place when another leaves', async () => {
    const {relay} = welcomed({maxReaders: 1})
    const first = relay.open(1500, 'a')
    expect(relay.open(1500, 'a')).toBeUndefined()
    await first?.cancel()
    expect(relay.open(1500, 'a')).toBeDefined()
  })

  test('one client too many is turned away without taking the place of another', async () => {
    const {relay} = welcomed({maxReaders: 5, maxPerClient: 2})
    const first = relay.open(1500, 'a')
    expect(relay.open(1500, 'a')).toBeDefined()
    expect(relay.open(1500, 'a')).toBeUndefined()
    expect(relay.open(1500, 'b')).toBeDefined()
    await first?.cancel()
    expect(relay.open(1500, 'a')).toBeDefined()
  })

  test('when all places are taken, the oldest stream of the client with the most gives way', async () => {
    const {relay, change} = welcomed({maxReaders: 4, maxPerClient: 3})
    const [oldest, second] = [relay.open(1500, 'a'), relay.open(1500, 'a')]
    const others = [relay.open(1500, 'a'), relay.open(1500, 'b')]
    expect(others).not.toContain(undefined)
    const late = relay.open(1500, 'c')
    expect(late).toBeDefined()
    // Two streams of one client and one each of two others: a further client would take a place from none but "a".
    expect(await new Response(oldest).text()).toContain('retry')
    expect(relay.open(1500, 'b')).toBeUndefined()
    change(2000, 's1:a')
    relay.close()
    expect(await new Response(second).text()).toContain('s1:a')
    expect(await new Response(late).text()).toContain('s1:a')
  })

  test('a reader that does not read is ended, and the others go on', async () => {
    const {relay, change} = welcomed({maxReaders: 1})
    const lazy = relay.open(1500, 'a')
    for (let at = 2000; at < 2200; at++) change(at, 's1:a')
    // Its place is free.
    expect(relay.open(3000, 'a')).toBeDefined()
    expect((await new Response(lazy).text()).match(/data/g)?.length).toBeLessThan(110)
  })
})
