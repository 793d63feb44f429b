const key = Symbol.for('stillwater.requests')

/** Next bundles a module once for each of its uses. A global variable connects the form with the job of its process. */
const shared: typeof globalThis & {[key]?: () => void} = globalThis

/** Sets what is called after each stored request. Returns false if it was set before, as the jobs run once per process. */
export function afterEachRequest(call: () => void): boolean {
  if (shared[key]) return false
  shared[key] = call
  return true
}

/** Sends notices now instead of at the next interval. Call it after a request was stored. */
export function notifyOfRequest(): void {
  shared[key]?.()
}
