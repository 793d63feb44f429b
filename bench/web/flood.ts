import {Agent} from 'node:http'
import {ask} from './cpu.ts'
import type {Server} from './server.ts'

export interface Flood {
  addresses: number
  /** Bytes in memory before the first, after half of them, and after all. */
  before: number
  half: number
  after: number
  /** Milliseconds of processor time for each. */
  cpu: number
}

const addresses = 20_000
const atOnce = 16

/** Asks this machine's own server for addresses that nothing stands at, each another one. */
export async function flood({address, usage}: Server): Promise<Flood> {
  const agent = new Agent({keepAlive: true, maxSockets: atOnce})
  let next = 0
  const askUntil = async (end: number) => {
    while (next < end) {
      next += 1
      const status = await ask(agent, `${address}/articles/unknown-${next}`)
      if (status !== 404) throw new Error(`An unknown address was answered with ${status}.`)
    }
  }
  const askAll = (end: number) => Promise.all(Array.from({length: atOnce}, () => askUntil(end)))

  const before = await usage()
  await askAll(addresses / 2)
  const half = await usage()
  await askAll(addresses)
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
