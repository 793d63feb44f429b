import * as fc from 'fast-check'
import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {afterAll, expect, test} from 'vitest'
import {linesIn, linesOf} from '../../common/lines.ts'
import {createSortedLines} from '../../scripts/export/sorted-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'stillwater-lines-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const line = fc.string({unit: fc.constantFrom('a', 'ü', '二', '😀', '\u2028', '\r')})

test('lines are the same wherever chunks end, also inside a character', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(fc.nat(9)), async (lines, sizes) => {
      const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''))
      async function* chunks() {
        let at = 0
        for (const size of sizes) yield bytes.subarray(at, (at += size))
        yield bytes.subarray(at)
      }
      expect(await collect(linesOf(chunks()))).toEqual(lines)
    }),
  )
})

test('lines in memory are those of their text, without the empty ones', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n')
      expect(Array.from(linesIn(Buffer.from(text)))).toEqual(text.split('\n').filter(Boolean))
    }),
  )
})

test('a last line may have no end', async () => {
  expect(await collect(linesOf(Readable.from([Buffer.from('a\nb')])))).toEqual(['a', 'b'])
})

test('lines are read in the order of their keys, from a file that only its owner can read', async () => {
  const file = join(folder, 'lines')
  const lines = await createSortedLines(file)
  for (const key of ['b', 'ä', 'a']) await lines.add(key, `${key}: 二`)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const read = await collect(lines.read())
  expect(Buffer.concat(read).toString()).toBe('a: 二\nb: 二\nä: 二\n')
  expect(lines.bytes).toBe(Buffer.concat(read).length)
  await lines.close()
  expect(readdirSync(folder)).toEqual([])
})
