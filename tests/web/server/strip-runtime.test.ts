import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {weightless} from '../../../web/server/strip-runtime.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, 'pages', name), 'utf8')

/** An article as Next 16.4 makes it, shortened, and what a reader gets of it. */
const page = read('article.next-16.4.txt')
const light = read('article.weightless.txt')

test('an article loses its framework and nothing else', () => {
  expect(weightless(page)).toEqual({html: light})
})

test('a page that has none stays as it is', () => {
  expect(weightless(light)).toEqual({html: light})
})

/** The page with something more before the end of its body. */
const withMore = (more: string) => page.replace('</body>', `${more}</body>`)

describe('what is kept', () => {
  test.each([
    '<script type="application/ld+json">{"name":"self.__next_f"}</script>',
    '<script type="speculationrules">{"prefetch":[]}</script>',
    '<script src="/own.js" async=""></script>',
    '<script type="module" src="/_nextdoor.js"></script>',
    '<link rel="preload" as="script" href="/own.js"/>',
    '<noscript>Without scripts</noscript>',
    '<div hidden="">Kept</div>',
  ])('%s', (element) => {
    const result = weightless(withMore(element))
    expect('html' in result && result.html).toContain(element)
  })
})

describe('a page is left as Next made it', () => {
  test.each([
    ['a part is still to come', withMore('<!--$?--><template id="B:0"></template><!--/$-->')],
    ['a part has failed', withMore('<!--$!--><template></template><!--/$-->')],
    ['a part waits in a hidden place', withMore('<div hidden id="S:0">Later</div>')],
    ['a part waits for its turn', withMore('<!--$~-->')],
    ['there is nothing in it', '<html id="__next_error__"><body></body></html>'],
    ['it is cut off', page.replace('</body></html>', '')],
    ['a script in it is not known', withMore('<script>start()</script>')],
    ['a module in it is not known', withMore('<script type="module">import "/a.js"</script>')],
    ['its framework has new ways', page.replaceAll('self.__next_f', 'self.__next16_f')],
    ['a script hides behind another type', withMore('<script type="text/JavaScript">a()</script>')],
  ])('when %s', (_, html) => {
    expect(weightless(html)).toEqual({refused: expect.stringMatching(/./)})
  })

  test('when one of its own components would go silent', () => {
    const counter = withMore(`<script>self.__next_f.push([1,"4:I[555,[],\\"Counter\\"]"])</script>`)
    const components = new Map([['555', 'web/app/counter.tsx']])
    expect(weightless(counter, {components})).toEqual({
      refused: expect.stringContaining('web/app/counter.tsx'),
    })
    expect(weightless(page, {components})).toEqual({html: light})
  })
})
