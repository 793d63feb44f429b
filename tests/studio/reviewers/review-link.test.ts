import {expect, test} from 'vitest'
import {
  lifetimes,
  newReviewLink,
  reviewAddress,
  works,
} from '../../../studio/reviewers/review-link.ts'

const now = new Date('2026-11-23T12:00:00Z')
const make = (lifetime: (typeof lifetimes)[number]['id'], forWhom = '') =>
  newReviewLink({documentId: 'article-a', lifetime, forWhom}, now)

test('a link is private, has a weak reference, and has a long random secret', () => {
  const link = make('week', ' Ada ')
  expect(link).toMatchObject({
    _type: 'reviewLink',
    document: {_type: 'reference', _ref: 'article-a', _weak: true},
    forWhom: 'Ada',
    createdAt: '2026-11-23T12:00:00.000Z',
    expiresAt: '2026-11-30T12:00:00.000Z',
    revoked: false,
  })
  expect(link._id).toMatch(/^reviewLinks\.[0-9a-f]{32}$/)
  expect(link.secret).toMatch(/^[\w-]{43}$/)
  expect(make('week').secret).not.toBe(link.secret)
  expect(make('week')).not.toHaveProperty('forWhom')
})

test.for([
  ['day', '2026-11-24T12:00:00.000Z'],
  ['month', '2026-12-23T12:00:00.000Z'],
] as const)('a link for a %s works until %s', ([lifetime, end]) => {
  const link = make(lifetime)
  expect(link.expiresAt).toBe(end)
  expect(works(link, now)).toBe(true)
  expect(works(link, new Date(end))).toBe(false)
  expect(works({...link, revoked: true}, now)).toBe(false)
})

test('its URL is on the site', () => {
  expect(reviewAddress('http://localhost:3000', 'a-_b')).toBe('http://localhost:3000/review/a-_b')
})
