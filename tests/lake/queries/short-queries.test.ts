import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import type {QueryRequest} from '../../../lake/groq/query.ts'
import {OverBudget} from '../../../lake/groq/plan/budget.ts'
import {createIndexSql} from '../../../lake/groq/plan/indexes.ts'
import {forgetIndexes} from '../../../lake/groq/plan/known-indexes.ts'
import {answerPlanned} from '../../../lake/groq/plan/planned-query.ts'
import {createShortQueries} from '../../../lake/queries/short-queries.ts'
import {openDataset} from '../open-dataset.ts'

const bySlug = '*[_type == "note" && slug.current == $slug][0]{_id, n, text}'
const some = '*[_type == "note" && n < $n] | order(n desc)[0...$end]{n, "to": to->n}'

function requestOf(query: string, params: JsonObject): QueryRequest {
  return {query, params, perspective: 'raw', viewer: {kind: 'anonymous'}}
}

function openNotes() {
  const dataset = openDataset()
  dataset.write(
    Array.from({length: 700}, (_, n) => ({
      create: {
        _id: `note-${n}`,
        _type: 'note',
        n,
        slug: {current: `slug-${n}`},
        text: 'word '.repeat(1000),
        to: {_ref: 'note-1', _weak: true},
      },
    })),
  )
  for (const {query, params} of [
    requestOf(bySlug, {slug: 'slug-1'}),
    requestOf(some, {n: 9, end: 1}),
  ]) {
    for (const index of answerPlanned(dataset, requestOf(query, params)).wanted) {
      dataset.database.exec(createIndexSql(index))
    }
  }
  forgetIndexes(dataset.database)
  return dataset
}

describe('short queries on the main thread', () => {
  it('are answered once a worker has answered one of the same text', async () => {
    const dataset = openNotes()
    const short = createShortQueries()
    const first = requestOf(bySlug, {slug: 'slug-1'})
    expect(short.answer(dataset, first, 10_000)).toBeUndefined()
    short.note(first, answerPlanned(dataset, first))
    await expect
      .poll(() => short.answer(dataset, requestOf(bySlug, {slug: 'slug-7'}), 10_000))
      .toEqual(answerPlanned(dataset, requestOf(bySlug, {slug: 'slug-7'})))
  })

  it('are left to workers if they look at many documents, read long texts, or have a long result', async () => {
    const dataset = openNotes()
    const short = createShortQueries()
    const few = requestOf(some, {n: 9, end: 3})
    short.note(few, answerPlanned(dataset, few))
    await expect.poll(() => short.answer(dataset, few, 10_000)).toBeDefined()
    expect(short.answer(dataset, few, 20)).toBeUndefined()
    const many = requestOf(some, {n: 690, end: 690})
    const other = createShortQueries()
    other.note(many, answerPlanned(dataset, many))
    await expect.poll(() => other.answer(dataset, few, 10_000)).toBeUndefined()
    const texts = requestOf('*[_type == "note"] | order(n)[0...500]{text}', {})
    expect(() =>
      answerPlanned(dataset, texts, {
        budget: {
          spend(units) {
            if (units > 1) throw new Error(`${Math.round(units * 4000)} bytes`)
          },
        },
      }),
    ).toThrow('5225 bytes')
  })

  it('have no plan if they search for words, or if groq-js evaluates a part of them', () => {
    const dataset = openNotes()
    for (const query of ['*[_type == "note" && text match "word"]', '*[n + 1 == 3]']) {
      const request = requestOf(query, {})
      const budget = {spend: () => {}}
      expect(() => answerPlanned(dataset, request, {budget})).toThrow(OverBudget)
    }
  })
})
