import {Agent, request} from 'node:http'
import type {Server} from './server.ts'
import {median} from './statistics.ts'

const rounds = 5
const seconds = 1.5
const atOnce = 8

/** What a browser takes. */
const headers = {accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd'}

/** Milliseconds of processor time that a warm request costs each server; the servers take turns. */
export async function measureCpu(targets: {server: Server; path: string}[]): Promise<number[]> {
  const costs = targets.map((): number[] => [])
  for (const target of targets) await askFor(target, 0.5)
  for (let round = 0; round < rounds; round++) {
    for (const [index, target] of targets.entries()) {
      const before = await target.server.usage()
      const answered = await askFor(target, seconds)
      const after = await target.server.usage()
      costs[index]?.push((after.cpu - before.cpu) / answered)
    }
  }
  return costs.map(median)
}

/** Asks again and again, as several readers at once; resolves with the number of answers. */
async function askFor({server, path}: {server: Server; path: string}, time: number) {
  const agent = new Agent({keepAlive: true, maxSockets: atOnce})
  const end = performance.now() + time * 1000
  let answered = 0
  const readers = Array.from({length: atOnce}, async () => {
    while (performance.now() < end) {
      const status = await ask(agent, server.address + path)
      if (status !== 200) throw new Error(`${server.name} answered ${status} at ${path}.`)
      answered += 1
    }
  })
  await Promise.all(readers)
  agent.destroy()
  return answered
}

export function ask(agent: Agent, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, {agent, headers}, (response) => {
      response.on('end', () => resolve(response.statusCode)).on('error', reject)
      response.resume()
    })
      .on('error', reject)
      .end()
  })
}
