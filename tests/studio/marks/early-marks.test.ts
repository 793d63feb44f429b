import type {Path} from 'sanity'
import {expect, test} from 'vitest'
import {isEarly} from '../../../studio/marks/early-marks.ts'
import {moveTo, noVisit, settleFilled} from '../../../studio/marks/visit.ts'

const paragraph = ['body', {_key: 'p'}]
const note = [...paragraph, 'children', {_key: 'n'}]
const words = [...note, 'text']
const picture = ['body', {_key: 'f'}]
const alt = [...picture, 'alt']
const address = [...paragraph, 'markDefs', {_key: 'l'}, 'href']
const document = {
  title: '',
  lede: 'Why.',
  body: [
    {
      _key: 'p',
      _type: 'block',
      children: [{_key: 'n', _type: 'footnote'}],
      markDefs: [{_key: 'l', href: 'exam'}],
    },
    {_key: 'f', _type: 'figure', asset: {_ref: 'image-a'}},
    {_key: 'e', _type: 'figure'},
  ],
}
const begun = {body: [{_key: 'p', _type: 'block', children: []}]}

test.each<[says: string, path: Path, moves: Path[], published: object | undefined, early: boolean]>(
  [
    ['a field that was never filled', ['title'], [], undefined, true],
    [
      'nor once the writer has gone on to the text',
      ['title'],
      [['title'], paragraph],
      undefined,
      true,
    ],
    ['a field that is filled', ['lede'], [], undefined, false],
    ['the document itself', [], [], undefined, false],
    ['a footnote that was just inserted', words, [paragraph], undefined, true],
    ['while its form opens', words, [paragraph, words, [], words], undefined, true],
    ['a footnote whose form was closed', words, [paragraph, words, [], note], undefined, false],
    ['a picture without words', alt, [picture], undefined, true],
    ['while another field of it is filled in', alt, [[...picture, 'caption']], undefined, true],
    ['once its alternative text was left', alt, [alt, [...picture, 'caption']], undefined, false],
    [
      'a block without its picture',
      ['body', {_key: 'e'}],
      [['body', {_key: 'e'}]],
      undefined,
      true,
    ],
    ['which was left', ['body', {_key: 'e'}], [['body', {_key: 'e'}], paragraph], undefined, false],
    ['a published text that lost its title', ['title'], [], begun, false],
    ['a footnote that is new in a published text', words, [], begun, true],
    ['one that readers have', words, [], document, false],
    ['a picture that is new in a published text', alt, [], begun, true],
    ['an address that is being typed', address, [address], undefined, true],
    ['an address that was left', address, [address, paragraph], undefined, false],
    ['an address while no field has the cursor', address, [address, []], undefined, false],
  ],
)('%s', (_says, path, moves, published, early) => {
  const visit = moves.reduce(moveTo, noVisit)
  expect(isEarly({path}, {document, published: published && {...published}, visit})).toBe(early)
})

test('a field that is emptied again is marked', () => {
  const visit = settleFilled(noVisit, ['title'])
  expect(isEarly({path: ['title']}, {document, published: undefined, visit})).toBe(false)
  expect(settleFilled(visit, ['title'])).toBe(visit)
})

test('a mark of a field that was blank is not shown once it is filled, until the next validation', () => {
  const marker = {path: ['title']}
  const form = {document, published: undefined, visit: noVisit}
  expect(isEarly(marker, form)).toBe(true)
  const filled = {...form, document: {title: 'On'}, visit: settleFilled(noVisit, ['title'])}
  expect(isEarly(marker, filled)).toBe(true)
  expect(isEarly({...marker}, filled)).toBe(false)
  expect(isEarly(marker, {...filled, document})).toBe(false)
})
