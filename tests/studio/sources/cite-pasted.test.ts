import {expect, test} from 'vitest'
import {draftOf, referTo} from '../../../studio/sources/cite-pasted.ts'

test('a pasted reference becomes the draft of a source', () => {
  const fields = {title: 'Quiet', year: 2001, authors: [{family: 'Wren', given: 'Ada'}]}
  expect(draftOf(fields, 'new', () => 'key')).toEqual({
    _id: 'drafts.new',
    _type: 'source',
    title: 'Quiet',
    year: 2001,
    authors: [{_type: 'personName', _key: 'key', family: 'Wren', given: 'Ada'}],
  })
})

test.each([
  ['a draft is referred to weakly until it is published', 'drafts.new', false, ['_weak']],
  ['a published source is referred to strongly', 'old', true, []],
])('%s', (_says, _id, isPublished, weak) => {
  const patches = referTo({_id, isPublished})
  expect(patches).toContainEqual(
    expect.objectContaining({type: 'set', path: ['_ref'], value: _id.replace('drafts.', '')}),
  )
  const set = patches.filter(({type, path}) => type === 'set' && path[0] === '_weak')
  expect(set.map(({path}) => path[0])).toEqual(weak)
})
