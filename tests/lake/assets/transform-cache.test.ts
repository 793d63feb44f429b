import {mkdtempSync, rmSync} from 'node:fs'
import {mkdir, readdir, readFile, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {createTransformCache} from '../../../lake/assets/transform-cache.ts'

const ten = Buffer.alloc(10, 'x')

async function makeTen(): Promise<Buffer> {
  return ten
}

async function fail(): Promise<Buffer> {
  throw new Error('cannot be made')
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'transforms-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}

function openCache(
  folder: string,
  more: {atOnce?: number; maxWaiting?: number; timeoutMs?: number} = {},
) {
  const defaults = {maxBytes: 30, atOnce: 2, maxWaiting: 100, timeoutMs: 60_000}
  return createTransformCache({folder, ...defaults, ...more})
}

async function keysOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}

test('files remain cached, even after a restart', async () => {
  const folder = temporaryFolder()
  let made = 0
  const make = async () => {
    made++
    return ten
  }
  const first = openCache(folder)
  const path = await first.pathOf('a', make)
  expect(await readFile(path)).toEqual(ten)
  expect(await first.pathOf('a', make)).toBe(path)
  expect(await openCache(folder).pathOf('a', make)).toBe(path)
  expect(made).toBe(1)
})

test('concurrent calls for one key share one transform', async () => {
  const cache = openCache(temporaryFolder())
  let made = 0
  const make = async () => {
    made++
    return ten
  }
  const paths = await Promise.all(Array.from({length: 20}, () => cache.pathOf('a', make)))
  expect(new Set(paths).size).toBe(1)
  expect(made).toBe(1)
})

test('the least recently used files are evicted', async () => {
  const folder = temporaryFolder()
  const cache = openCache(folder)
  for (const key of ['a', 'b', 'c', 'a', 'd']) await cache.pathOf(key, makeTen)
  expect(await keysOf(folder)).toEqual(['a', 'c', 'd'])
})

test('existing files count, the oldest is evicted first, and leftovers are removed', async () => {
  const folder = temporaryFolder()
  await mkdir(folder, {recursive: true})
  for (const [index, key] of ['old', 'older', 'oldest'].entries()) {
    await writeFile(join(folder, key), ten)
    await utimes(join(folder, key), new Date(), new Date(2020, 0, 10 - index))
  }
  await writeFile(join(folder, '.unfinished'), ten)
  await openCache(folder).pathOf('new', makeTen)
  expect(await keysOf(folder)).toEqual(['new', 'old', 'older'])
})

test('a file larger than the limit is served and evicts all others', async () => {
  const folder = temporaryFolder()
  const cache = openCache(folder)
  await cache.pathOf('a', makeTen)
  const path = await cache.pathOf('large', async () => Buffer.alloc(100))
  expect((await readFile(path)).length).toBe(100)
  expect(await keysOf(folder)).toEqual(['large'])
})

test('a file that was deleted from disk is created again', async () => {
  const folder = temporaryFolder()
  const cache = openCache(folder)
  rmSync(await cache.pathOf('a', makeTen))
  expect(await readFile(await cache.pathOf('a', async () => Buffer.from('again')))).toEqual(
    Buffer.from('again'),
  )
})

test('an error rejects all waiting calls, is not cached, and leaves no file', async () => {
  const folder = temporaryFolder()
  const cache = openCache(folder)
  const outcomes = await Promise.allSettled([cache.pathOf('a', fail), cache.pathOf('a', fail)])
  expect(outcomes.map(({status}) => status)).toEqual(['rejected', 'rejected'])
  expect(await keysOf(folder)).toEqual([])
  expect(await readFile(await cache.pathOf('a', makeTen))).toEqual(ten)
})

test('concurrency is limited, other tasks are queued in order, and too many are rejected', async () => {
  const cache = openCache(temporaryFolder(), {atOnce: 2, maxWaiting: 3})
  const started: string[] = []
  const finish: (() => void)[] = []
  const ask = (key: string) =>
    cache.pathOf(key, async () => {
      started.push(key)
      await new Promise<void>((resolve) => finish.push(resolve))
      return ten
    })
  const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map(ask)
  await expect(asked.at(-1)).rejects.toMatchObject({code: 'unavailable'})
  expect(started).toEqual(['a', 'b'])
  // Each finished task starts the next one.
  const all = Promise.all(asked.slice(0, -1))
  while (started.length < 5 || finish.length > 0) {
    finish.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await all
  expect(started).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('a task that is queued for too long is rejected and leaves the queue', async () => {
  const cache = openCache(temporaryFolder(), {atOnce: 1, maxWaiting: 1, timeoutMs: 5})
  const {promise, resolve} = Promise.withResolvers<Buffer>()
  const first = cache.pathOf('a', () => promise)
  await expect(cache.pathOf('b', makeTen)).rejects.toMatchObject({code: 'unavailable'})
  resolve(ten)
  await first
  expect(await cache.pathOf('b', makeTen)).toBeDefined()
})
