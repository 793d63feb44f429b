import type {ApplicableSchema} from '@portabletext/editor/selectors'
import {describe, expect, test} from 'vitest'
import {findInsertions, listInsertions} from '../../../studio/typing/menu/insertion.ts'
import {textSchema} from './text-schema.ts'

const body = textSchema('body')
const names = (types: readonly {name: string}[]) => new Set(types.map(({name}) => name))

const everything: ApplicableSchema = {
  decorators: names(body.decorators),
  annotations: names(body.annotations),
  lists: names(body.lists),
  styles: names(body.styles),
  blockObjects: names(body.blockObjects),
  inlineObjects: names(body.inlineObjects),
}
const inCell: ApplicableSchema = {
  ...everything,
  lists: new Set(),
  styles: new Set(['normal']),
  blockObjects: new Set(),
  inlineObjects: new Set(),
}

const titles = (applicable: ApplicableSchema, inSentence: boolean) =>
  listInsertions(body, applicable, inSentence).map(({title}) => title)

describe('listInsertions', () => {
  test('in an empty paragraph, lists its possible styles first, then the blocks that can follow it', () => {
    expect(titles(everything, false).slice(0, 2)).toEqual(['Paragraph', 'Heading'])
  })
  test('in a paragraph with text, lists the inline objects', () => {
    expect(titles(everything, true).slice(0, 2)).toEqual(['Citation', 'Footnote'])
  })
  test('lists exactly the types of the schema', () => {
    const {styles, lists, blockObjects, inlineObjects} = body
    const all = [...styles, ...lists, ...blockObjects, ...inlineObjects].map(({name}) => name)
    const listed = listInsertions(body, everything, false).map(({name}) => name)
    expect(listed.toSorted()).toEqual(all.toSorted())
  })
  test('returns an empty list if the schema allows only plain paragraphs', () => {
    expect(titles(inCell, true)).toEqual([])
  })
})

describe('findInsertions', () => {
  const all = listInsertions(body, everything, true)
  test.each([
    ['', 'Citation'],
    ['fo', 'Footnote'],
    ['CALLOUT', 'Callout'],
    ['action', 'Call to action'],
    ['smaller', 'Smaller heading'],
    ['h3', 'Smaller heading'],
    ['pdf', 'Hand-out'],
    ['picture', 'Picture'],
    ['figure', 'Picture'],
    ['image', 'Picture'],
    ['exercise', 'Callout'],
    ['cite', 'Citation'],
    ['ul', 'Bulleted list'],
  ])('for “%s”, returns %s first', (query, title) => {
    expect(findInsertions(all, query)[0]?.title).toBe(title)
  })
  test('ranks a matching title before a matching synonym', () => {
    expect(findInsertions(all, 'no').map(({title}) => title)).toEqual(['Footnote', 'Callout'])
    expect(findInsertions(all, 'pa')[0]?.title).toBe('Paragraph')
  })
  test('returns an empty list if nothing matches', () => {
    expect(findInsertions(all, 'carousel')).toEqual([])
  })
})
