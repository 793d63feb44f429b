import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readReference} from '../../../studio/sources/read-reference.ts'
import type {Reading} from '../../../studio/sources/source-fields.ts'
import {runs} from '../../property-runs.ts'

function read(text: string): {names: string[]; notes: string[]} {
  const reading = readReference(text) as Reading
  const names = (reading.fields.authors ?? []).map(({family, given, suffix}) =>
    [family, given, suffix]
      .map((part) => part ?? '')
      .join(' | ')
      .replace(/( \| )+$/, ''),
  )
  return {names, notes: reading.notes}
}

const bibtex = (author: string) => read(`@article{k, title={T}, year=2001, author={${author}}}`)
const ris = (...authors: string[]) =>
  read(
    ['TY  - JOUR', 'TI  - T', ...authors.map((author) => `AU  - ${author}`), 'ER  - '].join('\n'),
  )

/** Each with its parts as `family | given | suffix`; a line without bars is an organisation. */
const bibtexNames: [string, string[], RegExp?][] = [
  ['King, Jr., Martin Luther', ['King | Martin Luther | Jr.']],
  ["Charles Louis de la Vall{\\'e}e Poussin", ['de la Vallée Poussin | Charles Louis']],
  ['Jan van der Meer van Haarlem', ['van der Meer van Haarlem | Jan']],
  ['Salman بن Abdulaziz', ['بن Abdulaziz | Salman']],
  ['Knuth, III, Donald E.', ['Knuth | Donald E. | III']],
  ['King, Martin Luther, Jr.', ['King | Martin Luther | Jr.']],
  ['King Jr., Martin Luther', ['King | Martin Luther | Jr.']],
  ['{King, Jr.}, Martin Luther', ['King | Martin Luther | Jr.']],
  ['{King Jr.}, Martin Luther', ['King | Martin Luther | Jr.']],
  ['King, Martin Luther Jr', ['King | Martin Luther | Jr.']],
  [
    'Martin Luther King Jr. and Donald E. Knuth III',
    ['King | Martin Luther | Jr.', 'Knuth | Donald E. | III'],
  ],
  ['Martin Luther King, Jr.', ['King | Martin Luther | Jr.']],
  ['Martin Luther {King Jr.}', ['King | Martin Luther | Jr.']],
  ['von Rest, 2nd, Ada', ['von Rest | Ada | II']],
  ['Smith, V., Doe, J.', ['Smith | V.', 'Doe | J.'], /read as 2 authors/],
  ['Smith, John and et al.', ['Smith | John'], /leaves authors out \(“et al\.”\)/],
  ['Smith, John et al.', ['Smith | John'], /leaves authors out/],
  ['Smith, John, et al', ['Smith | John'], /leaves authors out/],
  ['Smith, John and {et al.}', ['Smith | John'], /leaves authors out/],
  [String.raw`Smith, John and \textit{et~al.}`, ['Smith | John'], /leaves authors out/],
  ['Smith, John and others', ['Smith | John'], /leaves authors out \(“and others”\)/],
  ['Smith, John and {others}', ['Smith | John'], /leaves authors out/],
  ['Smith, J., Doe, J., and others', ['Smith | J.', 'Doe | J.'], /leaves authors out/],
  ['Smith, John; Doe, Jane', ['Smith | John', 'Doe | Jane']],
  ['Smith, John; Doe, Jane and Roe, Jo', ['Smith | John', 'Doe | Jane', 'Roe | Jo']],
  ['Smith, John, Doe, Jane', ['Smith | John', 'Doe | Jane'], /read as 2 authors/],
  ['King, M. L., Jr., Doe, Jane', ['King | M. L. | Jr.', 'Doe | Jane'], /read as 2 authors/],
  ['Smith J, Doe AB, van Roe C', ['Smith | J.', 'Doe | A. B.', 'van Roe | C.'], /3 authors/],
  ['John Smith, Jane Doe, Jo van Roe', ['Smith | John', 'Doe | Jane', 'van Roe | Jo'], /3 authors/],
  ['John Smith, Jane Doe', ['John Smith | Jane Doe'], /If these are two authors/],
  ['García Márquez, G. J.', ['García Márquez | G. J.']],
  ['Smith, John, Doe, Jane, Roe', ['Smith, John, Doe, Jane, Roe'], /does not become clear/],
  [String.raw`Smith, J. \& Doe, J.`, ['Smith | J.', 'Doe | J.']],
  ['Smith, J., & Doe, J.', ['Smith | J.', 'Doe | J.']],
  ['Dupont, J.-P.', ['Dupont | J.-P.']],
  [
    '{World Health Organization} and {Smith, Doe; and Sons}',
    ['World Health Organization', 'Smith, Doe; and Sons'],
  ],
  ['World Health Organization', ['World Health Organization']],
  ['Ursula K. Le Guin and Anna van den Berg', ['Le Guin | Ursula K.', 'van den Berg | Anna']],
  [String.raw`Jos{\'e} {Ortega y Gasset}`, ['Ortega y Gasset | José']],
  ['M&uuml;ller, J&ouml;rg', ['Müller | Jörg']],
  ['Doe, Jane, PhD', ['Doe | Jane']],
  ['Doe, MA', ['Doe | MA']],
  ['Doe, Jane, Dr.', ['Doe | Jane']],
  ['村上, 春樹', ['村上 | 春樹']],
]

