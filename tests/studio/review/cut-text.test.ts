import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {cutText} from '../../../studio/review/cut-text.ts'

/** Assumes that each character has the width one. */
const letters = (text: string) => [...text].length

test.for([
  ['as it is', 20, 'as it is'],
  ['just as wide', 12, 'just as wide'],
  ['cut between two words', 13, 'cut between …'],
  ['cut between two words', 12, 'cut …'],
  ['blanks  and\nlines', 20, 'blanks and lines'],
  ['Lebensabschnittsgefährte', 10, 'Lebensabs…'],
  ['Lebensabschnittsgefährte und mehr', 10, 'Lebensabs…'],
  ['', 5, ''],
] as const)('“%s” in %d is “%s”', ([text, width, cut]) => {
  expect(cutText(text, width, letters)).toBe(cut)
})

test('the shortened text fits, and is a prefix of the original', () => {
  fc.assert(
    fc.property(fc.lorem({maxCount: 40}), fc.integer({min: 1, max: 200}), (text, width) => {
      const cut = cutText(text, width, letters)
      expect(letters(cut)).toBeLessThanOrEqual(width)
      expect(text.startsWith(cut.replace(/ ?…$/, ''))).toBe(true)
    }),
  )
})
