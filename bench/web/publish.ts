import {Agent, request} from 'node:http'
import {setTimeout as pause} from 'node:timers/promises'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import type {SanityClient} from '@sanity/client'
import {articleCount, articleId, articlePath} from './content.ts'
import {openRawStore} from '../engine/raw-store.ts'
import type {Server} from './server.ts'
import {median, quantile} from './statistics.ts'

export interface Delay {
  p50: number
  p95: number
  /** The median time of the first render of a page, which no cache answers. */
  render: number
}

const publications = 40
const first = articleCount - publications

/** Milliseconds between polls: continuous polling would slow down the server under test. */
const interval = 4

/**
 * Measures the time in milliseconds from a publication until the page has the new content. The servers take
 * turns.
 */
export async function measureDelay(client: SanityClient, servers: Server[]): Promise<Delay[]> {
  // The servers close a connection that is idle for seconds, as between two publications on a busy machine.
  const agent = new Agent({keepAlive: false})
  const renders = servers.map((): number[] => [])
  for (const [index, server] of servers.entries()) {
    for (let number = first; number < articleCount; number++) {
      const start = performance.now()
      await read(agent, server.address + articlePath(number))
      renders[index]?.push(performance.now() - start)
    }
  }
  const delays = servers.map((): number[] => [])
  for (let number = first; number < articleCount; number++) {
    for (const [index, server] of servers.entries()) {
      const words = `Published for ${server.name}, number ${number}.`
      await writeDraft(client, number, {lede: words})
      await untilIdle(servers)
      delays[index]?.push(await publishAndWait(client, agent, server, number, words))
    }
  }
  agent.destroy()
  return delays.map((each, index) => ({
    p50: quantile(each, 0.5),
    p95: quantile(each, 0.95),
    render: median(renders[index] ?? []),
  }))
}

/** Measures one durable commit of an article's JSON in a table of one column: the median in milliseconds. */
export async function measureCommit(client: SanityClient): Promise<number> {
  const content = JSON.stringify(await client.getDocument(articleId(first)))
  const store = openRawStore()
  try {
    const times = Array.from({length: publications}, (_, n) => {
      const start = performance.now()
      store.write(n, content)
      return performance.now() - start
    })
    return median(times)
  } finally {
    store.close()
  }
}

/** Waits until the servers are idle, because real publications are minutes apart. */
async function untilIdle(servers: Server[]): Promise<void> {
  const cpuTimes = async () =>
    (await Promise.all(servers.map(({usage}) => usage()))).map(({cpu}) => cpu)
  for (let before = await cpuTimes(); ;) {
    await pause(400)
    const after = await cpuTimes()
    if (after.every((cpu, index) => cpu - (before[index] ?? 0) < 20)) return
    before = after
  }
}

async function publishAndWait(
  client: SanityClient,
  agent: Agent,
  server: Server,
  number: number,
  words: string,
): Promise<number> {
  const start = performance.now()
  const published = publish(client, number)
  for (;;) {
    if ((await read(agent, server.address + articlePath(number))).includes(words)) break
    await pause(interval)
  }
  const delay = performance.now() - start
  await published
  return delay
}

/** Stores a draft that is not published. */
export async function writeDraft(
  client: SanityClient,
  number: number,
  fields: object,
): Promise<void> {
  const document = await client.getDocument(articleId(number))
  if (!document) throw new Error(`Article ${articleId(number)} does not exist.`)
  await client.createOrReplace({...document, ...fields, _id: `drafts.${articleId(number)}`})
}

/** Publishes as the Studio does. */
export async function publish(client: SanityClient, number: number): Promise<void> {
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${articleId(number)}`,
    publishedId: articleId(number),
  })
}

/** Fetches a page as a browser does. */
export function read(agent: Agent, url: string): Promise<string> {
  const headers = {accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd'}
  return new Promise((resolve, reject) => {
    request(url, {agent, headers}, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const encoding = response.headers['content-encoding']
        if (encoding === 'br') resolve(brotliDecompressSync(bytes).toString())
        else resolve((encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString())
      })
    })
      .on('error', reject)
      .end()
  })
}
