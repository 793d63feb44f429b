import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {citedName, isDoubtful, statedName} from '../../../web/shared/author-names.ts'
import {type CslName, formatNames} from '../../../web/shared/csl.ts'
import {guessName} from '../../../web/shared/guess-name.ts'

/** Names, their parts, and their form in APA's list. */
const names: [string, CslName, string][] = [
  ['Sample Author', {family: 'Author', given: 'Sample'}, 'Author, S.'],
  ['Plato', {family: 'Plato'}, 'Plato'],
  ['Van Morrison', {family: 'Morrison', given: 'Van'}, 'Morrison, V.'],
  ['Ludwig van der Rohe', {family: 'van der Rohe', given: 'Ludwig'}, 'van der Rohe, L.'],
  ['Vincent Van Gogh', {family: 'Van Gogh', given: 'Vincent'}, 'Van Gogh, V.'],
  ['Ursula K. Le Guin', {family: 'Le Guin', given: 'Ursula K.'}, 'Le Guin, U. K.'],
  ['Simone de Beauvoir', {family: 'de Beauvoir', given: 'Simone'}, 'de Beauvoir, S.'],
  ['María de la Cruz', {family: 'de la Cruz', given: 'María'}, 'de la Cruz, M.'],
  ['José Ortega y Gasset', {family: 'Ortega y Gasset', given: 'José'}, 'Ortega y Gasset, J.'],
  ['Ana Costa e Silva', {family: 'Costa e Silva', given: 'Ana'}, 'Costa e Silva, A.'],
  [
    'Martin Luther King Jr.',
    {family: 'King', given: 'Martin Luther', suffix: 'Jr.'},
    'King, M. L., Jr.',
  ],
  [
    'Martin Luther King, Jr.',
    {family: 'King', given: 'Martin Luther', suffix: 'Jr.'},
    'King, M. L., Jr.',
  ],
  ['Conan O’Brien III', {family: 'O’Brien', given: 'Conan', suffix: 'III'}, 'O’Brien, C., III'],
  ['Sammy Davis jr', {family: 'Davis', given: 'Sammy', suffix: 'Jr.'}, 'Davis, S., Jr.'],
  ['Dr. Jane Doe, PhD', {family: 'Doe', given: 'Jane'}, 'Doe, J.'],
  ['Prof. Dr. Jane van Doe', {family: 'van Doe', given: 'Jane'}, 'van Doe, J.'],
  ['Jane Doe, Ph.D., LMFT', {family: 'Doe', given: 'Jane'}, 'Doe, J.'],
  ['Jane Doe PsyD', {family: 'Doe', given: 'Jane'}, 'Doe, J.'],
  ['John Doe, Jr., MD', {family: 'Doe', given: 'John', suffix: 'Jr.'}, 'Doe, J., Jr.'],
  ['Yo-Yo Ma', {family: 'Ma', given: 'Yo-Yo'}, 'Ma, Y.-Y.'],
  ['Doe, Jane', {family: 'Doe', given: 'Jane'}, 'Doe, J.'],
  ['Doe, MA', {family: 'Doe', given: 'MA'}, 'Doe, M.'],
  ['Doe, Jane, III', {family: 'Doe', given: 'Jane', suffix: 'III'}, 'Doe, J., III'],
  ['Shigeru Ii', {family: 'Ii', given: 'Shigeru'}, 'Ii, S.'],
  ['村上 春樹', {family: '村上', given: '春樹'}, '村上 春樹'],
  ['毛泽东', {family: '毛泽东'}, '毛泽东'],
  ['김 철수', {family: '김', given: '철수'}, '김 철수'],
  ['נועה כהן', {family: 'כהן', given: 'נועה'}, 'כהן, נועה'],
  ['Лев Николаевич Толстой', {family: 'Толстой', given: 'Лев Николаевич'}, 'Толстой, Л. Н.'],
  [
    'World Health Organization',
    {literal: 'World Health Organization'},
    'World Health Organization',
  ],
  ['The Quiet Collective', {literal: 'The Quiet Collective'}, 'The Quiet Collective'],
  ['Institut für Ruhe', {literal: 'Institut für Ruhe'}, 'Institut für Ruhe'],
  ['Rest & Sons', {literal: 'Rest & Sons'}, 'Rest & Sons'],
  ['Stillwater Therapy, LLC', {literal: 'Stillwater Therapy, LLC'}, 'Stillwater Therapy, LLC'],
  ['Dr. Jane Doe, LMFT, CST', {family: 'Doe', given: 'Jane'}, 'Doe, J.'],
  ['Jane Doe (she/her)', {family: 'Doe', given: 'Jane'}, 'Doe, J.'],
  ['Ama wa Boateng', {family: 'wa Boateng', given: 'Ama'}, 'wa Boateng, A.'],
  ['Repos Sans Hâte', {literal: 'Repos Sans Hâte'}, 'Repos Sans Hâte'],
  ['Nguyen The Anh', {family: 'Anh', given: 'Nguyen The'}, 'Anh, N. T.'],
]

