import {expect, test} from 'vitest'
import {readCredentials} from '../../../web/components/author/credentials.tsx'

const training = {_key: 'a', title: 'A training', issuer: 'An institute'}

test.each([
  ['held with the year of the award', {status: 'held', date: '2014-06-30'}, true, '2014'],
  ['held without a date', {status: 'held', date: null}, true, undefined],
  ['held with a date that is none', {status: 'held', date: 'soon'}, true, undefined],
  ['in progress', {status: 'inProgress', date: null}, false, undefined],
  ['in progress, whatever its date', {status: 'inProgress', date: '2030-01-01'}, false, undefined],
  ['in progress if it has no status', {status: null, date: '2014-06-30'}, false, undefined],
] as const)('a credential is %s', (_, fields, isHeld, year) => {
  const [shown] = readCredentials([{...training, ...fields}])
  expect(shown).toMatchObject({title: 'A training', issuer: 'An institute', isHeld})
  expect(shown?.year).toBe(year)
})

test.each([null, [], [{...training, title: ' ', status: 'held' as const, date: null}]])(
  'there are no credentials in %j',
  (stored) => {
    expect(readCredentials(stored)).toEqual([])
  },
)
