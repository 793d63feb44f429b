import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {takeFrontMatter} from '../../scripts/import/markdown/front-matter.ts'
import {readDate} from '../../scripts/import/markdown/read-date.ts'
import {runs} from '../property-runs.ts'

describe('front matter is parsed', () => {
  const cases: [name: string, fields: string, expected: object][] = [
    ['a title', 'title: Slow Bread', {title: 'Slow Bread'}],
    ['a title in quotation marks', 'title: "Slow: Bread"', {title: 'Slow: Bread'}],
    ['a title with a colon', 'title: Slow: Bread\ntags: [a]', {title: 'Slow: Bread'}],
    ['a title that looks like something else', 'title: 2024', {title: '2024'}],
    ['a title on two lines', 'title: >\n  Slow\n  Bread', {title: 'Slow Bread'}],
    ['a description', 'description: It waits.', {stated: {lede: 'It waits.'}}],
    ['an excerpt', 'Excerpt: It waits.', {stated: {lede: 'It waits.'}}],
    ['an author', 'author: Nell Baker', {stated: {author: 'Nell Baker'}}],
    ['the only one of the authors', 'authors:\n  - Nell', {stated: {author: 'Nell'}}],
    ['an author with a field for the name', 'author: {name: Nell}', {stated: {author: 'Nell'}}],
    ['a day', 'date: 2021-03-04', {stated: {date: '2021-03-04T00:00:00.000Z'}}],
    ['a slug', 'slug: slow-bread', {stated: {slug: 'slow-bread'}}],
    ['a draft', 'draft: true', {stated: {draft: true}}],
    ['what is not published', 'published: false', {stated: {draft: true}}],
    [
      'a field beside one that is no YAML',
      'title: A: b\nauthor: {name: N}',
      {stated: {author: 'N'}},
    ],
  ]
  test.each(cases)('%s', (_name, fields, expected) => {
    const {text, unsure, ...rest} = takeFrontMatter(`---\n${fields}\n---\nThe text.\n`)
    expect(text).toBe('The text.\n')
    expect(rest).toMatchObject({found: true, ...expected})
    expect(unsure.join()).not.toMatch(/title|description|author|date|slug|draft/)
  })

  test('with Windows line ends and a byte order mark', () => {
    const read = takeFrontMatter('\uFEFF---\r\ntitle: A\r\n---\r\nB')
    expect(read).toMatchObject({title: 'A', text: 'B'})
  })

  test('in TOML', () => {
    const read = takeFrontMatter('+++\ntitle = "A = b"\ndate = 2021-03-04\nx = 1\n+++\nB')
    expect(read).toMatchObject({
      title: 'A = b',
      text: 'B',
      stated: {date: '2021-03-04T00:00:00.000Z'},
    })
    expect(read.unsure).toEqual(['Not brought along from the front matter: x “1”.'])
  })

  test('in TOML with tables, escapes and texts of several lines', () => {
    const fields = [
      'title = "The \\"slow\\" loaf"',
      "description = '''\nIt\nwaits.'''",
      'draft = true',
      'tags = [\n  "bread",\n]',
      '[params]\nauthor = "Jo"',
      '[author]\nname = "Nell"',
    ]
    expect(takeFrontMatter(`+++\n${fields.join('\n')}\n+++\nB`)).toMatchObject({
      title: 'The "slow" loaf',
      stated: {lede: 'It waits.', draft: true, author: 'Nell'},
      unsure: ['Not brought along from the front matter: tags “bread”, params “author: Jo”.'],
    })
  })

  test('in JSON', () => {
    const read = takeFrontMatter('{\n  "Title": "A",\n  "draft": true,\n  "x": [1]\n}\n\nB')
    expect(read).toMatchObject({
      title: 'A',
      text: '\nB',
      stated: {draft: true},
      unsure: ['Not brought along from the front matter: x “1”.'],
    })
  })

  test('after empty lines', () => {
    expect(takeFrontMatter('\n \n---\ntitle: A\n---\nB')).toMatchObject({title: 'A', text: 'B'})
  })

  test.each([
    ['title: A\ntitle: B', 'title “A”'],
    ['tags: [bread, salt]\nlayout: post', 'tags “bread, salt”, layout “post”'],
    ['authors: [Nell, Jo]', 'authors “Nell, Jo”'],
    ['date: soon', 'date “soon”'],
    ['description: A\nexcerpt: B', 'excerpt “B”'],
    ['seo:\n  image: a.png', 'seo “image: a.png”'],
  ])('reports fields that an article does not have: %s', (fields, named) => {
    const {unsure} = takeFrontMatter(`---\n${fields}\n---\n`)
    expect(unsure).toEqual([`Not brought along from the front matter: ${named}.`])
  })

  test.each([
    ['a text between two lines', '---\n\nSome words here.\n\n---\n\nMore.'],
    ['a line that is never closed', '---\ntitle: A\n\nB'],
    ['a list', '---\n- a\n- b\n---\n'],
    ['no line at all', 'title: A'],
    ['JSON that is invalid', '{\n"title": A\n}\nB'],
  ])('%s is not front matter', (_name, source) => {
    expect(takeFrontMatter(source)).toMatchObject({found: false, text: source})
  })

  test('any text between the delimiters is parsed without an error', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (inside) => {
        const {text, found} = takeFrontMatter(`---\n${inside}\n---\nThe text.`)
        if (found) expect(text.endsWith('The text.')).toBe(true)
      }),
      {numRuns: runs(200, 5000)},
    )
  })
})

test.each([
  ['2021-03-04', '2021-03-04T00:00:00.000Z'],
  ['2021-03-04T10:00:00Z', '2021-03-04T10:00:00.000Z'],
  ['2021-03-04 10:00:00 +0200', '2021-03-04T08:00:00.000Z'],
  ['2021-03-04 9:05', '2021-03-04T09:05:00.000Z'],
  ['4 March 2021', '2021-03-04T00:00:00.000Z'],
  ['2021-02-31', null],
  ['2021', null],
  ['04/03/2021', null],
  ['soon', null],
  ['', null],
])('the date “%s” is parsed as %s', (text, date) => {
  expect(readDate(text)).toBe(date)
})
