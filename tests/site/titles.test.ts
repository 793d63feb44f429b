import {expect, inject, test} from 'vitest'

const sites = inject('sharedSite')

async function read(path: string, site = sites['page server']): Promise<string> {
  const response = await fetch(site + path, {headers: {accept: 'text/html'}})
  return response.text()
}

/** Returns the addresses of the links that are marked as leading to the page itself. */
function markedLinks(html: string): string[] {
  const current = /<a aria-current="page"[^>]*href="([^"]*)"/g
  return [...new Set([...html.matchAll(current)].map(([, href = '']) => href))]
}

test.each([
  ['/search', 'Search · Stillwater'],
  ['/search?q=breath', /^Search: “breath”, (one article|\d+ articles) · Stillwater$/],
  ['/search?q=qqqq', 'Search: “qqqq”, nothing found · Stillwater'],
  ['/nowhere', 'Not found · Stillwater'],
  ['/articles/never-written', 'Not found · Stillwater'],
  ['/%zz', 'Not found · Stillwater'],
])('the title of %s is %s', async (path, title) => {
  const [, found = ''] = /<title>([^<]*)<\/title>/.exec(await read(path)) ?? []
  expect(found).toMatch(title)
})

test.each(['/', '/articles', '/search', '/sessions'])(
  'the navigation marks only the link to the current page on %s',
  async (path) => {
    expect(markedLinks(await read(path))).toEqual([path])
    expect(markedLinks(await read('/topics/trust'))).not.toContain(path)
  },
)

// The response to the request that renders a page does not come from Next's cache.
test.each(['/', '/articles', '/topics/trust'])(
  'without the page server, the stored page %s marks the link to itself',
  async (path) => {
    await expect
      .poll(async () => markedLinks(await read(path, sites['plain Next'])))
      .toEqual([path])
  },
)
