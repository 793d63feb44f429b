import {expect, inject, test} from 'vitest'

const site = inject('sharedSite')['page server']

async function read(path: string) {
  const response = await fetch(site + path)
  return {headers: response.headers, html: await response.text()}
}

const pages = [
  '/',
  '/articles/mindful-communication',
  '/topics/trust',
  '/authors/sample-author',
  '/nowhere',
]

test.each(pages)('%s contains nothing of Next’s runtime, rendered or cached', async (path) => {
  for (let visit = 0; visit < 2; visit++) {
    const {html, headers} = await read(path)
    expect(html).not.toMatch(/__next|TURBOPACK|\$RC|_next\/static\/chunks\/[^"]*\.js/)
    expect(html).toMatch(/<h1[^>]*>/)
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/nonce-|sha256-|script-src[^;]*unsafe/)
  }
})

test('all pages send the same content security policy', async () => {
  const responses = await Promise.all(pages.map(read))
  const policies = responses.map(({headers}) => headers.get('content-security-policy'))
  expect(new Set(policies).size).toBe(1)
})

test.each([
  ['script', /src="(\/elements\/[^"]*)"/],
  ['font', /href="(\/fonts\/[^"]*)"/],
  ['style sheet', /href="(\/_next\/[^"]*\.css)"/],
])('the %s that every page loads is immutable', async (_, pattern) => {
  const {html} = await read('/')
  const [, address = ''] = pattern.exec(html) ?? []
  const response = await fetch(site + address)
  await response.body?.cancel()
  expect(response.status, address).toBe(200)
  expect(response.headers.get('cache-control'), address).toContain('immutable')
})
