import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import {query} from '../../../lake/groq/query.ts'
import {tagsOfChange} from '../../../lake/groq/sync-tags.ts'
import {headOf} from '../../../lake/store/head.ts'
import {openDataset} from '../open-dataset.ts'

const viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const

/** Returns an object of short strings, which together are almost too long for a head. */
function padding(count: number): JsonObject {
  return Object.fromEntries(Array.from({length: count}, (_, n) => [`p${n}`, 'x'.repeat(200)]))
}

const full = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`full${n}`, padding(19)]))

/** Documents with short values that their heads lack. */
const places: [where: string, document: JsonObject][] = [
  ['in a large object', {slug: {current: 'one', ...padding(25)}}],
  [
    'in an object in a large object',
    {seo: {slug: {current: 'one', ...padding(15)}, ...padding(5)}},
  ],
  ['after large attributes', {...full, slug: {current: 'one'}, title: 'One'}],
]
const filters = [
  'slug.current == "one"',
  'seo.slug.current == "one"',
  'title == "One"',
  '"one" == slug.current && _type == "note"',
]

describe('a value that the head lacks', () => {
  it.each(places)('is found %s', async (_, attributes) => {
    const dataset = openDataset()
    const documents = Array.from({length: 250}, (_each, n) => ({
      _id: `n${n}`,
      _type: 'note',
      ...(n === 7 ? attributes : {title: `${n}`, slug: {current: `${n}`}}),
    }))
    dataset.write(documents.map((create) => ({create})))
    expect(headOf({...attributes})).toContain('e999')
    const found = await Promise.all(
      filters.map(async (filter) => {
        const text = `*[${filter}]._id`
        return (await query(dataset, {query: text, params: {}, perspective: 'raw', viewer})).result
      }),
    )
    const holds = [
      attributes['slug'] !== undefined,
      attributes['seo'] !== undefined,
      attributes['title'] !== undefined,
      attributes['slug'] !== undefined,
    ]
    expect(found).toEqual(holds.map((each) => (each ? ['n7'] : [])))
  })

  it.each(places)('has a sync tag %s', async (_, attributes) => {
    const dataset = openDataset()
    const results = await Promise.all(
      filters.map((filter) =>
        query(dataset, {query: `*[${filter}]._id`, params: {}, perspective: 'raw', viewer}),
      ),
    )
    const {changes} = dataset.write([{create: {_id: 'n7', _type: 'note', ...attributes}}])
    const tags = new Set(changes.flatMap((change) => tagsOfChange(dataset, change)))
    for (const [index, {syncTags}] of results.entries()) {
      const filter = filters[index] ?? ''
      const {result} = await query(dataset, {
        query: `*[${filter}]._id`,
        params: {},
        perspective: 'raw',
        viewer,
      })
      const isFound = Array.isArray(result) && result.length > 0
      expect([filter, syncTags.some((tag) => tags.has(tag))]).toEqual([filter, isFound])
    }
  })
})
