import {describe, expect, inject, test} from 'vitest'
import {servingModes} from '../system/site.ts'

const sites = inject('sharedSite')
const siteUrl = inject('sharedSiteUrl')

describe.each(servingModes)('%s', (mode) => {
  const get = (path: string, accept = 'text/html') =>
    fetch(sites[mode] + path, {headers: {accept}, redirect: 'manual'})

  test('a plain page is at the root, with its questions as linked data', async () => {
    const response = await get('/questions')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toMatch(/<h1[^>]*>Questions<\/h1>/)
    expect(html).toContain('"@type":"FAQPage"')
    expect(html).toContain(`<link rel="canonical" href="${siteUrl}/questions"`)
    expect(html).toContain(`href="${siteUrl}/questions.md"`)
    expect(html).toContain('href="/questions">Questions</a>')
  })

  test.each(['/questions.md', '/questions'])('%s is sent as Markdown', async (path) => {
    const response = await get(path, 'text/markdown')
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(response.headers.get('vary')).toContain('Accept')
    expect(await response.text()).toContain('\n# Questions\n\n## What happens')
  })

  // Every stranger can request any number of them.
  test.each([
    '/never-written',
    '/never.txt',
    '/Questions',
    '/not_found',
    '/-',
    '/embed',
    '/articles.md',
  ])('the unknown address %s has the page for status 404, which is not cached', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toMatch(/no-store/)
    expect(await response.text()).toContain('This page isn’t here')
  })
})

const read = async (path: string) => (await fetch(sites['page server'] + path)).text()

test('the page is in the sitemap, in llms.txt and in the search', async () => {
  expect(await read('/sitemap.xml')).toContain(`<loc>${siteUrl}/questions</loc>`)
  expect(await read('/llms.txt')).toContain(`(${siteUrl}/questions.md)`)
  expect(await read('/search?q=waiting+list+noon')).toContain('<a href="/questions"')
})
