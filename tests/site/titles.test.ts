import {expect, inject, test} from 'vitest'

const site = inject('sharedSite')['page server']

async function read(path: string): Promise<string> {
  const response = await fetch(site + path, {headers: {accept: 'text/html'}})
  return response.text()
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
    const current = /<a aria-current="page"[^>]*href="([^"]*)"/g
    const marked = [...(await read(path)).matchAll(current)].map(([, href]) => href)
    expect(new Set(marked)).toEqual(new Set([path]))
    expect(await read('/topics/trust')).not.toContain(`aria-current="page" href="${path}"`)
  },
)
