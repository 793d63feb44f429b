import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {stripRuntime} from '../../../web/server/strip-runtime.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, 'pages', name), 'utf8')

/** A shortened article as Next 16.4 renders it, and what readers get. */
const page = read('article.next-16.4.txt')
const stripped = read('article.stripped.txt')

test('removes the framework from an article and nothing else', () => {
  expect(stripRuntime(page)).toEqual({html: stripped})
})

test('does not change a page without a framework', () => {
  expect(stripRuntime(stripped)).toEqual({html: stripped})
})

/** Returns the page with markup added at the end of its body. */
const withMore = (more: string) => page.replace('</body>', `${more}</body>`)

describe('keeps', () => {
  test.each([
    '<script type="application/ld+json">{"name":"self.__next_f"}</script>',
    '<script type="speculationrules">{"prefetch":[]}</script>',
    '<script src="/own.js" async=""></script>',
    '<script type="module" src="/_nextdoor.js"></script>',
    '<link rel="preload" as="script" href="/own.js"/>',
    '<noscript>Without scripts</noscript>',
    '<div hidden="">Kept</div>',
  ])('%s', (element) => {
    const result = stripRuntime(withMore(element))
    expect('html' in result && result.html).toContain(element)
  })
})

describe('refuses', () => {
  test.each([
    ['a page with a pending part', withMore('<!--$?--><template id="B:0"></template><!--/$-->')],
    ['a page with a failed part', withMore('<!--$!--><template></template><!--/$-->')],
    ['a page with a part in a hidden element', withMore('<div hidden id="S:0">Later</div>')],
    ['a page with a queued part', withMore('<!--$~-->')],
    ['an error page without content', '<html id="__next_error__"><body></body></html>'],
    ['a truncated page', page.replace('</body></html>', '')],
    ['a page with an unknown script', withMore('<script>start()</script>')],
    ['a page with an unknown module', withMore('<script type="module">import "/a.js"</script>')],
    ['a page of an unknown framework version', page.replaceAll('self.__next_f', 'self.__next16_f')],
    ['a script with a type in upper case', withMore('<script type="text/JavaScript">a()</script>')],
  ])('%s', (_, html) => {
    expect(stripRuntime(html)).toEqual({refused: expect.stringMatching(/./)})
  })

  test('a page with a client component of the site', () => {
    const counter = withMore(`<script>self.__next_f.push([1,"4:I[555,[],\\"Counter\\"]"])</script>`)
    const components = new Map([['555', 'web/app/counter.tsx']])
    expect(stripRuntime(counter, {components})).toEqual({
      refused: expect.stringContaining('web/app/counter.tsx'),
    })
    expect(stripRuntime(page, {components})).toEqual({html: stripped})
  })
})
