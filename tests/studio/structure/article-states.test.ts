import {expect, test} from 'vitest'
import {articleStates} from '../../../studio/structure/article-states.ts'

const now = new Date('2026-11-23T12:00:00Z')
const past = '2026-11-23T12:00:00Z'
const toCome = '2026-11-23T12:00:01Z'

test('articles are grouped by what readers see, whatever drafts and releases contain', () => {
  const versions = [
    {_id: 'plain', publishedAt: past},
    {_id: 'undated', publishedAt: null},
    {_id: 'edited', publishedAt: past},
    {_id: 'drafts.edited', publishedAt: toCome},
    {_id: 'waiting', publishedAt: toCome},
    {_id: 'drafts.waiting', publishedAt: past},
    {_id: 'drafts.new', publishedAt: toCome},
    {_id: 'versions.spring.other', publishedAt: past},
  ]
  expect(articleStates(versions, now)).toEqual({
    published: ['plain', 'undated', 'edited'],
    scheduled: ['waiting'],
    drafts: ['edited', 'waiting', 'new'],
  })
})
