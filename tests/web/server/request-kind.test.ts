import {describe, expect, test} from 'vitest'
import {isRendered, pagePath, type RequestHead} from '../../../web/server/request-kind.ts'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

function get(url: string, headers: RequestHead['headers'] = {}): RequestHead {
  return {method: 'GET', url, headers: {accept: browser, ...headers}}
}

describe('pagePath returns the path for', () => {
  test.each([
    ['/', '/'],
    ['/articles/pond', '/articles/pond'],
    ['/articles/pond?utm_source=letter', '/articles/pond'],
    ['/search?q=still', '/search'],
    ['/articles/version-2.0', '/articles/version-2.0'],
    ['/nowhere/at/all', '/nowhere/at/all'],
    ['/articles/', '/articles/'],
  ])('%s', (url, path) => {
    expect(pagePath(get(url))).toBe(path)
  })

  test('a page requested with a wildcard or without Accept', () => {
    expect(pagePath(get('/', {accept: '*/*'}))).toBe('/')
    expect(pagePath({method: 'HEAD', url: '/', headers: {}})).toBe('/')
  })

  test.each([
    ['/articles/pond', 'text/html, text/markdown;q=0.5'],
    ['/articles/pond', 'text/html, text/markdown'],
    ['/articles/pond', 'text/markdown;q=0, */*'],
    ['/topics/trust', 'text/markdown, */*;q=0.1'],
  ])('%s requested with Accept: %s', (url, accept) => {
    expect(pagePath(get(url, {accept}))).toBe(url)
  })

  test('a page requested with unrelated cookies', () => {
    expect(pagePath(get('/', {cookie: 'theme=dark; my-preview-pass=1'}))).toBe('/')
  })
})

describe('pagePath returns undefined for', () => {
  test.each([
    ['a preview', get('/', {cookie: 'a=b; preview-pass=1.x'})],
    ['a reviewer’s preview', get('/', {cookie: 'review-pass=a~b'})],
    ['a request in draft mode', get('/', {cookie: '__prerender_bypass=x'})],
    ['a request of Next’s runtime', get('/', {rsc: '1'})],
    ['a prefetch of Next’s runtime', get('/', {'next-router-prefetch': '1'})],
    ['Markdown', get('/articles/pond', {accept: 'text/markdown, text/html;q=0.5'})],
    ['JSON', get('/articles/pond', {accept: 'application/json'})],
    ['a Markdown version', get('/articles/pond.md')],
    ['a feed', get('/rss.xml')],
    ['a topic’s feed', get('/topics/trust/rss.xml')],
    ['a file', get('/live-page.js')],
    ['a script', get('/_next/static/chunks/a.js')],
    ['a download', get('/files/local/production/a')],
    ['a review link', get('/review/secret')],
    ['a picture', get('/images/local/production/a')],
    ['an API call', get('/api/live?age=1')],
    ['the Studio', get('/studio')],
    ['a path in the Studio', get('/studio/structure/article')],
    ['PUT', {...get('/sessions'), method: 'PUT'}],
    ['a URL that is not a path', get('*')],
  ])('%s', (_, request) => {
    expect(pagePath(request)).toBeUndefined()
  })
})

test('pagePath returns undefined for POST', () => {
  expect(pagePath({...get('/sessions'), method: 'POST'})).toBeUndefined()
})

test.each([
  ['/rss.xml', true],
  ['/pond', true],
  ['/cards/a.png', true],
  ['/api/live', false],
  ['/_next/static/a.js', false],
  ['/images/a.jpg', false],
  ['/apiary', true],
])('isRendered(%j) returns %s', (path, expected) => {
  expect(isRendered(path)).toBe(expected)
})