describe('guessName of', () => {
  test.for(names)('%s', ([name, parts, apa]) => {
    expect(guessName(name)).toEqual(parts)
    expect(formatNames([parts])).toBe(apa)
  })

  test('any text returns a family name or an organisation', () => {
    const word = fc.constantFrom(
      'Jane',
      'van',
      'y',
      ',',
      'Jr.',
      'III',
      'Dr.',
      'PhD',
      '村',
      'of',
      'É.',
    )
    fc.assert(
      fc.property(fc.array(word, {minLength: 1}), (words) => {
        const {family, literal} = guessName(words.join(' '))
        expect(family ?? literal).toBeTypeOf('string')
        if (words.some((each) => each === 'Jane')) expect(family || literal).toBeTruthy()
      }),
    )
  })
})

test.for<[string, boolean]>([
  ['Ada Wren', false],
  ['Anne-Marie O’Brien', false],
  ['Ada Mary Wren', true],
  ['Martin King Jr.', true],
  ['Le Guin', true],
  ['Plato', true],
  ['村上 春樹', true],
  ['Rest Institute', true],
  ['A. Wren', true],
  [' ', false],
])('isDoubtful of “%s” is %s', ([name, isIt]) => {
  expect(isDoubtful({name})).toBe(isIt)
  expect(isDoubtful({name, family: 'Stated', given: 'A'})).toBe(false)
})

describe('citedName', () => {
  const name = 'Mary Ann Smith Jones'

  test('uses stated parts', () => {
    const author = {name, family: 'Smith Jones', given: 'Mary Ann', suffix: ' '}
    expect(citedName(author)).toEqual({family: 'Smith Jones', given: 'Mary Ann'})
    expect(statedName(author)).toEqual({family: 'Smith Jones', given: 'Mary Ann'})
  })

  test('uses the whole name of an organisation and ignores parts', () => {
    const author = {name: 'Stillwater', kind: 'organisation', family: 'Old', given: 'Rest'}
    expect(citedName(author)).toEqual({literal: 'Stillwater'})
  })

  test('guesses without stated parts', () => {
    expect(citedName({name, given: 'Only this'})).toEqual({
      family: 'Jones',
      given: 'Mary Ann Smith',
    })
    expect(statedName({name})).toBeUndefined()
  })

  test('uses parts guessed from the same name', () => {
    const author = {name, family: 'Smith Jones', given: 'Mary Ann', guessedFrom: name}
    expect(citedName(author)).toEqual({family: 'Smith Jones', given: 'Mary Ann'})
    expect(statedName(author)).toBeUndefined()
  })

  test('guesses again if the parts were guessed from another name', () => {
    const author = {
      name: 'Ada Wren',
      family: 'Author',
      given: 'Sample',
      guessedFrom: 'Sample Author',
    }
    expect(citedName(author)).toEqual({family: 'Wren', given: 'Ada'})
  })

  test.for([{name: null}, {name: ' '}])('returns undefined for %j', (author) => {
    expect(citedName(author)).toBeUndefined()
  })
})
