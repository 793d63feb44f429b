import {describe, expect, test} from 'vitest'
import {isRendered, pagePath, type Asked} from '../../../web/server/lane.ts'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

function get(url: string, headers: Asked['headers'] = {}): Asked {
  return {method: 'GET', url, headers: {accept: browser, ...headers}}
}

describe('a reader’s page', () => {
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

  test('is asked for in HTML, or in no form at all', () => {
    expect(pagePath(get('/', {accept: '*/*'}))).toBe('/')
    expect(pagePath({method: 'HEAD', url: '/', headers: {}})).toBe('/')
  })

  test.each([
    ['/articles/pond', 'text/html, text/markdown;q=0.5'],
    ['/articles/pond', 'text/html, text/markdown'],
    ['/articles/pond', 'text/markdown;q=0, */*'],
    ['/topics/trust', 'text/markdown, */*;q=0.1'],
  ])('%s in HTML for %s', (url, accept) => {
    expect(pagePath(get(url, {accept}))).toBe(url)
  })

  test('may be asked for with a cookie that is nobody’s pass', () => {
    expect(pagePath(get('/', {cookie: 'theme=dark; my-preview-pass=1'}))).toBe('/')
  })
})

describe('what goes to Next as it is', () => {
  test.each([
    ['an editor’s page', get('/', {cookie: 'a=b; preview-pass=1.x'})],
    ['a reviewer’s page', get('/', {cookie: 'review-pass=a~b'})],
    ['a page in draft mode', get('/', {cookie: '__prerender_bypass=x'})],
    ['what the runtime asks', get('/', {rsc: '1'})],
    ['what the runtime asks in advance', get('/', {'next-router-prefetch': '1'})],
    ['Markdown', get('/articles/pond', {accept: 'text/markdown, text/html;q=0.5'})],
    ['JSON', get('/articles/pond', {accept: 'application/json'})],
    ['a twin in Markdown', get('/articles/pond.md')],
    ['a feed', get('/rss.xml')],
    ['a topic’s feed', get('/topics/trust/rss.xml')],
    ['a file', get('/live-page.js')],
    ['a script', get('/_next/static/chunks/a.js')],
    ['a hand-out', get('/files/local/production/a')],
    ['a reviewer’s link', get('/review/secret')],
    ['a picture', get('/images/local/production/a')],
    ['a call', get('/api/live?age=1')],
    ['the Studio', get('/studio')],
    ['a part of the Studio', get('/studio/structure/article')],
    ['a call that changes something', {...get('/sessions'), method: 'PUT'}],
    ['an address that is none', get('*')],
  ])('%s', (_, asked) => {
    expect(pagePath(asked)).toBeUndefined()
  })
})

test('nothing that is posted is a page', () => {
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
])('that %s is rendered is %s', (path, expected) => {
  expect(isRendered(path)).toBe(expected)
})
