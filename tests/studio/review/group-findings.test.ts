import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {themes, type Finding, type Theme} from '../../../studio/review/finding.ts'
import {groupFindings, placesAtOnce, shownPlaces} from '../../../studio/review/group-findings.ts'

const finding = (message: string, words: string, further: Partial<Finding> = {}): Finding => ({
  level: 'advice',
  theme: 'sources',
  message,
  path: ['body', {_key: words}],
  words,
  ...further,
})

const long = (count: number, words: string) =>
  finding(`${count} words.`, words, {messageOfMany: 'These are long.'})

const cases: [string, Finding[], [string, string[]][]][] = [
  ['nothing', [], []],
  [
    'one of each',
    [finding('A', '1'), finding('B', '2')],
    [
      ['A', ['1']],
      ['B', ['2']],
    ],
  ],
  [
    'equal ones apart from each other',
    [finding('A', '1'), finding('B', '2'), finding('A', '3')],
    [
      ['A', ['1', '3']],
      ['B', ['2']],
    ],
  ],
  [
    'a message of many',
    [long(30, '1'), finding('A', '2'), long(41, '3')],
    [
      ['These are long.', ['1', '3']],
      ['A', ['2']],
    ],
  ],
  ['one that could be of many', [long(30, '1')], [['30 words.', ['1']]]],
  [
    'an error and advice',
    [finding('A', '1', {level: 'error'}), finding('A', '2')],
    [
      ['A', ['1']],
      ['A', ['2']],
    ],
  ],
  [
    'two themes',
    [finding('A', '1', {theme: 'links'}), finding('A', '2')],
    [
      ['A', ['1']],
      ['A', ['2']],
    ],
  ],
]

test.each(cases)('groups %s', (_, findings, expected) => {
  const groups = groupFindings(findings)
  expect(groups.map(({message, places}) => [message, places.map(({words}) => words)])).toEqual(
    expected,
  )
})

const anyFinding = fc.record({
  level: fc.constantFrom('error' as const, 'advice' as const),
  theme: fc.constantFrom(...(Object.keys(themes) as Theme[])),
  message: fc.constantFrom('A', 'B', 'C'),
  path: fc.constant<Finding['path']>(['body']),
})

test('every finding is in one group, in its order, and each group says one thing', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), (findings) => {
      const groups = groupFindings(findings)
      expect(new Set(groups.map(({key}) => key)).size).toBe(groups.length)
      expect(groups.flatMap(({places}) => places)).toHaveLength(findings.length)
      for (const {places} of groups) {
        const [first] = places
        expect(places).toEqual(
          findings.filter(
            ({level, theme, message}) =>
              level === first.level && theme === first.theme && message === first.message,
          ),
        )
      }
    }),
  )
})

test('a group shows its first findings, and the rest on request', () => {
  const many = Array.from({length: 25}, (_, index) => finding('A', String(index)))
  const [group] = groupFindings(many)
  if (!group) throw new Error('There is no group.')
  expect(shownPlaces(group, {})).toEqual(many.slice(0, placesAtOnce))
  expect(shownPlaces(group, {[group.key]: 20})).toEqual(many.slice(0, 20))
  expect(shownPlaces(group, {[group.key]: 30})).toEqual(many)
})
