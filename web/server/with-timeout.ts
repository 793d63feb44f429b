/**
 * Resolves with the result of the work. The work itself is not aborted by the timeout.
 *
 * @throws Error if the work takes longer than `ms`.
 */
export async function withTimeout<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  const timeout = Promise.withResolvers<never>()
  const timer = setTimeout(() => timeout.reject(new Error(`It took longer than ${ms} ms.`)), ms)
  try {
    return await Promise.race([work, timeout.promise])
  } finally {
    clearTimeout(timer)
  }
}
