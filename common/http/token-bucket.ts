export interface TokenBucketOptions {
  /** How many calls are allowed at once. */
  size: number
  /** Milliseconds in which an empty bucket refills, evenly. */
  refillMs: number
  /** A monotonic clock in milliseconds. */
  now: () => number
}

/** Creates a token bucket: a function that returns whether one more call is allowed. */
export function createTokenBucket({size, refillMs, now}: TokenBucketOptions): () => boolean {
  let left = size
  let last = now()
  return () => {
    const time = now()
    left = Math.min(size, left + ((time - last) / refillMs) * size)
    last = time
    if (left < 1) return false
    left -= 1
    return true
  }
}
