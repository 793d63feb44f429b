import {describe, expect, test} from 'vitest'
import type {Passage} from '../../../studio/review/read-text.ts'
import {figuresOf} from '../../../studio/review/reading.ts'
import {readBlocks} from '../../../web/text/portable-text.ts'
import {minutesOf} from '../../../web/text/reading-minutes.ts'

function paragraph(text: string) {
  return {_type: 'block', _key: 'a', children: [{_type: 'span', text}]}
}

describe('minutesOf', () => {
  test.each([
    [0, 1],
    [220, 1],
    [660, 3],
  ])('of %d words is %d minutes', (words, minutes) => {
    expect(minutesOf(readBlocks([paragraph('word '.repeat(words))]))).toBe(minutes)
  })

  test('counts words with hyphens and apostrophes as one, as the Studio does', () => {
    const text = 'The reader’s well-known how-to. '.repeat(66)
    const blocks = readBlocks([paragraph(text)])
    expect(minutesOf(blocks)).toBe(1)
    expect(minutesOf(blocks)).toBe(
      figuresOf([{text, style: 'normal', within: 'block'} as Passage], 'en').minutes,
    )
  })

  test('counts words in callouts, passages and tables', () => {
    const text = [paragraph('word '.repeat(220))]
    const body = [
      {_type: 'callout', text},
      {_type: 'passageUse', passage: {text}},
      {_type: 'table', rows: [{_type: 'row', cells: [{_type: 'cell', value: text}]}]},
    ]
    expect(minutesOf(readBlocks(body))).toBe(3)
  })
})
