import {assert, property, string} from 'fast-check'
import {expect, test} from 'vitest'
import {isSigned, sign} from '../../common/signature.ts'

test('signs with HMAC-SHA256', () => {
  // RFC 4231, test case 2.
  expect(
    Buffer.from(sign('what do ya want for nothing?', 'Jefe'), 'base64url').toString('hex'),
  ).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
})

test('accepts only the signature of the same text with the same secret', () => {
  assert(
    property(string(), string(), string({minLength: 1}), (text, other, secret) => {
      const signature = sign(text, secret)
      expect(isSigned(text, signature, secret)).toBe(true)
      expect(isSigned(other, signature, secret)).toBe(other === text)
      expect(isSigned(text, signature, `${secret}x`)).toBe(false)
      expect(isSigned(text, other, secret)).toBe(other === signature)
      expect(isSigned(text, signature.slice(1), secret)).toBe(false)
    }),
  )
})
