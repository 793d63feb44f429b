import {expect, test} from 'vitest'
import {isValidPass, passSeconds, writePass} from '../../../web/preview/pass.ts'

const token = 'a-token-of-the-server'
const now = Date.parse('2026-03-01T08:00:00Z')

test('a pass is valid until its time has come', () => {
  const pass = writePass(token, now)
  expect(isValidPass(pass, token, now)).toBe(true)
  expect(isValidPass(pass, token, now + passSeconds * 1000 - 1)).toBe(true)
  expect(isValidPass(pass, token, now + passSeconds * 1000)).toBe(false)
})

test('another token makes it invalid', () => {
  expect(isValidPass(writePass(token, now), 'another-token', now)).toBe(false)
})

test('nobody can write one, or a longer one, without the token', () => {
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

test('the token is not in it', () => {
  expect(writePass(token, now)).not.toContain(token)
})
