import {expect, test} from 'vitest'
import {readersAddress} from '../../../studio/publishing/as-readers.ts'

const site = 'https://site.example'

test.each([
  ['/studio/structure/article;a', `${site}/api/draft-mode/disable?to=%2Farticles%2Fa%26b`],
  ['/studio/home', `${site}/api/draft-mode/disable?to=%2Farticles%2Fa%26b`],
  // The preview beside the form goes on.
  ['/studio/presentation/article/a', `${site}/articles/a&b`],
])('from %s, a page is opened at %s', (studioPath, address) => {
  expect(readersAddress('/articles/a&b', studioPath, site)).toBe(address)
})
