import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formatReference, referenceText} from '../../../../web/text/citations/format-reference.ts'
import {readSource} from '../../../../web/text/citations/notes-and-sources.ts'
import {wordsFor} from '../../../../web/words/words.ts'

const words = wordsFor('en')

function parts(fields: object) {
  const source = readSource({_id: 's', ...fields})
  if (!source) throw new Error('A source with an id was not read.')
  return formatReference(source, words)
}

/** Formats an entry with asterisks around italics. */
function format(fields: object): string {
  return parts(fields)
    .map(({text, italic}) => (italic ? `*${text}*` : text))
    .join('')
}

function people(count: number) {
  return Array.from({length: count}, (_, index) => ({family: `Name${index + 1}`, given: 'Ann'}))
}

const doe = {authors: [{family: 'Doe', given: 'Jane Mary'}], year: 2020}

test.for<[string, object, string]>([
  ['a suffix', {family: 'King', given: 'Martin Luther', suffix: 'Jr.'}, 'King, M. L., Jr.'],
  ['a numeral', {family: 'Knuth', given: 'Donald E.', suffix: 'III'}, 'Knuth, D. E., III.'],
  ['a suffix and no given name', {family: 'King', suffix: 'Sr.'}, 'King, Sr.'],
  ['initials with a hyphen', {family: 'Smith', given: 'J.-P.'}, 'Smith, J.-P.'],
  ['initials with a hyphen and a space', {family: 'Smith', given: 'J. - P. M.'}, 'Smith, J.-P. M.'],
  ['initials with a hyphen and no full stops', {family: 'Smith', given: 'J-P'}, 'Smith, J.-P.'],
  ['initials with another kind of hyphen', {family: 'Smith', given: 'J.‐P.'}, 'Smith, J.-P.'],
  ['names with a hyphen', {family: 'Smith', given: 'Jean-Paul'}, 'Smith, J.-P.'],
  ['a name in Han', {family: '村上', given: '春樹'}, '村上 春樹.'],
  ['a name in Arabic', {family: 'درويش', given: 'محمود'}, 'درويش, محمود.'],
  ['an organisation', {family: 'Office of Rest'}, 'Office of Rest.'],
])('lists an author with %s', ([, author, names]) => {
  expect(format({kind: 'book', title: 'A', year: 2001, authors: [author]})).toBe(
    `${names} (2001). *A*.`,
  )
})

describe('formats', () => {
  test.each([
    [
      'an article in a journal',
      {
        kind: 'article',
        ...doe,
        title: 'Turning toward each other',
        container: 'Journal of Closeness',
        volume: '12',
        issue: '3',
        pages: '69-79',
        doi: '10.1234/abc.5',
      },
      'Doe, J. M. (2020). Turning toward each other. *Journal of Closeness*, *12*(3), 69–79. https://doi.org/10.1234/abc.5',
    ],
    [
      'an article with only a journal',
      {kind: 'article', ...doe, title: 'Turning', container: 'Closeness'},
      'Doe, J. M. (2020). Turning. *Closeness*.',
    ],
    [
      'an article with an issue but no volume',
      {kind: 'article', ...doe, title: 'Turning', container: 'Closeness', issue: '4'},
      'Doe, J. M. (2020). Turning. *Closeness*, (4).',
    ],
    [
      'a book',
      {kind: 'book', ...doe, title: 'A quiet house', publisher: 'Harbour Press'},
      'Doe, J. M. (2020). *A quiet house*. Harbour Press.',
    ],
    [
      'a volume of a book',
      {kind: 'book', ...doe, title: 'A quiet house', volume: '2', publisher: 'Harbour Press'},
      'Doe, J. M. (2020). *A quiet house* (Vol. 2). Harbour Press.',
    ],
    [
      'a chapter',
      {
        kind: 'chapter',
        ...doe,
        title: 'Doors',
        container: 'A quiet house',
        pages: 'pp. 5 - 9',
        publisher: 'Harbour Press',
      },
      'Doe, J. M. (2020). Doors. In *A quiet house* (pp. 5–9). Harbour Press.',
    ],
    [
      'a chapter of one page in a volume',
      {kind: 'chapter', ...doe, title: 'Doors', container: 'Houses', volume: '1', pages: '5'},
      'Doe, J. M. (2020). Doors. In *Houses* (Vol. 1, p. 5).',
    ],
    [
      'a thesis',
      {
        kind: 'thesis',
        ...doe,
        title: 'Repair',
        publisher: 'University of Elsewhere',
        container: 'Elsewhere Archive',
        url: 'https://archive.example/1',
      },
      'Doe, J. M. (2020). *Repair* [Thesis, University of Elsewhere]. Elsewhere Archive. https://archive.example/1',
    ],
    [
      'a report by its publisher',
      {
        kind: 'report',
        authors: [{family: 'Office of Rest'}],
        year: 2019,
        title: 'How people rest',
        issue: '7',
        publisher: 'Office of Rest',
      },
      'Office of Rest. (2019). *How people rest* (No. 7).',
    ],
    [
      'a web page with a retrieval date',
      {
        kind: 'website',
        ...doe,
        year: undefined,
        title: 'Listening',
        container: 'Still',
        url: 'https://still.example/a',
        accessed: '2026-03-01',
      },
      'Doe, J. M. (n.d.). *Listening*. Still. Retrieved March 1, 2026, from https://still.example/a',
    ],
    [
      'a talk',
      {kind: 'talk', ...doe, title: 'On pace', container: 'Pace Days', publisher: 'Bergen'},
      'Doe, J. M. (2020). *On pace* [Talk]. Pace Days, Bergen.',
    ],
  ])('%s', (_, fields, expected) => {
    expect(format(fields)).toBe(expected)
  })
})

