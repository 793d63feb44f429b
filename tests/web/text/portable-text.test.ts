import * as fc from 'fast-check'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, test} from 'vitest'
import {ArticleBody} from '../../../web/components/article/article-body.tsx'
import {readArticleText} from '../../../web/text/article-text.ts'
import {markdownFormat} from '../../../web/text/markdown-format.ts'
import {allBlocks, plainText, readBlocks} from '../../../web/text/portable-text.ts'
import {writeText} from '../../../web/text/write-text.ts'
import {wordsFor} from '../../../web/words/words.ts'

const words = wordsFor('en')

describe('readBlocks', () => {
  test('never throws, and every block has the required fields', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (any, list) => {
        const cells = {_type: 'row', cells: [{_type: 'cell', value: list}, any]}
        const blocks = readBlocks([
          any,
          {_type: 'block', children: any, markDefs: list},
          {_type: 'table', rows: [cells, any]},
          {_type: 'callout', text: any},
          {_type: 'passageUse', passage: any},
          ...list,
        ])
        for (const block of allBlocks(blocks)) {
          expect(typeof block._type).toBe('string')
          if (block._type === 'block') expect(Array.isArray(block.children)).toBe(true)
          expect(typeof plainText(block)).toBe('string')
        }
        expect(readBlocks(any)).toBeInstanceOf(Array)
      }),
    )
  })

  test('rejects names of Object.prototype as types, styles and marks, on pages and in exports', () => {
    const names = Object.getOwnPropertyNames(Object.prototype)
    const body = [
      {
        _type: 'block',
        _key: 'a',
        style: 'toString',
        listItem: 'constructor',
        children: [{_type: 'span', _key: 'b', text: 'Words', marks: names}],
      },
      ...names.map((name) => ({_type: name, _key: name})),
    ]
    const [block, ...others] = readBlocks(body)
    expect(others).toEqual([])
    expect(block?.children).toEqual([{_type: 'span', _key: 'b', text: 'Words', marks: []}])
    const text = readArticleText(body)
    expect(text.headings.size).toBe(0)
    const place = {
      siteUrl: 'https://a.example',
      projectId: 'p',
      dataset: 'd',
      page: 'https://a.example/',
      words,
    }
    expect(writeText(text, markdownFormat(words), place)).toBe('- Words')
    expect(
      renderToStaticMarkup(createElement(ArticleBody, {text, words, invitation: null, from: 'a'})),
    ).toContain('Words')
  })
})
