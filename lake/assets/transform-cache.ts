import {randomUUID} from 'node:crypto'
import {readdir, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {LakeError} from '../error.ts'
import {fullDiskAsLakeError} from './full-disk.ts'
import {makeFolder} from './make-folder.ts'

export interface TransformCache {
  /**
   * The path of the file with this key; `make` is called when there is none. Calls for the same key
   * while it is being made wait for the one. `key` must be safe as a file name. What is large waits
   * in a line of its own, one at a time.
   */
  pathOf: (key: string, make: () => Promise<Buffer>, isLarge?: boolean) => Promise<string>
  /** The path of the file with this key; undefined when there is none. */
  find: (key: string) => Promise<string | undefined>
}

export interface TransformCacheSettings {
  folder: string
  /** Files with other keys are removed; every key, when left out. */
  isOwn?: (key: string) => boolean
  /** What the files may take together; the longest unused go first. */
  maxBytes: number
  /** How many are made at once. */
  atOnce: number
  /** How many may wait for their turn; beyond that the answer is `unavailable`. */
  maxWaiting: number
  /** Milliseconds that one may wait; then the answer is `unavailable`, too. */
  timeoutMs: number
}

/**
 * Made images on disk. A file appears under its name only once it is whole and on disk, so what is
 * found can be served, also after a power cut. The folder may be emptied at any time while the
 * lake is stopped.
 */
export function createTransformCache(settings: TransformCacheSettings): TransformCache {
  const {folder, maxBytes, isOwn = () => true} = settings
  const making = new Map<string, Promise<string>>()
  const inTurn = createTurns(settings.atOnce, settings)
  const inTurnOfLarge = createTurns(1, settings)
  /** Sizes in the order of last use, oldest first: a Map keeps the order of insertion. */
  let sizes: Promise<Map<string, number>> | undefined

  async function pathOf(
    key: string,
    make: () => Promise<Buffer>,
    isLarge = false,
  ): Promise<string> {
    const found = await find(key)
    if (found !== undefined) return found
    const known = await allSizes()
    const running = making.get(key)
    if (running !== undefined) return await running
    const made = (isLarge ? inTurnOfLarge : inTurn)(make).then((bytes) => keep(known, key, bytes))
    making.set(key, made)
    try {
      return await made
    } finally {
      making.delete(key)
    }
  }

  async function find(key: string): Promise<string | undefined> {
    const known = await allSizes()
    const size = known.get(key)
    if (size === undefined || !(await touch(join(folder, key)))) return undefined
    known.delete(key)
    known.set(key, size)
    return join(folder, key)
  }

  function allSizes(): Promise<Map<string, number>> {
    return (sizes ??= readSizes(folder, isOwn))
  }

  async function keep(known: Map<string, number>, key: string, bytes: Buffer): Promise<string> {
    const path = join(folder, key)
    const unfinished = join(folder, `.${randomUUID()}`)
    try {
      await writeFile(unfinished, bytes, {flush: true})
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, {force: true})
      throw fullDiskAsLakeError(error)
    }
    known.delete(key)
    known.set(key, bytes.length)
    await makeRoom(known, key)
    return path
  }

  async function makeRoom(known: Map<string, number>, newest: string): Promise<void> {
    let total = [...known.values()].reduce((sum, size) => sum + size, 0)
    for (const [key, size] of known) {
      if (total <= maxBytes || key === newest) return
      known.delete(key)
      total -= size
      await rm(join(folder, key), {force: true})
    }
  }

  return {pathOf, find}
}

/** What is there from before, the longest unused first. Leftovers of a crash are removed. */
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

/** Notes the use of a file for the next start; false when it is gone. */
async function touch(path: string): Promise<boolean> {
  const now = new Date()
  return await utimes(path, now, now).then(
    () => true,
    () => false,
  )
}

/** Lets `atOnce` tasks run at a time, the others in the order in which they came. */
function createTurns(
  atOnce: number,
  {maxWaiting, timeoutMs}: Pick<TransformCacheSettings, 'maxWaiting' | 'timeoutMs'>,
) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (waiting.length >= maxWaiting) throw tooMany()
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(start), 1)
          reject(tooMany())
        }, timeoutMs)
        const start = () => {
          clearTimeout(timer)
          resolve()
        }
        waiting.push(start)
      })
    } else {
      running++
    }
    try {
      return await task()
    } finally {
      // The place is handed on, so that nobody slips in between.
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}

function tooMany(): LakeError {
  return new LakeError(
    'unavailable',
    'Too many images are being made right now. Try again shortly.',
  )
}
