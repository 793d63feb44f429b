import {Agent, request} from 'node:http'
import type {Server} from './server.ts'
import {median} from './statistics.ts'

const rounds = 5
const seconds = 1.5
const atOnce = 8

/** The request headers of a browser that affect the response. */
const headers = {accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd'}

/** Measures the processor time of a warm request in milliseconds. The servers take turns. */
export async function measureCpu(targets: {server: Server; path: string}[]): Promise<number[]> {
  const costs = targets.map((): number[] => [])
  for (const target of targets) await sendRequests(target, 0.5)
  for (let round = 0; round < rounds; round++) {
    for (const [index, target] of targets.entries()) {
      const before = await target.server.usage()
      const responses = await sendRequests(target, seconds)
      const after = await target.server.usage()
      costs[index]?.push((after.cpu - before.cpu) / responses)
    }
  }
  return costs.map(median)
}

/** Sends requests continuously from several clients, and resolves with the number of responses. */
async function sendRequests({server, path}: {server: Server; path: string}, time: number) {
  const agent = new Agent({keepAlive: true, maxSockets: atOnce})
  const end = performance.now() + time * 1000
  let responses = 0
  const readers = Array.from({length: atOnce}, async () => {
    while (performance.now() < end) {
      const status = await fetchStatus(agent, server.address + path)
      if (status !== 200) throw new Error(`${server.name} responded with ${status} at ${path}.`)
      responses += 1
    }
  })
  await Promise.all(readers)
  agent.destroy()
  return responses
}

export function fetchStatus(agent: Agent, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, {agent, headers}, (response) => {
      response.on('end', () => resolve(response.statusCode)).on('error', reject)
      response.resume()
    })
      .on('error', reject)
      .end()
  })
}
