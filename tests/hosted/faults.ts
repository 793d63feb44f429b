/** A failure of the service, for one request. */
export type Fault =
  | {kind: 'status'; status: 429 | 500 | 502 | 503 | 504}
  /** The connection ends before the request is processed. */
  | {kind: 'unprocessed'}
  /** The request is processed, but the connection ends before the response. */
  | {kind: 'unanswered'}
  /** The connection ends within the response, or after the first event of a stream. */
  | {kind: 'cut'}

export const everyFault: Fault[] = [
  {kind: 'status', status: 429},
  {kind: 'status', status: 500},
  {kind: 'status', status: 502},
  {kind: 'status', status: 503},
  {kind: 'status', status: 504},
  {kind: 'unprocessed'},
  {kind: 'unanswered'},
  {kind: 'cut'},
]

/**
 * Creates a function that returns a fault for a share of its calls, in a sequence that the seed determines.
 */
export function createFaults({
  seed,
  share,
  kinds = everyFault,
}: {
  seed: number
  share: number
  kinds?: Fault[]
}): () => Fault | undefined {
  const random = createRandom(seed)
  return () => (random() < share ? kinds[Math.floor(random() * kinds.length)] : undefined)
}

/** Creates a generator of numbers from 0 to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
