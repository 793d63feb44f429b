/** An address of this site that readers requested and did not find. Nothing about the readers is stored. */
export interface MissingAddress {
  path: string
  count: number
  /** The last day, as `2027-03-01`, in UTC. */
  day: string
}

const maxAddresses = 500
const maxLength = 200
/** Of so many that were not requested for the longest time, the one with the lowest count is dropped. */
const candidates = 50

const key = Symbol.for('stillwater.missing')
/** Next bundles a module once for each of its uses. */
const shared: typeof globalThis & {[key]?: Map<string, MissingAddress>} = globalThis

/** Counts a request for a missing address, in the memory of this process only. */
export function noteMissing(path: string, now = new Date()): void {
  const addresses = (shared[key] ??= new Map())
  if (path.length > maxLength) return
  const count = (addresses.get(path)?.count ?? 0) + 1
  // The order is that of the last requests.
  addresses.delete(path)
  if (addresses.size >= maxAddresses) addresses.delete(leastWanted(addresses))
  addresses.set(path, {path, count, day: now.toISOString().slice(0, 10)})
}

/** Returns the addresses that were requested and missing since this process started, the most requested first. */
export function missingAddresses(): MissingAddress[] {
  return [...(shared[key]?.values() ?? [])].toSorted((one, other) => other.count - one.count)
}

/** Forgets all addresses. */
export function forgetMissing(): void {
  shared[key]?.clear()
}

/** A client that invents addresses must not push out those that readers come back for. */
function leastWanted(addresses: Map<string, MissingAddress>): string {
  const oldest = [...addresses.values()].slice(0, candidates)
  const [least] = oldest.toSorted((one, other) => one.count - other.count)
  return least?.path ?? ''
}
