import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  citeInBibtex,
  citeInCsl,
  citeInRis,
  citeInText,
  type CitableArticle,
} from '../../../../web/exports/citation-files/cite-article.ts'
import type {CslName} from '../../../../web/shared/csl.ts'
import {wordsFor} from '../../../../web/words/words.ts'

const words = wordsFor('en')

const article: CitableArticle = {
  id: 'speaking-so-that-it-arrives',
  type: 'webpage',
  title: 'Speaking so that it arrives',
  author: [
    {family: 'Author', given: 'Sample'},
    {family: 'van der Berg', given: 'Anna'},
  ],
  issued: {'date-parts': [[2026, 3, 1]]},
  'container-title': 'Stillwater',
  URL: 'https://still.example/articles/speaking-so-that-it-arrives',
  language: 'en',
}

test('cites as text in APA style', () => {
  expect(citeInText(article, words)).toBe(
    'Author, S., & van der Berg, A. (2026, March 1). Speaking so that it arrives. Stillwater. ' +
      'https://still.example/articles/speaking-so-that-it-arrives',
  )
})

test('cites as text without authors or a date', () => {
  expect(citeInText({...article, author: [], issued: undefined, title: 'Why?'}, words)).toBe(
    'Why? (n.d.). Stillwater. https://still.example/articles/speaking-so-that-it-arrives',
  )
})

test('cites as BibTeX', () => {
  expect(citeInBibtex(article)).toBe(`@online{author2026speaking,
  author = {Author, Sample and van der Berg, Anna},
  title = {{Speaking so that it arrives}},
  organization = {Stillwater},
  year = {2026},
  month = {03},
  day = {01},
  url = {https://still.example/articles/speaking-so-that-it-arrives},
  language = {en}
}
`)
})

test('cites as RIS', () => {
  expect(citeInRis(article).split('\r\n')).toEqual([
    'TY  - ELEC',
    'AU  - Author, Sample',
    'AU  - van der Berg, Anna',
    'TI  - Speaking so that it arrives',
    'T2  - Stillwater',
    'PY  - 2026',
    'DA  - 2026/03/01/',
    'UR  - https://still.example/articles/speaking-so-that-it-arrives',
    'LA  - en',
    'ER  - ',
    '',
  ])
})

describe('special characters', () => {
  test('are escaped in BibTeX', () => {
    const title = '50% of {us} \\input{x} & more_#1 ~ ^\n}, note = {x'
    const entry = citeInBibtex({...article, title})
    expect(entry).toContain('50\\% of \\textbraceleft{}us\\textbraceright{} \\textbackslash{}input')
    expect(entry).toContain('\\& more\\_\\#1 \\textasciitilde{} \\textasciicircum{}')
    expect(entry.match(/^ {2}\w+ = /gm)).toHaveLength(8)
  })

  test('never unbalance braces or add lines', () => {
    const text = fc.string({unit: fc.constantFrom('{', '}', '\\', '%', 'a', ' ', '\n', '\r', '"')})
    const name = fc.record(
      {family: text, given: text, suffix: text, literal: text},
      {requiredKeys: []},
    )
    fc.assert(
      fc.property(text, fc.array(name, {maxLength: 3}), (title, author) => {
        const entry = citeInBibtex({...article, title, author})
        let depth = 0
        for (const sign of entry) {
          if (sign === '{') depth++
          if (sign === '}') depth--
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        const lines = citeInRis({...article, title, author}).split('\r\n')
        for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z\d] {2}- /)
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1)
      }),
    )
  })
})

/** Names with all parts that authors can have, and how each format writes them. */
const authors: [string, CslName, {apa: string; bib: string; ris: string}][] = [
  [
    'a suffix',
    {family: 'King', given: 'Martin Luther', suffix: 'Jr.'},
    {apa: 'King, M. L., Jr.', bib: 'King, Jr., Martin Luther', ris: 'King, Martin Luther, Jr.'},
  ],
  [
    'a numeral',
    {family: 'O’Brien', given: 'Conan', suffix: 'III'},
    {apa: 'O’Brien, C., III.', bib: 'O’Brien, III, Conan', ris: 'O’Brien, Conan, III'},
  ],
  [
    'an organisation',
    {literal: 'World Health Organization'},
    {
      apa: 'World Health Organization.',
      bib: '{World Health Organization}',
      ris: 'World Health Organization',
    },
  ],
  [
    'an organisation with “and” in its name',
    {literal: 'Research and Rest'},
    {apa: 'Research and Rest.', bib: '{Research and Rest}', ris: 'Research and Rest'},
  ],
  [
    'a script without initials',
    {family: '村上', given: '春樹'},
    {apa: '村上 春樹.', bib: '村上, 春樹', ris: '村上, 春樹'},
  ],
  [
    'initials with a hyphen',
    {family: 'Dupont', given: 'J.-P.'},
    {apa: 'Dupont, J.-P.', bib: 'Dupont, J.-P.', ris: 'Dupont, J.-P.'},
  ],
  [
    'a family name of two words',
    {family: 'Ortega y Gasset', given: 'José'},
    {apa: 'Ortega y Gasset, J.', bib: 'Ortega y Gasset, José', ris: 'Ortega y Gasset, José'},
  ],
]

describe('cites an author with', () => {
  test.for(authors)('%s', ([, name, {apa, bib, ris}]) => {
    const one = {...article, author: [name]}
    expect(citeInText(one, words)).toMatch(`${apa} (2026, March 1)`)
    expect(citeInBibtex(one)).toContain(`  author = {${bib}},`)
    expect(citeInRis(one)).toContain(`\r\nAU  - ${ris}\r\n`)
  })
})

test('cites as CSL-JSON, with one item and the parts of names', () => {
  expect(JSON.parse(citeInCsl(article))).toEqual([article])
})
