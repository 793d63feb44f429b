import {isContentTag} from '../lake/content-tag.ts'

/** When each tag last changed, as far as anybody may still need to know. */
export interface TagClock {
  /** Milliseconds, as Next counts them for its own entries. */
  now: () => number
  expire: (tags: string[]) => void
  /** For a time of which nothing is known: whatever the lake said before now may be out of date. */
  expireContent: () => void
  /** Whether something that carries these tags and was begun at this time may be out of date. */
  isExpired: (tags: string[], begun: number) => boolean
  /** When one of the tags last changed; 0 when none did. */
  lastChange: (tags: string[]) => number
  /** When anything last changed. */
  latest: () => number
  /** Calls back after each change. */
  watch: (heard: () => void) => void
  /** Counts the changes, so that who saw the last one need not look at every tag again. */
  readonly generation: number
}

export interface TagClockOptions {
  now?: () => number
  /** How many tags are remembered one by one. */
  memory?: number
}

/**
 * The clock of everything this process keeps. It holds no more than `memory` tags: the one that changed
 * longest ago is forgotten, and everything older than its change counts as out of date.
 */
export function createTagClock({now = nextTime, memory = 20_000}: TagClockOptions = {}): TagClock {
  /** The one that changed last stands last. */
  const changed = new Map<string, number>()
  let floor = 0
  let latest = 0
  let generation = 0
  const watching: (() => void)[] = []

  function tell(): void {
    for (const heard of watching) heard()
  }

  function lastChange(tags: string[]): number {
    return tags.reduce(
      (last, tag) => Math.max(last, changed.get(tag) ?? 0, isContentTag(tag) ? floor : 0),
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
    expire(tags) {
      const at = tick()
      for (const tag of tags) {
        changed.delete(tag)
        changed.set(tag, at)
      }
      for (const [tag, time] of changed) {
        if (changed.size <= memory) break
        changed.delete(tag)
        floor = Math.max(floor, time)
      }
      tell()
    },
    expireContent() {
      floor = tick()
      tell()
    },
    isExpired: (tags, begun) => lastChange(tags) >= begun,
    lastChange,
    latest: () => latest,
    watch: (heard) => void watching.push(heard),
    get generation() {
      return generation
    },
  }
}

function nextTime(): number {
  return performance.timeOrigin + performance.now()
}
