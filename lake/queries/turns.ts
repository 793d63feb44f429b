/**
 * For work in small steps of which there can be any number: to be awaited before each step. It resolves at
 * once for a few milliseconds, and then only after everybody else, requests above all, has had a turn.
 */
export function createTurns(longest = 10): () => Promise<void> {
  let begun: number | undefined
  const isOver = (): boolean => begun !== undefined && performance.now() - begun > longest
  return async () => {
    while (isOver()) await new Promise((resolve) => setImmediate(resolve))
    if (begun !== undefined) return
    begun = performance.now()
    setImmediate(() => (begun = undefined))
  }
}
