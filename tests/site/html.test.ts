import {expect, inject, test} from 'vitest'
import {pageTypes} from '../browser/page-types.ts'
import {hostilePath, richPath} from '../browser/rich-article.ts'
import {servingModes} from '../system/site.ts'
import {findHtmlProblems} from './html-problems.ts'

const site = inject('sharedSite')['page server']

async function read(path: string): Promise<{status: number; html: string}> {
  const response = await fetch(site + path, {headers: {accept: 'text/html'}})
  return {status: response.status, html: await response.text()}
}

const pages: [string, string, number][] = [
  ...pageTypes.map(({name, path, status}): [string, string, number] => [name, path, status]),
  ['article with every kind of block', richPath, 200],
  ['article with hostile text', hostilePath, 200],
  ['search without a query', '/search', 200],
  ['search for markup', '/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E', 200],
  ['thanks for a request', '/sessions/sent', 200],
]

test.each(pages)('%s: valid HTML when rendered and when cached', async (_, path, status) => {
  for (let visit = 0; visit < 2; visit++) {
    const page = await read(path)
    expect(page.status).toBe(status)
    expect(await findHtmlProblems(page.html)).toEqual([])
  }
})

test('an incomplete request redirects back to the form with the error and the typed values', async () => {
  const response = await fetch(`${site}/api/requests`, {
    method: 'POST',
    body: new URLSearchParams({name: '', reach: 'robin@example.org', preferredTimes: '"><b>'}),
    redirect: 'manual',
  })
  expect(response.status).toBe(303)
  const address = response.headers.get('location') ?? ''
  expect(address).toMatch(/^\/sessions\?form=.*#request$/)
  const {status, html} = await read(address)
  expect(status).toBe(200)
  expect(html).toMatch(
    /<input[^>]*name="name"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="name"/,
  )
  expect(html).toContain('Please say how you would like to be called.')
  expect(html).toContain('value="robin@example.org"')
  expect(html).not.toContain('"><b>')
  expect(html).toContain('&quot;&gt;&lt;b&gt;')
  expect(await findHtmlProblems(html)).toEqual([])
})

test('the validator reports an unclosed element', async () => {
  const {html} = await read('/')
  expect(await findHtmlProblems(html.replace('</main>', '<div></p></main>'))).not.toEqual([])
})

test.each(['/a%zz?word=other', '/%', '/%E0%A4%A', '/unavailable', '/missing'])(
  'returns 404 with a valid page for %s',
  async (path) => {
    const {status, html} = await read(path)
    expect(status).toBe(404)
    expect(html).toContain('<h1>This page isn’t here</h1>')
    expect(await findHtmlProblems(html)).toEqual([])
  },
)

test.each(servingModes)('%s: no 404 page contains the URL of another request', async (mode) => {
  const paths = ['/a%zz', '/unavailable', '/nowhere', '/articles/page/900']
  const bodies = await Promise.all(
    Array.from({length: 12}, async (_, request) => {
      const path = paths[request % paths.length] ?? ''
      const headers: Record<string, string> = request < 6 ? {accept: 'text/html'} : {rsc: '1'}
      const response = await fetch(`${inject('sharedSite')[mode]}${path}?word=own${request}own`, {
        headers,
      })
      return response.text()
    }),
  )
  for (const [request, body] of bodies.entries()) {
    const words = [...body.matchAll(/own\d+own/g)].map(([word]) => word)
    expect(words.filter((word) => word !== `own${request}own`)).toEqual([])
  }
})
