import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {href, parseHref, safeHref, typesWithHref, typesWithPage} from '../../../web/shared/href.ts'

describe('href', () => {
  test.each([
    [{_type: 'article', slug: 'mindful-communication'}, '/articles/mindful-communication'],
    [{_type: 'author', slug: 'maren'}, '/authors/maren'],
    [{_type: 'topic', slug: 'trust'}, '/topics/trust'],
    [{_type: 'series', slug: 'listening'}, '/series/listening'],
    [{_type: 'page', slug: 'how-i-work'}, '/how-i-work'],
    [{_type: 'page', slug: 'articles'}, undefined],
    [{_type: 'page', slug: 'studio'}, undefined],
    [{_type: 'page', slug: 'embed'}, undefined],
    [{_type: 'page', slug: 'robots.txt'}, undefined],
    [{_type: 'page', slug: 'a b'}, undefined],
    [{_type: 'page', slug: 'Imprint'}, undefined],
    [{_type: 'page', slug: '-'}, undefined],
    [{_type: 'page', slug: '_next'}, undefined],
    [{_type: 'page', slug: 'a'.repeat(97)}, undefined],
    [{_type: 'page', slug: null}, undefined],
    [{_type: 'offering', slug: 'a b'}, '/sessions#a%20b'],
    [{_type: 'offering'}, undefined],
    [{_type: 'settings'}, '/'],
    [{_type: 'article', slug: 'a b/c?d#é'}, '/articles/a%20b%2Fc%3Fd%23%C3%A9'],
    [{_type: 'article', slug: ''}, undefined],
    [{_type: 'article', slug: null}, undefined],
    [{_type: 'article', slug: '..'}, undefined],
    [{_type: 'sanity.imageAsset', slug: 'x'}, undefined],
    [{_type: 'toString', slug: 'x'}, undefined],
  ])('of %j is %s', (document, address) => {
    expect(href(document)).toBe(address)
  })
})

test.each(typesWithHref)('%s has an address', (_type) => {
  expect(href({_type, slug: 'a'})).toMatch(/^\//)
})

describe('parseHref', () => {
  test.each([
    ['/articles/trust', {type: 'article', slug: 'trust'}],
    ['/topics/trust/', {type: 'topic', slug: 'trust'}],
    ['/', undefined],
    ['/how-i-work', {type: 'page', slug: 'how-i-work'}],
    ['/how-i-work/', {type: 'page', slug: 'how-i-work'}],
    ['/how-i-work/more', undefined],
    ['//how-i-work', undefined],
    ['/favicon.ico', undefined],
    ['/not_found', undefined],
    ['/a%20b', undefined],
    ['/articles', undefined],
    ['/articles/', undefined],
    ['/articles/a/b', undefined],
    ['/articles/%E0%A4', undefined],
    ['/studio/x', undefined],
    ['/constructor/x', undefined],
  ])('of %s', (path, address) => {
    expect(parseHref(path)).toEqual(address)
  })

  test('parses every path of href', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...typesWithPage),
        fc.oneof(
          fc.string({minLength: 1, unit: 'grapheme'}),
          fc.stringMatching(/^[a-z0-9-]{1,8}$/),
        ),
        (type, slug) => {
          const address = href({_type: type, slug})
          fc.pre(address !== undefined)
          expect(parseHref(new URL(address, 'http://site').pathname)).toEqual({type, slug})
        },
      ),
    )
  })
})

describe('safeHref allows', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:someone@example.org', 'mailto:someone@example.org'],
    ['tel:+431234567', 'tel:+431234567'],
    ['/articles/trust', '/articles/trust'],
    ['#section', '#section'],
    ['  https://example.org/  ', 'https://example.org/'],
  ])('%s', (address, result) => {
    expect(safeHref(address)).toBe(result)
  })
})

describe('safeHref refuses', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    'https://user:secret@example.org/',
    'https://',
    'click here',
    '',
    null,
    undefined,
    7,
    {href: 'https://example.org'},
  ])('%j', (address) => {
    expect(safeHref(address)).toBeUndefined()
  })
})
