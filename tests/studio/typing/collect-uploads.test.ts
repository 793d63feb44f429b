import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {collectUploads, splitEvenly} from '../../../studio/typing/drop/collect-uploads.ts'

type Upload = Parameters<ReturnType<typeof collectUploads>>[0]

function drop(...kinds: string[]): Upload[] {
  return kinds.map(
    (name, index) =>
      ({file: new File([], `${index}.png`), schemaType: {name}}) as unknown as Upload,
  )
}

test.each([
  ['one picture is uploaded as a figure', ['figure'], ['0.png'], []],
  ['several pictures become a gallery', ['figure', 'figure'], [], ['0.png', '1.png']],
  [
    'other files are uploaded on their own',
    ['figure', 'x', 'figure'],
    ['1.png'],
    ['0.png', '2.png'],
  ],
  ['one picture beside another file is a figure', ['x', 'figure'], ['0.png', '1.png'], []],
])('%s', async (_, kinds, single, together) => {
  const uploaded: string[] = []
  const pictures: string[] = []
  const collect = collectUploads(
    ({file}) => uploaded.push(file.name),
    (files) => pictures.push(...files.map(({name}) => name)),
  )
  for (const one of drop(...kinds)) collect(one)
  await Promise.resolve()
  expect(uploaded).toEqual(single)
  expect(pictures).toEqual(together)
})

test('pictures of two drops are not joined', async () => {
  const uploaded: string[] = []
  const collect = collectUploads(
    ({file}) => uploaded.push(file.name),
    () => expect.unreachable(),
  )
  for (const one of drop('figure', 'figure')) {
    collect(one)
    await Promise.resolve()
  }
  expect(uploaded).toEqual(['0.png', '1.png'])
})

test('splits evenly into parts of 2 to 12 pictures, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), {minLength: 2, maxLength: 100}), (list) => {
      const parts = splitEvenly(list, 12)
      expect(parts.flat()).toEqual(list)
      for (const {length} of parts) {
        expect(length).toBeGreaterThan(1)
        expect(length).toBeLessThanOrEqual(12)
      }
    }),
  )
})
