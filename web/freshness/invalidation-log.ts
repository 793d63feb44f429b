import {isContentTag} from '../lake/client.ts'

/** Records when each cache tag was last invalidated. */
export interface InvalidationLog {
  /** Returns milliseconds on the same clock that Next uses for its own entries. */
  now: () => number
  invalidate: (tags: string[]) => void
  /** Invalidates all content. Use it after a time in which changes may have been missed. */
  invalidateContent: () => void
  /** Returns whether an entry with these tags, created at `startedAt`, may be stale. */
  isStale: (tags: string[], startedAt: number) => boolean
  /** Returns when one of the tags was last invalidated, or 0. */
  lastChange: (tags: string[]) => number
  /** Returns the time of the last invalidation of any tag. */
  latest: () => number
  /** Calls `listener` after each invalidation. */
  subscribe: (listener: () => void) => void
  /** Counts the invalidations. While it is unchanged, nothing has become stale. */
  readonly generation: number
}

export interface InvalidationLogOptions {
  now?: () => number
  /** How many tags are remembered individually. */
  maxTags?: number
}

/**
 * Creates the log for the caches of this process. It remembers at most `maxTags` tags. When it drops the oldest tag,
 * all content older than that tag's invalidation counts as stale.
 */
export function createInvalidationLog({
  now = nextTime,
  maxTags = 20_000,
}: InvalidationLogOptions = {}): InvalidationLog {
  /** Sorted by time, oldest first: a Map keeps the order of insertion. */
  const invalidatedAt = new Map<string, number>()
  let floor = 0
  let latest = 0
  let generation = 0
  const listeners: (() => void)[] = []

  function notify(): void {
    for (const listener of listeners) listener()
  }

  function lastChange(tags: string[]): number {
    return tags.reduce(
      (last, tag) => Math.max(last, invalidatedAt.get(tag) ?? 0, isContentTag(tag) ? floor : 0),
      0,
    )
  }

  function tick(): number {
    generation += 1
    latest = now()
    return latest
  }

  return {
    now,
    invalidate(tags) {
      const at = tick()
      for (const tag of tags) {
        invalidatedAt.delete(tag)
        invalidatedAt.set(tag, at)
      }
      for (const [tag, time] of invalidatedAt) {
        if (invalidatedAt.size <= maxTags) break
        invalidatedAt.delete(tag)
        floor = Math.max(floor, time)
      }
      notify()
    },
    invalidateContent() {
      floor = tick()
      notify()
    },
    isStale: (tags, startedAt) => lastChange(tags) >= startedAt,
    lastChange,
    latest: () => latest,
    subscribe: (listener) => void listeners.push(listener),
    get generation() {
      return generation
    },
  }
}

function nextTime(): number {
  return performance.timeOrigin + performance.now()
}
