/**
 * Runs a long step and prints its title, its progress every ten seconds, and its duration. Rethrows the
 * step's error.
 */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const start = Date.now()
  const seconds = () => ((Date.now() - start) / 1000).toFixed(1)
  console.log(`${title} …`)
  const heartbeat = setInterval(() => console.log(`  … ${seconds()} s`), 10_000)
  try {
    const result = await work()
    console.log(`  done in ${seconds()} s`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}
