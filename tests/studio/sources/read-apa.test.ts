import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {readReference} from '../../../studio/sources/read-reference.ts'
import type {Reading, SourceFields} from '../../../studio/sources/source-fields.ts'
import type {CslReading} from '../../../studio/sources/source-fields.ts'
import {formatReference, referenceText} from '../../../web/text/citations/format-reference.ts'
import {wordsFor} from '../../../web/words/words.ts'
import {runs} from '../../property-runs.ts'

const compare =
  'Which words are the authors, the title and the rest was read from the punctuation. Compare each field with your reference, and correct what is wrong.'
const wren = {family: 'Wren', given: 'A. B.'}
const roe = {family: 'van der Roe', given: 'J.-P.'}

/** Invented references in the forms of APA's 6th and 7th edition and of Google Scholar. */
const lines: [string, string, SourceFields, Partial<Pick<Reading, 'notKept' | 'notes'>>?][] = [
  [
    'an article',
    'Wren, A. B., & van der Roe, J.-P. (2019). The second breath: Listening in couples. Journal of Plain Listening, 12(3), 123-145. https://doi.org/10.1234/jpl.2019.004',
    {
      kind: 'article',
      title: 'The second breath: Listening in couples',
      authors: [wren, roe],
      year: 2019,
      container: 'Journal of Plain Listening',
      volume: '12',
      issue: '3',
      pages: '123–145',
      doi: '10.1234/jpl.2019.004',
    },
  ],
  [
    'an article that is a question, with a number in a list and without a DOI',
    '12. Wren, A. B. (2007a). What is rest? Annals of Talking: Science and Practice, 74, 116–143.',
    {
      kind: 'article',
      title: 'What is rest?',
      authors: [wren],
      year: 2007,
      container: 'Annals of Talking: Science and Practice',
      volume: '74',
      pages: '116–143',
    },
  ],
  [
    'a book',
    'Wren, A. B., Jr. (1999). Why we wait. Harbour & Row.',
    {
      kind: 'book',
      title: 'Why we wait',
      authors: [{...wren, suffix: 'Jr.'}],
      year: 1999,
      publisher: 'Harbour & Row',
    },
  ],
  [
    'a later edition of a book, with the place of its publisher',
    'Wren, A. B. (2015). Seven quarrels: A guide (2nd ed.). New York, NY: Harbour.',
    {
      kind: 'book',
      title: 'Seven quarrels: A guide',
      authors: [wren],
      year: 2015,
      publisher: 'Harbour',
    },
    {notKept: ['edition', 'place']},
  ],
  [
    'a chapter',
    'Wren, A. B. (2008). Toward rest. In J. Heron & P. R. Owl (Eds.), Handbook of rest: Theory, research, and use (2nd ed., pp. 241–265). Fen Press.',
    {
      kind: 'chapter',
      title: 'Toward rest',
      authors: [wren],
      year: 2008,
      container: 'Handbook of rest: Theory, research, and use',
      pages: '241–265',
      publisher: 'Fen Press',
    },
    {notKept: ['editors', 'edition']},
  ],
  [
    'a page of an organisation',
    'Institute of Rest, Sleep and Play. (2022, March 4). Work and rest. https://rest.example/work',
    {
      kind: 'website',
      title: 'Work and rest',
      authors: [{family: 'Institute of Rest, Sleep and Play'}],
      year: 2022,
      url: 'https://rest.example/work',
    },
    {notKept: ['month and day']},
  ],
  [
    'a page without a date',
    'van der Roe, J.-P. (n.d.). On rest. The rest site. Retrieved May 3, 2020, from https://rest.example/a.',
    {
      kind: 'website',
      title: 'On rest',
      authors: [roe],
      container: 'The rest site',
      url: 'https://rest.example/a',
    },
  ],
  [
    'a thesis',
    'Wren, A. B. (2014). Rest in schools [Doctoral dissertation, A University]. An Archive.',
    {
      kind: 'thesis',
      title: 'Rest in schools',
      authors: [wren],
      year: 2014,
      publisher: 'A University',
      container: 'An Archive',
    },
  ],
  [
    'an edited book',
    'Wren, A. B. (Ed.). (2010). Readings on rest. Fen Press.',
    {kind: 'book', title: 'Readings on rest', authors: [wren], year: 2010, publisher: 'Fen Press'},
    {notes: ['No author is named. The editors stand in the place of the authors.']},
  ],
  [
    'authors that are left out',
    'Wren, A. B., van der Roe, J.-P., . . . Zed, Z. (2010). Rest. Annals, 3, 1–9.',
    {
      kind: 'article',
      title: 'Rest',
      authors: [wren, roe, {family: 'Zed', given: 'Z.'}],
      year: 2010,
      container: 'Annals',
      volume: '3',
      pages: '1–9',
    },
    {notes: ['The entry leaves authors out (“. . .”). Add them by hand.']},
  ],
]

test.for(lines)('reads %s in APA style', ([, line, fields, {notKept = [], notes = []} = {}]) => {
  const {format, item: _, ...read} = readReference(line) as Reading
  expect(format).toBe('APA')
  expect(read).toEqual({fields, notKept, notes: [...notes, compare]})
})

test.for([
  'I wrote this (2020). It is not a reference at all, is it?',
  'Wren, Ada, and Jo Roe. Rest. New York: Harbour, 1999.',
  'She said (in 1999) that it rests.',
])('does not read “%s”', (text) => {
  expect(readReference(text)).toHaveProperty('problem')
})

const word = fc.stringMatching(/^[a-zäéß]{1,8}$/)
const words = fc.array(word, {minLength: 1, maxLength: 6}).map((all) => `R${all.join(' ')}`)
const number = fc.integer({min: 1, max: 999}).map(String)
const author = fc.record({
  family: words,
  given: fc
    .array(fc.constantFrom('A.', 'B.', 'É.'), {minLength: 1, maxLength: 3})
    .map((all) => all.join(' ')),
})
const shared = {
  title: words,
  author: fc.array(author, {minLength: 1, maxLength: 4}),
  issued: fc.integer({min: 1500, max: 2026}).map((year) => ({'date-parts': [[year]]})),
}
const items = fc.oneof(
  fc.record({
    ...shared,
    type: fc.constant('article-journal'),
    'container-title': words,
    volume: number,
    issue: number,
    page: fc.tuple(number, number).map((pages) => pages.join('–')),
    DOI: number.map((end) => `10.1234/${end}`),
  }),
  fc.record({...shared, type: fc.constant('book'), publisher: words}),
  fc.record({
    ...shared,
    type: fc.constant('webpage'),
    'container-title': words,
    URL: number.map((end) => `https://rest.example/${end}`),
  }),
)

test('reads what the site prints in its list of references', () => {
  fc.assert(
    fc.property(items, (item) => {
      const parts = formatReference({...item, id: 'a'} as never, wordsFor('en'))
      const read = readReference(referenceText(parts)) as Reading
      expect(read.item as CslReading).toEqual(item)
    }),
    {numRuns: runs(200, 20_000)},
  )
})
