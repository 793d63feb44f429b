import {createSchema, isArraySchemaType, isObjectSchemaType, type SchemaType} from 'sanity'
import {evaluate, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {types} from '../../../schemas/index.ts'
import {
  picturesProjection,
  typesWithPictures,
} from '../../../studio/pictures/library/library-query.ts'
import {
  filterLibrary,
  readLibrary,
  type LibraryFilter,
} from '../../../studio/pictures/library/library.ts'
import {planReplacement} from '../../../studio/pictures/library/plan-replacement.ts'

const schema = createSchema({name: 'default', types})

interface Example {
  place: string
  hasAlt: boolean
  document: Record<string, unknown>
}

/** Returns a document for each image that a type can contain, with nothing but that image. */
function examples(type: SchemaType, place: string, seen: readonly string[] = []): Example[] {
  if (seen.filter((name) => name === type.name).length > 1) return []
  const inside = [...seen, type.name]
  if (isArraySchemaType(type)) {
    return type.of.flatMap((member) =>
      examples(member, `${place}[${member.name}]`, inside).map((example) => ({
        ...example,
        document: [{_type: member.name, ...example.document}] as never,
      })),
    )
  }
  if (!isObjectSchemaType(type) || type.name === 'reference' || type.name === 'file') return []
  if (isImage(type)) {
    const hasAlt = type.fields.some(({name}) => name === 'alt')
    return [{place, hasAlt, document: {asset: {_type: 'reference', _ref: 'image-a'}}}]
  }
  return type.fields.flatMap(({name, type: field}) =>
    examples(field, `${place}.${name}`, inside).map((example) => ({
      ...example,
      document: {[name]: example.document},
    })),
  )
}

function isImage(type: SchemaType): boolean {
  return type.name === 'image' || (type.type ? isImage(type.type) : false)
}

const documentTypes = types.filter(({type}) => type === 'document').map(({name}) => name)

const all = documentTypes.flatMap((name) => {
  const type = schema.get(name)
  return type ? examples(type, name).map((example) => ({...example, type: name})) : []
})

describe('every image of the schemas', () => {
  test('is found', () => {
    expect(all.length).toBeGreaterThan(8)
  })

  test('is in a type that the library reads', () => {
    const found = [...new Set(all.map(({type}) => type))].toSorted()
    expect(found, 'Complete `typesWithPictures`').toEqual(typesWithPictures.toSorted())
  })

  test.each(all)('$place is in the library', async ({document, hasAlt}) => {
    const value = await evaluate(parse(`*[0] {"pictures": ${picturesProjection}}`), {
      dataset: [document],
    })
    const {pictures} = await value.get()
    expect(pictures).toHaveLength(1)
    expect(pictures[0].id).toBe('image-a')
    expect(pictures[0].isPlain === true).toBe(!hasAlt)
  })

  test.each(all)('$place is replaced, with a description if it has one', ({document, hasAlt}) => {
    const stored = {_id: 'a', _type: 'any', _rev: 'r', ...document}
    const [change] = planReplacement([stored], 'image-a', 'image-b', 'A lake')
    const text = JSON.stringify(change)
    expect(text).toContain('image-b')
    expect(text).not.toContain('image-a')
    expect(text.includes('A lake')).toBe(hasAlt)
  })
})

const asset = (id: string, fields: object = {}) => ({
  _id: id,
  originalFilename: `${id}.jpg`,
  ...fields,
})
const shows = (_id: string, ...pictures: {id: string; alt?: string; decorative?: boolean}[]) => ({
  _id,
  _type: 'article',
  title: _id,
  pictures,
})

const library = readLibrary({
  assets: [
    asset('described'),
    asset('silent'),
    asset('decoration'),
    asset('unused'),
    asset('binned-image-x'),
    asset('heavy', {size: 2_000_001}),
    asset(`image-${'b'.repeat(40)}-10x10-png`, {originalFilename: null}),
  ],
  documents: [
    shows('one', {id: 'described', alt: 'A Pond at noon'}, {id: 'silent', alt: ' '}),
    shows('drafts.one', {id: 'silent', alt: 'Now described'}, {id: 'decoration', decorative: true}),
    shows('two', {id: 'heavy', alt: 'A boat'}, {id: 'binned-image-x', alt: 'A reed'}),
  ],
  bin: [{title: 'Old', content: `{"_ref":"image-${'b'.repeat(40)}-10x10-png"}`}, {content: 7}],
})

test.each<[LibraryFilter, string, string[]]>([
  ['unused', '', ['unused.jpg']],
  ['undescribed', '', ['silent.jpg']],
  ['large', '', ['heavy.jpg']],
  ['all', 'noon pond', ['described.jpg']],
  ['all', 'DESCRIBED', ['described.jpg', 'silent.jpg']],
  ['all', 'nothing like it', []],
  ['unused', 'pond', []],
])('the filter %s with the search “%s” leaves %j', (filter, text, names) => {
  expect(filterLibrary(library, filter, text).map(({name}) => name)).toEqual(names)
})