const risNames: [string[], string[], RegExp?][] = [
  [['King,M.L.,Jr.'], ['King | M.L. | Jr.']],
  [['King, Jr., Martin Luther'], ['King | Martin Luther | Jr.']],
  [
    ['King, Martin Luther, III', 'Doe, Jane'],
    ['King | Martin Luther | III', 'Doe | Jane'],
  ],
  [['King Jr, Martin Luther'], ['King | Martin Luther | Jr.']],
  [
    ['Sanchez, Pedro J.; Montoya, Maria; Reis, Ana'],
    ['Sanchez | Pedro J.', 'Montoya | Maria', 'Reis | Ana'],
  ],
  [['Sanchez, Pedro J. and Montoya, Maria'], ['Sanchez | Pedro J.', 'Montoya | Maria']],
  [['Sanchez, Pedro, Montoya, Maria'], ['Sanchez | Pedro', 'Montoya | Maria'], /2 authors/],
  [['Smith, John', 'et al.'], ['Smith | John'], /leaves authors out/],
  [['Smith, John, et al.'], ['Smith | John'], /leaves authors out/],
  [['World Health Organization'], ['World Health Organization']],
  [['Ada Wren'], ['Ada Wren'], /has no comma/],
  [['O’Brien, Se&aacute;n'], ['O’Brien | Seán']],
]

describe('BibTeX names', () => {
  test.for(bibtexNames)('%s', ([author, names, note]) => {
    const found = bibtex(author)
    expect(found.names).toEqual(names)
    expect(found.notes.join('\n')).toMatch(note ?? /^$/)
  })
})

describe('RIS names', () => {
  test.for(risNames)('%j', ([authors, names, note]) => {
    const found = ris(...authors)
    expect(found.names).toEqual(names)
    expect(found.notes.join('\n')).toMatch(note ?? /^$/)
  })
})

/** Counts letters. A repeated suffix counts once. */
function letters(text: string): string {
  return [...text.replaceAll(/Jr\.|[^\p{L}]/gu, '')].sort().join('')
}

test('no part of a name is lost without a note', () => {
  const word = fc.constantFrom('Ada', 'Wren', 'van', 'J.-P.', 'Jr.', 'AB', 'Le', '村上', 'É')
  const gap = fc.constantFrom(' ', ', ', '; ', ' and ', ' & ')
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), {minLength: 1, maxLength: 8}), (pieces) => {
      const {names, notes} = bibtex(pieces.flat().slice(0, -1).join(''))
      const given = letters(pieces.map(([each]) => each).join(''))
      if (notes.length > 0) return
      expect(letters(names.join(''))).toBe(given)
      expect(names.join('').includes('Jr.')).toBe(pieces.some(([each]) => each === 'Jr.'))
    }),
    {numRuns: runs(300, 20_000)},
  )
})