describe('missing fields', () => {
  test.each([
    ['the year', {kind: 'book', ...doe, year: undefined, title: 'A'}, 'Doe, J. M. (n.d.). *A*.'],
    ['the authors', {kind: 'book', title: 'A', year: 1999}, '*A*. (1999).'],
    ['everything', {}, '*Untitled*. (n.d.).'],
    [
      'no full stop after a question mark',
      {kind: 'book', ...doe, title: 'Why?'},
      'Doe, J. M. (2020). *Why?*',
    ],
    ['the container', {kind: 'chapter', ...doe, title: 'A'}, 'Doe, J. M. (2020). A.'],
    [
      'an unsafe address is omitted',
      {kind: 'book', ...doe, title: 'A', url: 'javascript:alert(1)'},
      'Doe, J. M. (2020). *A*.',
    ],
  ])('%s', (_, fields, expected) => {
    expect(format(fields)).toBe(expected)
  })
})

describe('authors', () => {
  test.each([
    ['two', people(2), 'Name1, A., & Name2, A.'],
    ['three', people(3), 'Name1, A., Name2, A., & Name3, A.'],
    ['two organisations', [{family: 'One'}, {family: 'Two'}], 'One & Two.'],
    ['hyphens', [{family: 'Roy', given: 'Anne-Marie L'}], 'Roy, A.-M. L.'],
    ['initials', [{family: 'Roy', given: 'A.M.'}], 'Roy, A. M.'],
    ['letters of other scripts', [{family: 'Élan', given: 'óscar'}], 'Élan, Ó.'],
    ['a name in one field', [{given: 'Plato'}], 'Plato.'],
  ])('%s', (_, authors, expected) => {
    expect(format({kind: 'book', title: 'A', authors})).toBe(`${expected} (n.d.). *A*.`)
  })

  test('are all named up to twenty', () => {
    const text = format({kind: 'book', title: 'A', authors: people(20)})
    expect(text).toContain('Name19, A., & Name20, A. (n.d.)')
  })

  test('are shortened to nineteen and the last if more than twenty', () => {
    const text = format({kind: 'book', title: 'A', authors: people(23)})
    expect(text).toContain('Name19, A., . . . Name23, A. (n.d.)')
    expect(text).not.toContain('Name20')
  })
})

describe('addresses', () => {
  test('prefer the DOI, in any form, and are links', () => {
    const url = 'https://elsewhere.example/'
    for (const doi of [
      '10.1234/a<b>',
      'https://doi.org/10.1234/a<b>',
      'doi.org/10.1234/a<b>',
      'urn:doi:10.1234/a<b>',
    ]) {
      expect(parts({kind: 'book', title: 'A', doi, url}).at(-1)).toEqual({
        text: 'https://doi.org/10.1234/a%3Cb%3E',
        href: 'https://doi.org/10.1234/a%3Cb%3E',
      })
    }
  })

  test('ignore an invalid DOI', () => {
    expect(format({kind: 'book', title: 'A', doi: 'soon'})).toBe('*A*. (n.d.).')
  })
})

test('any source gives an entry without double full stops and double spaces', () => {
  const text = fc.constantFrom('', 'A', 'A.', 'A?', ' a  b ', '<b>', '12')
  const source = fc.record({
    kind: fc.oneof(
      fc.constantFrom('article', 'book', 'chapter', 'thesis', 'report', 'website', 'talk'),
      fc.jsonValue(),
    ),
    title: fc.oneof(text, fc.jsonValue()),
    authors: fc.oneof(fc.array(fc.record({family: text, given: text})), fc.jsonValue()),
    year: fc.oneof(fc.integer({min: 1, max: 2030}), fc.jsonValue()),
    container: text,
    volume: text,
    issue: text,
    pages: text,
    publisher: text,
  })
  fc.assert(
    fc.property(source, (fields) => {
      const entry = referenceText(parts(fields))
      expect(entry.trim()).toBe(entry)
      expect(entry).not.toMatch(/ {2}|undefined|(?<!\. \. )\.\.(?! \.)/)
    }),
  )
})
