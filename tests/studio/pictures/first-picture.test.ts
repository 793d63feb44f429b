import {expect, test} from 'vitest'
import {firstPicture} from '../../../studio/pictures/first-picture.ts'

const asset = {_type: 'reference', _ref: 'image-a'}
const figure = {_type: 'figure', _key: 'f', asset, alt: 'A gate.', caption: 'Notice it.'}
const paragraph = {_type: 'block', _key: 'p', children: []}

test.each<[says: string, body: unknown, cover: object | undefined]>([
  ['no text', undefined, undefined],
  ['a text without pictures', [paragraph], undefined],
  ['a picture that is not chosen yet', [{_type: 'figure', _key: 'e'}], undefined],
  [
    'the first that is chosen, without its caption',
    [paragraph, {_type: 'figure', _key: 'e'}, figure, {...figure, alt: 'A door.'}],
    {_type: 'image', asset, alt: 'A gate.'},
  ],
  [
    'with its crop',
    [{...figure, alt: undefined, decorative: true, crop: {top: 0.1}}],
    {_type: 'image', asset, decorative: true, crop: {top: 0.1}},
  ],
  ['anything stored', {a: [null]}, undefined],
])('%s', (_says, body, cover) => {
  expect(firstPicture(body)).toEqual(cover)
})
