import {describe, expect, test} from 'vitest'
import {readBlocks} from '../../../web/text/portable-text.ts'
import {readingMinutes} from '../../../web/text/reading-minutes.ts'

function paragraph(text: string) {
  return {_type: 'block', _key: 'a', children: [{_type: 'span', text}]}
}

describe('readingMinutes', () => {
  test.each([
    [0, 1],
    [220, 1],
    [660, 3],
  ])('of %d words is %d minutes', (words, minutes) => {
    expect(readingMinutes(readBlocks([paragraph('word '.repeat(words))]))).toBe(minutes)
  })

  test('counts words in callouts, passages and tables', () => {
    const text = [paragraph('word '.repeat(220))]
    const body = [
      {_type: 'callout', text},
      {_type: 'passageUse', passage: {text}},
      {_type: 'table', rows: [{_type: 'row', cells: [{_type: 'cell', value: text}]}]},
    ]
    expect(readingMinutes(readBlocks(body))).toBe(3)
  })
})
