import {expect, test} from 'vitest'
import {isValidPass, passSeconds, writePass} from '../../../web/preview/pass.ts'

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
