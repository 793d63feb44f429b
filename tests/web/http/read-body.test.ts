import {PassThrough} from 'node:stream'
import {describe, expect, test} from 'vitest'
import {readBody} from '../../../web/http/read-body.ts'

const limit = {maxBytes: 10, timeoutMs: 60_000}

async function* chunks(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

async function* endless() {
  for (;;) yield await Promise.resolve(Buffer.alloc(100_000))
}

describe('a body', () => {
  test('is read completely up to the maximum size', async () => {
    expect((await readBody(chunks('name=', 'Robin'), limit)).toString()).toBe('name=Robin')
    expect(await readBody(null, limit)).toHaveLength(0)
  })

  test('that is too large gets 413 after it was received', async () => {
    const sent: string[] = []
    async function* large() {
      for (const text of ['12345678', '9ab', 'cde']) {
        sent.push(text)
        yield await Promise.resolve(Buffer.from(text))
      }
    }
    await expect(readBody(large(), limit)).rejects.toMatchObject({status: 413})
    expect(sent).toHaveLength(3)
  })

  test('that does not end gets 413 before its end', async () => {
    await expect(readBody(endless(), limit)).rejects.toMatchObject({status: 413})
  })

  test('gets 408 after the timeout, even if bytes keep arriving', async () => {
    const slow = new PassThrough()
    const drip = setInterval(() => slow.write('a'), 1)
    const reading = readBody(slow, {maxBytes: 1_000_000, timeoutMs: 20})
    await expect(reading).rejects.toMatchObject({status: 408})
    clearInterval(drip)
  })

  test('that is aborted gets 400', async () => {
    const broken = new PassThrough()
    broken.write('name=')
    const reading = readBody(broken, limit)
    broken.destroy()
    await expect(reading).rejects.toMatchObject({status: 400})
  })
})
