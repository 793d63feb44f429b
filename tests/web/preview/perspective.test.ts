import {expect, test} from 'vitest'
import {formatPerspective, parsePerspective} from '../../../web/preview/perspective.ts'

test.each([
  ['drafts', 'drafts'],
  ['published', 'published'],
  ['rAbC123', ['rAbC123']],
  ['rAbC123,rOther,drafts', ['rAbC123', 'rOther', 'drafts']],
])('parses and formats %s', (text, perspective) => {
  expect(parsePerspective(text)).toEqual(perspective)
  expect(formatPerspective(parsePerspective(text))).toBe(text)
})

test.each([[undefined], [''], ['raw'], ['drafts,raw'], ['a b'], ['a;b'], [',']])(
  '%j is not a valid perspective and becomes drafts',
  (text) => {
    expect(parsePerspective(text)).toBe('drafts')
  },
)
