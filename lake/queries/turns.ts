/** Cooperative yielding: await before each step; yields to the event loop after 10 ms. */
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
