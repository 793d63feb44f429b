import {isContentTag} from '../live/content-tag.ts'

/** When each tag last changed, as far as anybody may still need to know. */
export interface TagClock {
  /** Milliseconds, as Next counts them for its own entries. */
  now: () => number
  expire: (tags: string[]) => void
  /** For a time of which nothing is known: whatever was made from the lake before now is out of date. */
  expireContent: () => void
  /** Whether something that carries these tags and was begun at this time may be out of date. */
  isExpired: (tags: string[], begun: number) => boolean
  /** When one of the tags last changed; 0 when none did. */
  lastChange: (tags: string[]) => number
  /** When anything last changed. */
  latest: () => number
}

export interface TagClockOptions {
  now?: () => number
  /** How many tags are remembered one by one. */
  memory?: number
}

/**
 * A clock for both of Next's caches and for the pages that stand ready. It holds no more than `memory` tags: the
 * one that changed longest ago is forgotten, and everything older than its change counts as out of date.
 */
export function createTagClock({now = nextTime, memory = 20_000}: TagClockOptions = {}): TagClock {
  /** The one that changed last stands last. */
  const changed = new Map<string, number>()
  let floor = 0
  let latest = 0

  function lastChange(tags: string[]): number {
    return tags.reduce(
      (last, tag) => Math.max(last, changed.get(tag) ?? 0, isContentTag(tag) ? floor : 0),
      0,
    )
  }

  return {
    now,
    expire(tags) {
      latest = now()
      for (const tag of tags) {
        changed.delete(tag)
        changed.set(tag, latest)
      }
      for (const [tag, at] of changed) {
        if (changed.size <= memory) break
        changed.delete(tag)
        floor = Math.max(floor, at)
      }
    },
    expireContent() {
      latest = now()
      floor = latest
      changed.clear()
    },
    isExpired: (tags, begun) => lastChange(tags) >= begun,
    lastChange,
    latest: () => latest,
  }
}

function nextTime(): number {
  return performance.timeOrigin + performance.now()
}
