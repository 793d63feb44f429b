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
  test('is read whole, up to its size', async () => {
    expect((await readBody(chunks('name=', 'Robin'), limit)).toString()).toBe('name=Robin')
    expect(await readBody(null, limit)).toHaveLength(0)
  })

  test('is refused with 413 when it is larger, after it has been received', async () => {
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

  test('is refused with 413 before the end when it has none', async () => {
    await expect(readBody(endless(), limit)).rejects.toMatchObject({status: 413})
  })

  test('is refused with 408 when its time has passed, even if bytes keep coming', async () => {
    const slow = new PassThrough()
    const drip = setInterval(() => slow.write('a'), 1)
    const reading = readBody(slow, {maxBytes: 1_000_000, timeoutMs: 20})
    await expect(reading).rejects.toMatchObject({status: 408})
    clearInterval(drip)
  })

  test('is refused with 400 when it breaks off', async () => {
    const broken = new PassThrough()
    broken.write('name=')
    const reading = readBody(broken, limit)
    broken.destroy()
    await expect(reading).rejects.toMatchObject({status: 400})
  })
})
