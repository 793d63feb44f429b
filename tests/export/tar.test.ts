import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {tarEnd, tarFiles, tarHeader, tarPadding} from '../../common/tar.ts'
import {toJson} from '../../scripts/export/write-archive.ts'

const file = fc.record({
  name: fc.stringMatching(/^[a-z0-9/.-]{1,100}$/),
  content: fc.uint8Array({maxLength: 1500}).map((bytes) => Buffer.from(bytes)),
})

/** Splits bytes into pieces of any size, as a stream may deliver them. */
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

test('files are read from a tar as they were written, however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, {maxLength: 5}),
      fc.integer({min: 1, max: 2000}),
      async (files, size) => {
        const tar = Buffer.concat([
          ...files.flatMap(({name, content}) => [
            tarHeader(name, content.length),
            content,
            tarPadding(content.length),
          ]),
          tarEnd,
        ])
        expect(tar.length % 512).toBe(0)
        const read = await collect(tarFiles(pieces(tar, size), () => true))
        expect(read).toEqual(files)
      },
    ),
  )
})

test('only the wanted files are read, and a cut archive is an error', async () => {
  const tar = Buffer.concat([
    ...['a', 'b'].flatMap((name) => [
      tarHeader(name, 600),
      Buffer.alloc(600, name),
      tarPadding(600),
    ]),
    tarEnd,
  ])
  const wanted = await collect(tarFiles(pieces(tar, 100), (name) => name === 'b'))
  expect(wanted.map(({name}) => name)).toEqual(['b'])
  const cut = collect(tarFiles(pieces(tar.subarray(0, 700), 100), () => true))
  await expect(cut).rejects.toThrow('ends within "a"')
})

test('a name that does not fit is an error', () => {
  expect(() => tarHeader('a'.repeat(101), 0)).toThrow('too long')
})

test('the same content is the same JSON, whatever the order of its keys', () => {
  expect(toJson({b: [{z: 1, a: 2}], _id: 'x', A: null})).toBe(
    '{"A":null,"_id":"x","b":[{"a":2,"z":1}]}',
  )
})
