import {expect, test} from 'vitest'
import {createSignatureCheck, signCall} from '../../../web/freshness/revalidate-signature.ts'

const body = '{"tags":["s1:a"]}'
const minute = 60_000

test('signs in the format of Sanity’s webhooks', () => {
  expect(signCall('{"_id":"resume"}', 'test', 1633519811129)).toBe(
    't=1633519811129,v1=tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0',
  )
})

test('accepts a call once', () => {
  const check = createSignatureCheck('secret', () => 1000)
  const signature = signCall(body, 'secret', 1000)
  expect(check.accept(signature, body)).toBe(true)
  expect(check.accept(signature, body)).toBe(false)
  expect(check.accept(signCall(body, 'secret', 1001), body)).toBe(true)
})

test.each([
  ['without a signature', null],
  ['with another secret', signCall(body, 'guess', 10 * minute)],
  ['for another body', signCall('{"tags":["s1:b"]}', 'secret', 10 * minute)],
  ['with an old time', signCall(body, 'secret', 4 * minute)],
  ['with a future time', signCall(body, 'secret', 16 * minute)],
  ['with half a signature', signCall(body, 'secret', 10 * minute).slice(0, -5)],
  ['with something else', 'v1=,t='],
])('refuses a call %s', (_, signature) => {
  const check = createSignatureCheck('secret', () => 10 * minute)
  expect(check.accept(signature, body)).toBe(false)
})

test('does not accept a replayed call after any time', () => {
  let now = 10 * minute
  const check = createSignatureCheck('secret', () => now)
  const first = signCall(body, 'secret', now)
  expect(check.accept(first, body)).toBe(true)
  for (now += minute; now < 40 * minute; now += minute) {
    check.accept(signCall(body, 'secret', now), body)
    expect(check.accept(first, body)).toBe(false)
  }
})
