import type {SanityDocument} from 'sanity'
import {expect, test} from 'vitest'
import {visiblePath} from '../../../studio/publishing/link-to-page.tsx'

const now = new Date('2030-06-01T12:00:00Z')

test.for<[which: string, fields: object, path: string | undefined]>([
  ['an article', {_type: 'article', publishedAt: '2030-06-01T12:00:00Z'}, '/articles/calm'],
  ['an article without a date', {_type: 'article'}, '/articles/calm'],
  ['a scheduled article', {_type: 'article', publishedAt: '2030-06-01T12:00:01Z'}, undefined],
  ['a topic', {_type: 'topic'}, '/topics/calm'],
  ['an article without a slug', {_type: 'article', slug: undefined}, undefined],
  ['a source, which has no page', {_type: 'source'}, undefined],
])('after publication, there is a link to %s only if readers can see it', ([, fields, path]) => {
  const document = {_id: 'a', slug: {current: 'calm'}, ...fields}
  expect(visiblePath(document as unknown as SanityDocument, now)).toBe(path)
})
