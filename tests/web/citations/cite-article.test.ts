import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  citeInBibtex,
  citeInRis,
  citeInText,
  type CitableArticle,
} from '../../../web/citations/cite-article.ts'
import {splitName} from '../../../web/citations/format-names.ts'

const article: CitableArticle = {
  title: 'Speaking so that it arrives',
  authors: ['Sample Author', 'Anna van der Berg'],
  publishedAt: '2026-03-01T08:00:00.000Z',
  site: 'Stillwater',
  url: 'https://still.example/articles/speaking-so-that-it-arrives',
  slug: 'speaking-so-that-it-arrives',
  language: 'en',
}

test('as text, in APA style', () => {
  expect(citeInText(article)).toBe(
    'Author, S., & van der Berg, A. (2026, March 1). Speaking so that it arrives. Stillwater. ' +
      'https://still.example/articles/speaking-so-that-it-arrives',
  )
})

test('as text, without authors or a date', () => {
  expect(citeInText({...article, authors: [], publishedAt: undefined, title: 'Why?'})).toBe(
    'Why? (n.d.). Stillwater. https://still.example/articles/speaking-so-that-it-arrives',
  )
})

test('as BibTeX', () => {
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

test('as RIS', () => {
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

describe('hostile words', () => {
  test('are escaped in BibTeX', () => {
    const title = '50% of {us} \\input{x} & more_#1 ~ ^\n}, note = {x'
    const entry = citeInBibtex({...article, title})
    expect(entry).toContain('50\\% of \\textbraceleft{}us\\textbraceright{} \\textbackslash{}input')
    expect(entry).toContain('\\& more\\_\\#1 \\textasciitilde{} \\textasciicircum{}')
    expect(entry.match(/^ {2}\w+ = /gm)).toHaveLength(8)
  })

  test('whatever is written, braces come in pairs and every field keeps its line', () => {
    const text = fc.string({unit: fc.constantFrom('{', '}', '\\', '%', 'a', ' ', '\n', '\r', '"')})
    fc.assert(
      fc.property(text, fc.array(text, {maxLength: 3}), (title, authors) => {
        const entry = citeInBibtex({...article, title, authors})
        let depth = 0
        for (const sign of entry) {
          if (sign === '{') depth++
          if (sign === '}') depth--
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        const lines = citeInRis({...article, title, authors}).split('\r\n')
        for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z\d] {2}- /)
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1)
      }),
    )
  })
})

test.each([
  ['Sample Author', {family: 'Author', given: 'Sample'}],
  ['Plato', {family: 'Plato', given: ''}],
  ['Ludwig van der Rohe', {family: 'van der Rohe', given: 'Ludwig'}],
  ['Van Morrison', {family: 'Morrison', given: 'Van'}],
  ['', {family: '', given: ''}],
])('the name “%s” is split', (name, expected) => {
  expect(splitName(name)).toEqual(expected)
})
