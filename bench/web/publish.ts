import {Agent, request} from 'node:http'
import {setTimeout as pause} from 'node:timers/promises'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import type {SanityClient} from '@sanity/client'
import {articleCount, articleId, articlePath} from './content.ts'
import type {Server} from './server.ts'
import {quantile} from './statistics.ts'

export interface Delay {
  p50: number
  p95: number
}

const publications = 40
const first = articleCount - publications

/** How long the next look at the page waits: who looks all the time takes the time of who makes it. */
const interval = 4

/** Milliseconds from the click on Publish until the page is sent with what is new; the servers take turns. */
export async function measureDelay(client: SanityClient, servers: Server[]): Promise<Delay[]> {
  const agent = new Agent({keepAlive: true})
  for (const server of servers) {
    for (let number = first; number < articleCount; number++)
      await read(agent, server.address + articlePath(number))
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
  return delays.map((each) => ({p50: quantile(each, 0.5), p95: quantile(each, 0.95)}))
}

/** Publications are minutes apart: what the last one left to do is done. */
async function untilIdle(servers: Server[]): Promise<void> {
  const spent = async () =>
    (await Promise.all(servers.map(({usage}) => usage()))).map(({cpu}) => cpu)
  for (let before = await spent(); ;) {
    await pause(400)
    const after = await spent()
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
  const begun = performance.now()
  const published = publish(client, number)
  for (;;) {
    if ((await read(agent, server.address + articlePath(number))).includes(words)) break
    await pause(interval)
  }
  const delay = performance.now() - begun
  await published
  return delay
}

/** What a writer has typed, and nobody has published. */
export async function writeDraft(
  client: SanityClient,
  number: number,
  fields: object,
): Promise<void> {
  const document = await client.getDocument(articleId(number))
  if (!document) throw new Error(`There is no article ${articleId(number)}.`)
  await client.createOrReplace({...document, ...fields, _id: `drafts.${articleId(number)}`})
}

/** What the Studio does when somebody clicks on Publish. */
export async function publish(client: SanityClient, number: number): Promise<void> {
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${articleId(number)}`,
    publishedId: articleId(number),
  })
}

/** The page as a browser gets it. */
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
