import {expect, test} from 'vitest'
import {
  isValidPass,
  passSeconds,
  writePass,
  formatPerspective,
  parsePerspective,
} from '../../../web/preview/cookies.ts'

const token = 'a-token-of-the-server'
const now = Date.parse('2026-03-01T08:00:00Z')

test('a pass is valid until it expires', () => {
  const pass = writePass(token, now)
  expect(isValidPass(pass, token, now)).toBe(true)
  expect(isValidPass(pass, token, now + passSeconds * 1000 - 1)).toBe(true)
  expect(isValidPass(pass, token, now + passSeconds * 1000)).toBe(false)
})

test('a pass is invalid with another token', () => {
  expect(isValidPass(writePass(token, now), 'another-token', now)).toBe(false)
})

test('a pass cannot be forged or extended without the token', () => {
  const [, seal = ''] = writePass(token, now).split('.')
  const later = String(now + 2 * passSeconds * 1000)
  for (const forged of [
    undefined,
    '',
    '.',
    later,
    `${later}.`,
    `${later}.${seal}`,
    `NaN.${seal}`,
  ]) {
    expect(isValidPass(forged, token, now)).toBe(false)
  }
})

test('a pass does not contain the token', () => {
  expect(writePass(token, now)).not.toContain(token)
})

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
