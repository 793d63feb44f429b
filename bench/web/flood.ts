import {Agent} from 'node:http'
import {fetchStatus} from './cpu.ts'
import type {Server} from './server.ts'

export interface Flood {
  addresses: number
  /** Bytes of memory before the first request, after half of them, and after all. */
  before: number
  half: number
  after: number
  /** Milliseconds of processor time per request. */
  cpu: number
}

const addresses = 20_000
const atOnce = 16

/** Sends requests for unknown paths, each different, to the server under test. */
export async function flood({address, usage}: Server): Promise<Flood> {
  const agent = new Agent({keepAlive: true, maxSockets: atOnce})
  let next = 0
  const requestUntil = async (end: number) => {
    while (next < end) {
      next += 1
      const status = await fetchStatus(agent, `${address}/articles/unknown-${next}`)
      if (status !== 404)
        throw new Error(`The response for an unknown path had the status ${status}.`)
    }
  }
  const requestAll = (end: number) =>
    Promise.all(Array.from({length: atOnce}, () => requestUntil(end)))

  const before = await usage()
  await requestAll(addresses / 2)
  const half = await usage()
  await requestAll(addresses)
  const after = await usage()
  agent.destroy()
  return {
    addresses,
    before: before.memory,
    half: half.memory,
    after: after.memory,
    cpu: (after.cpu - before.cpu) / addresses,
  }
}
