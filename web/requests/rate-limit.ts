/**
 * The decision about a request: `accepted`; `crowded` if it is accepted although all clients together send unusually
 * many; `refused`.
 */
export type Verdict = 'accepted' | 'crowded' | 'refused'

/** Counts a request of a client, in memory, for the length of the window. */
export type RateLimit = (client: string) => Verdict

export interface RateLimitOptions {
  /** How many requests one client may send … */
  each: number
  /** … how many all clients may send before the next ones are crowded … */
  all: number
  /** … and how many before the next ones are refused … */
  max: number
  /** … within so many milliseconds. */
  within: number
  now?: () => number
}

/**
 * Creates a rate limit in memory. A client is not refused because of other clients until `max` is reached: until then
 * its requests are only crowded.
 */
export function createRateLimit({
  each,
  all,
  max,
  within,
  now = Date.now,
}: RateLimitOptions): RateLimit {
  let recent: {client: string; at: number}[] = []
  return (client) => {
    recent = recent.filter(({at}) => at > now() - within)
    const same = recent.filter((one) => one.client === client).length
    if (recent.length >= max || same >= each) return 'refused'
    recent.push({client, at: now()})
    return recent.length > all ? 'crowded' : 'accepted'
  }
}
