import {randomUUID} from 'node:crypto'
import {readdir, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {BusyError, createFairQueue} from '../../common/http/fair-queue.ts'
import {LakeError} from '../error.ts'
import {fullDiskAsLakeError} from './full-disk.ts'
import {makeFolder} from './make-folder.ts'

export interface TransformCache {
  /**
   * Returns the path of the file with this key, and calls `make` if there is none. Concurrent calls for the
   * same key share one `make`. `key` must be safe as a file name.
   */
  pathOf: (key: string, make: () => Promise<Buffer>, lane?: Lane) => Promise<string>
  /** Returns the path of the file with this key; undefined if there is none. */
  find: (key: string) => Promise<string | undefined>
}

/**
 * The queue of a transform. Those that take seconds have a queue of their own, one at a time, so that small ones need not
 * wait for them.
 */
export type Lane = 'small' | 'large' | 'svg'

export interface TransformCacheSettings {
  folder: string
  /** Whether a key is of the current format. Other files are removed; default: every key is. */
  isOwn?: (key: string) => boolean
  /** The maximum total size. The least recently used files are removed first. */
  maxBytes: number
  /** The maximum number of concurrent transforms. */
  atOnce: number
  /** The maximum length of the queue; beyond it `unavailable` is thrown. */
  maxWaiting: number
  /** Milliseconds that a transform may be queued before `unavailable` is thrown. */
  timeoutMs: number
}

/**
 * Creates the disk cache of transformed images. A file gets its name only once it is complete and flushed, so
 * every file in the cache is valid, even after a power cut. The folder may be emptied while the lake is
 * stopped.
 */
export function createTransformCache(settings: TransformCacheSettings): TransformCache {
  const {folder, maxBytes, isOwn = () => true} = settings
  const making = new Map<string, Promise<string>>()
  const lanes = {
    small: limitConcurrency(settings.atOnce, settings),
    large: limitConcurrency(1, settings),
    svg: limitConcurrency(1, settings),
  } satisfies Record<Lane, unknown>
  /** Sizes by key, the least recently used first. */
  let sizes: Promise<Map<string, number>> | undefined

  async function pathOf(
    key: string,
    make: () => Promise<Buffer>,
    lane: Lane = 'small',
  ): Promise<string> {
    const found = await find(key)
    if (found !== undefined) return found
    const entries = await allSizes()
    const running = making.get(key)
    if (running !== undefined) return await running
    const created = lanes[lane](imageOf(key), make).then((bytes) => store(entries, key, bytes))
    making.set(key, created)
    try {
      return await created
    } finally {
      making.delete(key)
    }
  }

  async function find(key: string): Promise<string | undefined> {
    const entries = await allSizes()
    const size = entries.get(key)
    if (size === undefined || !(await touch(join(folder, key)))) return undefined
    entries.delete(key)
    entries.set(key, size)
    return join(folder, key)
  }

  function allSizes(): Promise<Map<string, number>> {
    return (sizes ??= readSizes(folder, isOwn))
  }

  async function store(entries: Map<string, number>, key: string, bytes: Buffer): Promise<string> {
    const path = join(folder, key)
    const unfinished = join(folder, `.${randomUUID()}`)
    try {
      await writeFile(unfinished, bytes, {flush: true})
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, {force: true})
      throw fullDiskAsLakeError(error)
    }
    entries.delete(key)
    entries.set(key, bytes.length)
    await evict(entries, key)
    return path
  }

  async function evict(entries: Map<string, number>, newest: string): Promise<void> {
    let total = [...entries.values()].reduce((sum, size) => sum + size, 0)
    for (const [key, size] of entries) {
      if (total <= maxBytes || key === newest) return
      entries.delete(key)
      total -= size
      await rm(join(folder, key), {force: true})
    }
  }

  return {pathOf, find}
}

/** Reads existing files, the least recently used first, and removes leftovers of a crash. */
async function readSizes(
  folder: string,
  isOwn: (key: string) => boolean,
): Promise<Map<string, number>> {
  await makeFolder(folder)
  const found: {name: string; size: number; used: number}[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (name.startsWith('.') || !isOwn(name)) await rm(path, {force: true})
    else {
      const {size, mtimeMs} = await stat(path)
      found.push({name, size, used: mtimeMs})
    }
  }
  found.sort((a, b) => a.used - b.used)
  return new Map(found.map(({name, size}) => [name, size]))
}

/** Records the use of a file for the next start. Returns false if it is gone. */
async function touch(path: string): Promise<boolean> {
  const now = new Date()
  return await utimes(path, now, now).then(
    () => true,
    () => false,
  )
}

/** The part of a key that all transforms of one image have in common (`transformPrefix`). */
function imageOf(key: string): string {
  return key.split('-', 1)[0] ?? ''
}

/** Returns a function that runs at most `concurrency` tasks concurrently. Images take turns. */
function limitConcurrency(
  concurrency: number,
  {maxWaiting, timeoutMs}: Pick<TransformCacheSettings, 'maxWaiting' | 'timeoutMs'>,
) {
  const queue = createFairQueue({concurrency, maxWaiting, timeoutMs})
  return async <T>(image: string, task: () => Promise<T>): Promise<T> => {
    try {
      return await queue.run(image, task)
    } catch (error) {
      throw error instanceof BusyError ? tooMany() : error
    }
  }
}

function tooMany(): LakeError {
  return new LakeError('unavailable', 'Too many images are being transformed. Try again shortly.')
}
