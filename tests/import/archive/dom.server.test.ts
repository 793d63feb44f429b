import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseHtml, withDom} from '../../../scripts/import/archive/convert/dom.ts'
import {textSchema} from '../../../scripts/import/archive/convert/text-schema.ts'
import {pageToBody} from '../../../studio/typing/paste/pasted-html-to-body.ts'
import {textSchema as schemaOf} from '../../studio/typing/text-schema.ts'
import {outline} from './import-into-lake.ts'

const folder = join(import.meta.dirname, '..', '..', 'studio', 'typing', 'fixtures')
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))

function convert(html: string) {
  let keys = 0
  const keyGenerator = () => `k${(keys += 1)}`
  return withDom(() => pageToBody(parseHtml(html), {schema: textSchema, keyGenerator}))
}

const words = (value: unknown) => JSON.stringify(value).match(/"text":"[^"]*"/g)
const names = (list: readonly {name: string}[]) => list.map(({name}) => name)

describe('the DOM of the import', () => {
  test.each(pages)('converts %s to the same blocks as a browser', (name) => {
    const expected = JSON.parse(
      readFileSync(join(folder, name.replace('.html', '.json')), 'utf8'),
    ) as {
      blocks: object[]
    }
    const {blocks} = convert(readFileSync(join(folder, name), 'utf8'))
    expect(blocks.map(({_type}) => _type)).toEqual(
      expected.blocks.map((one) => (one as {_type: string})._type),
    )
    expect(words(blocks)).toEqual(words(expected.blocks))
  })

  test.each([
    ['a tag name that is none', '<p<b>A</p<b> B', ['normal: A B']],
    ['an attribute name that is none', '<p a<b="1" "x">A</p>', ['normal: A']],
    ['an unclosed tag', '<p>A<b>B', ['normal: AB']],
    ['only text', 'A', ['normal: A']],
    [
      'a page of frames',
      '<frameset><frame src="/a"><noframes>A</noframes></frameset>',
      ['normal: A'],
    ],
    ['nothing', '', []],
  ])('converts %s', (_, html, expected) => {
    expect(outline(convert(html).blocks)).toEqual(expected)
  })

  test('the schema of the import is that of an article, as far as HTML can have it', () => {
    const body = schemaOf('body')
    expect(names(textSchema.styles)).toEqual(names(body.styles))
    expect(names(textSchema.lists)).toEqual(names(body.lists))
    expect(names(textSchema.decorators)).toEqual(names(body.decorators))
    expect(names(body.annotations)).toEqual(expect.arrayContaining(names(textSchema.annotations)))
    expect(names(body.blockObjects)).toEqual(expect.arrayContaining(names(textSchema.blockObjects)))
    expect(names(body.inlineObjects)).toEqual(
      expect.arrayContaining(names(textSchema.inlineObjects)),
    )
  })
})
