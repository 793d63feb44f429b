import {expect, test} from 'vitest'
import {confirmedFields, organisationFields, planName} from '../../../studio/authors/plan-name.ts'
import {statedName} from '../../../web/shared/author-names.ts'

const king = {name: 'Martin Luther King Jr.'}

test('a name without parts is shown as it would be cited, marked as a guess', () => {
  expect(planName(king)).toEqual({cited: 'King, M. L., Jr.', isStated: false})
  expect(planName({...king, guessedFrom: king.name, family: 'King'})).toEqual({
    cited: 'King',
    isStated: false,
  })
})

test('returns undefined without a name, and for the name of the sample', () => {
  expect(planName({name: null})).toBeUndefined()
  expect(planName({name: 'Sample Author'})).toBeUndefined()
  expect(planName({name: 'Sample Author', family: 'Author'})?.isStated).toBe(true)
})

test('a confirmed guess results in the same citation', () => {
  for (const author of [king, {name: 'World Rest Organization'}, {name: '村上 春樹'}]) {
    const guessed = {...author, guessedFrom: author.name}
    const confirmed = {...guessed, ...confirmedFields(guessed)}
    expect(planName(confirmed)).toEqual({cited: planName(author)?.cited, isStated: true})
    expect(confirmed.guessedFrom).toBeUndefined()
  }
})

test('an organisation is cited by its whole name, and loses its parts', () => {
  const author = {name: 'Quiet House', family: 'House', given: 'Quiet', ...organisationFields()}
  expect(statedName(author)).toEqual({literal: 'Quiet House'})
  expect(author).toMatchObject({kind: 'organisation', family: undefined, given: undefined})
})
