import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  plainText,
  readBlocks,
  readHeadings,
  readingMinutes,
} from '../../../web/text/portable-text.ts'

function heading(_key: string, text: string, style: 'h2' | 'h3' = 'h2') {
  return {_type: 'block', _key, style, children: [{_type: 'span', text}]}
}

describe('an anchor for each heading', () => {
  test('is made from its words and is free of accents', () => {
    const headings = readHeadings([heading('a', 'Répair, “after” the storm!')])
    expect(headings.get('a')).toEqual({id: 'repair-after-the-storm', level: 2})
  })

  test('is numbered where two headings say the same', () => {
    const headings = readHeadings([
      heading('a', 'Trust'),
      heading('b', 'Trust'),
      heading('c', 'Trust'),
    ])
    expect([...headings.values()].map(({id}) => id)).toEqual(['trust', 'trust-2', 'trust-3'])
  })

  test('is there for a heading without letters', () => {
    expect(readHeadings([heading('a', '…')]).get('a')?.id).toBe('section')
  })

  test('a smaller heading at the beginning is raised', () => {
    const headings = readHeadings([heading('a', 'One', 'h3'), heading('b', 'Two', 'h3')])
    expect([...headings.values()].map(({level}) => level)).toEqual([2, 3])
  })

  test('no two are alike', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a-2', 'A', '', 'a 2')), (texts) => {
        const headings = readHeadings(texts.map((text, index) => heading(`k${index}`, text)))
        const ids = [...headings.values()].map(({id}) => id)
        expect(new Set(ids).size).toBe(texts.length)
      }),
    )
  })
})

describe('reading time', () => {
  test.each([
    [0, 1],
    [220, 1],
    [660, 3],
  ])('of %d words is %d minutes', (words, minutes) => {
    expect(readingMinutes([heading('a', 'word '.repeat(words))])).toBe(minutes)
  })
})

describe('whatever is stored', () => {
  test('is read without an error, and every block that is left has its parts', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (any, list) => {
        const blocks = readBlocks([any, {_type: 'block', children: any, markDefs: list}, ...list])
        for (const block of blocks) {
          expect(typeof block._type).toBe('string')
          if (block._type === 'block') expect(Array.isArray(block.children)).toBe(true)
          expect(typeof plainText(block)).toBe('string')
        }
        expect(readBlocks(any)).toBeInstanceOf(Array)
      }),
    )
  })
})
