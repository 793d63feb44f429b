/** Says whether one more may come from there. What is counted stays in memory, and only as long as it counts. */
export type RateLimit = (from: string) => boolean

export interface RateLimitOptions {
  /** How many may come from one place … */
  each: number
  /** … and from all places together … */
  all: number
  /** … within so many milliseconds. */
  within: number
  now?: () => number
}

export function createRateLimit({each, all, within, now = Date.now}: RateLimitOptions): RateLimit {
  let recent: {from: string; at: number}[] = []
  return (from) => {
    recent = recent.filter(({at}) => at > now() - within)
    const same = recent.filter((one) => one.from === from).length
    if (recent.length >= all || same >= each) return false
    recent.push({from, at: now()})
    return true
  }
}
