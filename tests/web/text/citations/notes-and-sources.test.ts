import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {numberNotes} from '../../../../web/text/citations/notes-and-sources.ts'
import {
  allBlocks,
  plainText,
  readBlocks,
  type TextBlock,
} from '../../../../web/text/portable-text.ts'

function paragraph(...children: object[]) {
  return {_type: 'block', children}
}

function span(text: string) {
  return {_type: 'span', text}
}

function footnote(text: string, ...more: object[]) {
  return {_type: 'footnote', text: [paragraph(span(text), ...more)]}
}

function cite(id: string, locator?: string) {
  return {_type: 'citation', source: {_id: id, kind: 'book', title: id}, ...(locator && {locator})}
}

function number(body: object[]) {
  return numberNotes(readBlocks(body))
}

/** Returns each mark of a text in document order, such as `note 1` or `source 2 → cited_2_1`. */
function marks(blocks: TextBlock[]): string[] {
  return allBlocks(blocks)
    .flatMap(({children = []}) => children)
    .filter(({_type}) => _type === 'noteMark' || _type === 'sourceMark')
    .map(
      ({_type, number: value, id}) => `${_type === 'noteMark' ? 'note' : 'source'} ${value} ${id}`,
    )
}

describe('footnotes', () => {
  test('are numbered in document order, also in nested texts', () => {
    const table = {
      _type: 'table',
      rows: [{_type: 'row', cells: [{_type: 'cell', value: [paragraph(footnote('four'))]}]}],
    }
    const {blocks, footnotes} = number([
      paragraph(span('a'), footnote('one')),
      {_type: 'callout', text: [paragraph(footnote('two'))]},
      {_type: 'passageUse', passage: {text: [paragraph(footnote('three'))]}},
      table,
      paragraph(footnote('five')),
    ])
    expect(footnotes.map(({text}) => text.map(plainText).join())).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ])
    expect(marks(blocks)).toEqual(
      footnotes.map(({number: value, markId}) => `note ${value} ${markId}`),
    )
    expect(footnotes[4]).toMatchObject({number: 5, id: 'note_5', markId: 'mark_5'})
  })

  test.each([
    ['without a text', {_type: 'footnote'}],
    ['with an invalid text', {_type: 'footnote', text: 'words'}],
    ['with only whitespace', footnote('  ')],
  ])('%s have no mark', (_, empty) => {
    const {blocks, footnotes} = number([paragraph(empty, footnote('one'))])
    expect(footnotes.map(({number: value}) => value)).toEqual([1])
    expect(marks(blocks)).toEqual(['note 1 mark_1'])
  })

  test('inside a footnote are dropped', () => {
    expect(number([paragraph(footnote('one', footnote('two')))]).footnotes).toHaveLength(1)
  })
})

describe('citations', () => {
  test('number each source once, in the order of first citation', () => {
    const {blocks, references} = number([
      paragraph(cite('b', 'p. 1'), cite('a')),
      {_type: 'callout', text: [paragraph(cite('b'), cite('c'))]},
    ])
    expect(references.map(({number: value, source}) => `${value} ${source.id}`)).toEqual([
      '1 b',
      '2 a',
      '3 c',
    ])
    expect(references[0]?.markIds).toEqual(['cited_1_1', 'cited_1_2'])
    expect(marks(blocks)).toEqual([
      'source 1 cited_1_1',
      'source 2 cited_2_1',
      'source 1 cited_1_2',
      'source 3 cited_3_1',
    ])
  })

  test('in a footnote count at the position of its mark', () => {
    const {references, footnotes} = number([
      paragraph(footnote('see', cite('a')), cite('b')),
      paragraph(cite('a')),
    ])
    expect(references.map(({source}) => source.id)).toEqual(['a', 'b'])
    expect(marks(footnotes[0]?.text ?? [])).toEqual(['source 1 cited_1_1'])
  })

  test.each([
    ['with a deleted source', {_type: 'citation', source: null}],
    ['without a source', {_type: 'citation'}],
    ['with an unresolved reference', {_type: 'citation', source: {_ref: 'a'}}],
  ])('%s have no mark', (_, broken) => {
    const {blocks, references} = number([paragraph(broken)])
    expect([references, marks(blocks)]).toEqual([[], []])
  })
})

test('in any text, marks and lists link to each other, and numbers have no gaps', () => {
  const inline = fc.oneof(
    fc.constant(span('a')),
    fc.constantFrom('a', 'b', 'c').map((id) => cite(id)),
    fc.constantFrom('one', '').map((text) => footnote(text, cite('d'))),
  )
  const body = fc.array(
    fc.array(inline, {maxLength: 6}).chain((children) =>
      fc.constantFrom<object>(paragraph(...children), {
        _type: 'callout',
        text: [paragraph(...children)],
      }),
    ),
    {maxLength: 8},
  )
  fc.assert(
    fc.property(body, (text) => {
      const {blocks, footnotes, references} = number(text)
      const all = [...blocks, ...footnotes.flatMap((note) => note.text)]
      expect(footnotes.map((note) => note.number)).toEqual(footnotes.map((_, index) => index + 1))
      expect(references.map((one) => one.number)).toEqual(references.map((_, index) => index + 1))
      const listed = [
        ...footnotes.map((note) => `note ${note.number} ${note.markId}`),
        ...references.flatMap((one) => one.markIds.map((id) => `source ${one.number} ${id}`)),
      ]
      expect(marks(all).toSorted()).toEqual(listed.toSorted())
      expect(new Set(listed).size).toBe(listed.length)
    }),
  )
})

/** Returns, for each mark of a paragraph, the type of the mark right before it. */
function after(...children: object[]) {
  return allBlocks(number([paragraph(...children)]).blocks)
    .flatMap(({children: all = []}) => all)
    .filter(({_type}) => _type !== 'span')
    .map((mark) => mark['after'])
}

describe('a mark right after another one', () => {
  test.each([
    ['a note after a source', [cite('a'), footnote('n')], [undefined, 'sourceMark']],
    [
      'a note after a source and a full stop',
      [cite('a'), span('.'), footnote('n')],
      [undefined, 'sourceMark'],
    ],
    [
      'a note after a source and “.”',
      [cite('a'), span('”.'), footnote('n')],
      [undefined, 'sourceMark'],
    ],
    ['a source after a note', [footnote('n'), cite('a')], [undefined, 'noteMark']],
    [
      'three notes',
      [footnote('n'), footnote('m'), footnote('o')],
      [undefined, 'noteMark', 'noteMark'],
    ],
    ['an empty span between them', [cite('a'), span(''), footnote('n')], [undefined, 'sourceMark']],
    [
      'the invisible characters of a preview',
      [cite('a'), span('.\u200B\u200D\uFEFF'), footnote('n')],
      [undefined, 'sourceMark'],
    ],
    ['a word between them', [cite('a'), span(' so '), footnote('n')], [undefined, undefined]],
    ['a space between them', [cite('a'), span('. '), footnote('n')], [undefined, undefined]],
    ['a word before both', [span('so'), cite('a')], [undefined]],
    [
      'a dropped note between',
      [cite('a'), footnote(' '), footnote('n')],
      [undefined, 'sourceMark'],
    ],
  ])('is known: %s', (_, children, expected) => {
    expect(after(...children)).toEqual(expected)
  })
})
