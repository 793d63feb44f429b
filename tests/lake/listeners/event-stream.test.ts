import {describe, expect, it} from 'vitest'
import {encodeEvent, openEventStream} from '../../../lake/listeners/event-stream.ts'

const big = 'x'.repeat(1000)

function open(options: {limit?: number; keepAlive?: number} = {}) {
  const ends: string[] = []
  const abort = new AbortController()
  const stream = openEventStream({
    signal: abort.signal,
    onEnd: () => ends.push('ended'),
    disconnect: () => ends.push('cut off'),
    ...options,
  })
  return {stream, ends, abort}
}

describe('an event stream', () => {
  it('encodes events as the standard defines', () => {
    expect(encodeEvent({name: 'welcome', id: '7', data: {a: 'b\nc'}})).toBe(
      'event: welcome\nid: 7\ndata: {"a":"b\\nc"}\n\n',
    )
    expect(encodeEvent({name: 'x', data: null})).toBe('event: x\ndata: null\n\n')
  })

  it('delivers the events that were sent before it ended', async () => {
    const {stream, ends} = open()
    stream.send({name: 'a', data: 1})
    stream.end()
    stream.send({name: 'b', data: 2})
    expect(await stream.response.text()).toBe('event: a\ndata: 1\n\n')
    expect(ends).toEqual(['ended'])
  })

  it('disconnects a client that does not read, and buffers at most the limit', () => {
    const {stream, ends} = open({limit: 10_000})
    let sent = 0
    while (!stream.ended && sent < 100) {
      stream.send({name: 'a', data: big})
      sent += 1
    }
    expect(sent).toBeLessThanOrEqual(10)
    expect(ends).toEqual(['ended', 'cut off'])
  })

  it('has no limit for a client that reads', async () => {
    const {stream, ends} = open({limit: 10_000})
    const reader = stream.response.body?.getReader()
    for (let sent = 0; sent < 100; sent += 1) {
      stream.send({name: 'a', data: big})
      expect((await reader?.read())?.value?.byteLength).toBeGreaterThan(1000)
    }
    expect(ends).toEqual([])
    stream.end()
  })

  it('keeps a silent connection alive', async () => {
    const {stream} = open({keepAlive: 1})
    const first = await stream.response.body?.getReader().read()
    expect(new TextDecoder().decode(first?.value)).toBe(':\n\n')
    stream.end()
  })

  it('ends when the request is aborted', () => {
    const {stream, ends, abort} = open()
    abort.abort()
    expect(stream.ended).toBe(true)
    expect(ends).toEqual(['ended'])
  })

  it('ends when the client disconnects', async () => {
    const {stream, ends} = open()
    await stream.response.body?.cancel()
    expect(stream.ended).toBe(true)
    expect(ends).toEqual(['ended'])
  })
})
