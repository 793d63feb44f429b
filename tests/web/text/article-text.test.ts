import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readHeadings, minutesOf} from '../../../web/text/article-text.ts'
import type {Passage} from '../../../studio/review/read-text.ts'
import {figuresOf} from '../../../studio/review/reading.ts'
import {readBlocks} from '../../../web/text/portable-text.ts'

function heading(_key: string, text: string, style = 'h2') {
  return {_type: 'block', _key, style, children: [{_type: 'span', text}]}
}

function anchorOf(text: string): string | undefined {
  return readHeadings([heading('a', text)]).get('a')?.id
}

describe('the anchor of a heading', () => {
  test.each([
    ['Répair, “after” the storm!', 'repair-after-the-storm'],
    ['What’s “enough”?', 'whats-enough'],
    ['Über Bindung', 'uber-bindung'],
    ['心の距離', '心の距離'],
    ['الثقة بين شخصين', 'الثقة-بين-شخصين'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['💛 Warmth 💛', 'warmth'],
    ['💛', 'section'],
    ['…', 'section'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    [`${'long '.repeat(200)}`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
    ['a'.repeat(500), 'a'.repeat(60)],
  ])('of “%s” is %s', (text, anchor) => {
    expect(anchorOf(text)).toBe(anchor)
  })

  test('has a number if it is taken', () => {
    const headings = readHeadings(['a', 'b', 'c'].map((key) => heading(key, 'Trust')))
    expect([...headings.values()].map(({id}) => id)).toEqual(['trust', 'trust-2', 'trust-3'])
  })

  test('is unique and never contains an underscore', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom('a', 'a-2', 'A', 'a 2', 'a_2'), fc.string()))
    fc.assert(
      fc.property(texts, (all) => {
        const headings = readHeadings(all.map((text, index) => heading(`k${index}`, text)))
        const ids = [...headings.values()].map(({id}) => id)
        expect(new Set(ids).size).toBe(all.filter((text) => text.trim()).length)
        for (const id of ids) expect(id).toMatch(/^[^\s_#?%]+$/)
      }),
    )
  })
})

describe('heading levels', () => {
  test.each([
    ['are kept if no level is skipped', ['h2', 'h3', 'h4', 'h2'], [2, 3, 4, 2]],
    ['are raised at the beginning', ['h3', 'h3', 'h4'], [2, 3, 4]],
    ['are raised if a level is skipped', ['h2', 'h4', 'h4'], [2, 3, 4]],
  ])('%s', (_, styles, levels) => {
    const headings = readHeadings(styles.map((style, index) => heading(`k${index}`, 'A', style)))
    expect([...headings.values()].map(({level}) => level)).toEqual(levels)
  })

  test('ignore an empty heading', () => {
    expect(readHeadings([heading('a', ' '), heading('b', 'B', 'h3')]).get('b')?.level).toBe(2)
  })
})

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
