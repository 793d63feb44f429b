import {Agent} from 'node:http'
import type {SanityClient} from '@sanity/client'
import {articleCount} from './content.ts'
import {publish, read, writeDraft} from './publish.ts'
import type {Server} from './server.ts'

export interface Renders {
  publications: number
  /** The number of pages. */
  pages: number
  /** The number of pages whose content changed, for all publications together. */
  changed: number
  /** The number of renders. */
  rendered: number
}

/** A title is shown on many pages, a text on one. */
const edits = [
  {number: articleCount - 1, fields: {title: 'Another title'}},
  {number: articleCount - 20, fields: {lede: 'Another lede.'}},
  {number: articleCount - 30, fields: {body: []}},
  {number: articleCount - 40, fields: {title: 'One more title'}},
  {number: articleCount - 50, fields: {body: []}},
]

/** Counts the pages that are rendered again after a publication, among all pages of the sitemap and the archive. */
export async function countRenders(client: SanityClient, site: Server): Promise<Renders> {
  const agent = new Agent({keepAlive: true})
  const paths = await findPaths(site)
  const readAll = async () => {
    const texts = new Map<string, string>()
    for (const path of paths) texts.set(path, await read(agent, site.address + path))
    return texts
  }
  let before = await readAll()
  const total = {publications: edits.length, pages: paths.length, changed: 0, rendered: 0}
  for (const {number, fields} of edits) {
    const renderedBefore = countRendered(site)
    await writeDraft(client, number, fields)
    await publish(client, number)
    // The article itself shows when the site has processed the publication.
    const path = `/articles/measured-${number}`
    while ((await read(agent, site.address + path)) === before.get(path));
    const after = await readAll()
    total.changed += paths.filter((each) => after.get(each) !== before.get(each)).length
    total.rendered += countRendered(site) - renderedBefore
    before = after
  }
  agent.destroy()
  return total
}

function countRendered({output}: Server): number {
  return output().match(/^rendered /gm)?.length ?? 0
}

async function findPaths({address}: Server): Promise<string[]> {
  const sitemap = await (await fetch(`${address}/sitemap.xml`)).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, location = '']) => new URL(location).pathname,
  )
  return [...new Set([...listed, '/', '/articles', '/articles/page/2', '/sessions', '/privacy'])]
}
