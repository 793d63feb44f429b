import {set, setIfMissing, unset, type FormPatch} from 'sanity'
import {expect, test} from 'vitest'
import {
  clearPictureFields,
  type StoredPicture,
} from '../../../studio/pictures/clear-picture-fields.ts'

const asset = (ref: string) => ({_type: 'reference', _ref: ref})
const described = {_type: 'image', asset: asset('image-a'), alt: 'A gate.'}
const figure = {
  ...described,
  _type: 'figure',
  _key: 'f',
  decorative: false,
  hotspot: {x: 0.1},
  crop: {top: 0.2},
  caption: 'Notice the gate.',
  credit: 'Ada Wren',
}

/** The patches when an existing picture is selected. */
const select = (ref: string): FormPatch[] => [
  setIfMissing({_type: 'image'}),
  unset(['media']),
  set(asset(ref), ['asset']),
]

/** The patches at the end of an upload. */
const upload = (ref: string): FormPatch[] => [
  set(asset(ref), ['asset']),
  set(100, ['_upload', 'progress']),
]

const changes: [string, StoredPicture, FormPatch[], string[]][] = [
  ['another picture is selected', described, select('image-b'), ['alt']],
  ['another picture is uploaded', described, upload('image-b'), ['alt']],
  ['only the reference changes', described, [set('image-b', ['asset', '_ref'])], ['alt']],
  ['a figure', figure, upload('image-b'), ['alt', 'decorative', 'hotspot', 'crop']],
  ['the picture is removed', described, [unset(['asset']), unset(['media'])], ['alt']],
  ['its reference is removed', described, [unset(['asset', '_ref'])], ['alt']],
  ['the first picture, described before', {alt: 'A gate.'}, upload('image-b'), []],
  ['nothing described the picture', {asset: asset('image-a')}, upload('image-b'), []],
  ['the first picture', undefined, upload('image-a'), []],
  ['the same picture again', described, upload('image-a'), []],
  ['removed and set again at once', described, [unset(['asset']), ...upload('image-a')], []],
  ['an asset that is only set if missing', described, [setIfMissing(asset('b'), ['asset'])], []],
  ['an upload that has begun', described, [set(2, ['_upload', 'progress'])], []],
  ['a new alternative text', described, [set('A door.', ['alt'])], []],
  ['a pasted value', described, [set({...described, asset: asset('image-b')})], []],
  ['the whole field is removed', described, [unset()], []],
]

test.each(changes)('%s', (_, stored, patches, cleared) => {
  expect(clearPictureFields(stored, patches)).toEqual([
    ...cleared.map((field) => unset([field])),
    ...patches,
  ])
})

test('keeps an alternative text that is stored together with its picture', () => {
  const together = [...select('image-b'), set('A door.', ['alt'])]
  expect(clearPictureFields(described, together)).toEqual([unset(['alt']), ...together])
})
