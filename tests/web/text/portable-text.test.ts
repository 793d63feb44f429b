import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {allBlocks, plainText, readBlocks} from '../../../web/text/portable-text.ts'

describe('whatever is stored', () => {
  test('is read without an error, and every block that is left has its parts', () => {
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
})
