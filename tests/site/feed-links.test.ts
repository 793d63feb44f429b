import {expect, inject, test} from 'vitest'

const site = inject('sharedSite')['page server']

/** Returns the addresses of the feeds that a part of a page links to in sight. */
async function feedsOn(path: string, part: 'main' | 'footer'): Promise<string[]> {
  const html = await (await fetch(site + path)).text()
  // An article has a footer of its own, so the last one is that of the page.
  const start = html.lastIndexOf(`<${part}`)
  const links = html.slice(start, html.indexOf(`</${part}>`, start)).matchAll(/<a [^>]*>/g)
  return [...links].flatMap(([link]) => /href="([^"]*\.(?:xml|json))"/.exec(link)?.[1] ?? [])
}

const feedsBelow = (path: string) => ['rss.xml', 'atom.xml', 'feed.json'].map((f) => `${path}/${f}`)

test.each(['/', '/articles', '/articles/mindful-communication', '/topics/trust', '/nowhere'])(
  'the footer of %s links to every feed of the site',
  async (path) => {
    expect(await feedsOn(path, 'footer')).toEqual(feedsBelow(''))
  },
)

test.each([
  ['/articles', ''],
  ['/topics/trust', '/topics/trust'],
])('%s links to its feeds, and each exists', async (path, below) => {
  const feeds = await feedsOn(path, 'main')
  expect(feeds).toEqual(feedsBelow(below))
  for (const feed of feeds) expect((await fetch(site + feed)).status, feed).toBe(200)
})
