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

describe('what the menu lists', () => {
  test('on an empty line: what the paragraph can become, then what can follow it', () => {
    expect(titles(everything, false).slice(0, 2)).toEqual(['Paragraph', 'Heading'])
  })
  test('in a sentence: what can stand in it', () => {
    expect(titles(everything, true).slice(0, 2)).toEqual(['Citation', 'Footnote'])
  })
  test('all that the schema has, and nothing else', () => {
    const {styles, lists, blockObjects, inlineObjects} = body
    const all = [...styles, ...lists, ...blockObjects, ...inlineObjects].map(({name}) => name)
    const listed = listInsertions(body, everything, false).map(({name}) => name)
    expect(listed.toSorted()).toEqual(all.toSorted())
  })
  test('nothing where only plain paragraphs may be', () => {
    expect(titles(inCell, true)).toEqual([])
  })
})

describe('what is found by typing', () => {
  const all = listInsertions(body, everything, true)
  test.each([
    ['', 'Citation'],
    ['fo', 'Footnote'],
    ['CALLOUT', 'Callout'],
    ['action', 'Call to action'],
    ['smaller', 'Smaller heading'],
    ['h3', 'Smaller heading'],
    ['pdf', 'Hand-out'],
    ['picture', 'Figure'],
    ['exercise', 'Callout'],
    ['cite', 'Citation'],
    ['ul', 'Bulleted list'],
  ])('“%s” finds %s first', (query, title) => {
    expect(findInsertions(all, query)[0]?.title).toBe(title)
  })
  test('a title goes before another word for something else', () => {
    expect(findInsertions(all, 'no').map(({title}) => title)).toEqual(['Footnote', 'Callout'])
    expect(findInsertions(all, 'pa')[0]?.title).toBe('Paragraph')
  })
  test('nothing by what nothing is called', () => {
    expect(findInsertions(all, 'carousel')).toEqual([])
  })
})
