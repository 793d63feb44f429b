import {describe, expect, it} from 'vitest'
import {query} from '../../../../lake/groq/query.ts'
import {findPlan} from '../../../../lake/groq/plan/find-plan.ts'
import {createIndexSql} from '../../../../lake/groq/plan/indexes.ts'
import {forgetIndexes} from '../../../../lake/groq/plan/known-indexes.ts'
import {answerPlanned} from '../../../../lake/groq/plan/planned-query.ts'
import {openDataset, type TestDataset} from '../../open-dataset.ts'

const reference = (id: string) => ({_type: 'reference', _ref: id, _weak: true, _key: id})
const shared = 'count((topics[]._ref)[@ in $topics])'
const related = (slice: string, more = '') =>
  `*[_type == "post" && ${shared} > 0${more}] | order(${shared} desc, at desc, _id desc)${slice}._id`
const params = {topics: ['a', 'b', 'c'], last: 70}

const requestWithout = (not: number) =>
  ({
    query: related('[0...5]', ' && n != $not'),
    params: {...params, not},
    perspective: 'raw',
    viewer: {kind: 'anonymous'},
  }) as const

/** Post n has the first 1 + n % 3 topics. Those whose number is below 30 have a dot in their id. */
function openPosts(length = 200): TestDataset {
  const dataset = openDataset()
  dataset.write(
    Array.from({length}, (_, n) => ({
      create: {
        _id: n < 30 ? `p.${n}` : `p${n}`,
        _type: 'post',
        n,
        at: new Date((n * 7919) % 211).toISOString(),
        topics: ['a', 'b', 'c'].slice(0, 1 + (n % 3)).map(reference),
      },
    })),
  )
  return dataset
}

describe('documents in the order of a count of references', () => {
  it.each([
    ['the first ones', related('[0...5]')],
    ['later ones', related('[60...75]')],
    ['one', related('[66]')],
    ['the last ones', related('[-3..-1]')],
    ['none', related('[0...0]')],
    ['all', related('')],
    ['more than there are', related('[0...1000]')],
    ['without one of the best', related('[0...5]', ' && n != 50')],
    ['without nearly all of the best', related('[0...5]', ' && (n % 3 < 2 || n > 190)')],
    ['without all of the best', related('[0...5]', ' && n % 3 < 2')],
    ['with a condition on the text', related('[0...5]', ' && at match "1970*"')],
    [
      'within another document',
      `*[n in [40, 41, 42]]{_id, "like": *[count((topics[]._ref)[@ in ^.^.topics[]._ref]) > 0 && n > $last] | order(count((topics[]._ref)[@ in ^.^.topics[]._ref]) desc, at desc)[0...3]._id}`,
    ],
  ])('has the result of the complete evaluator: %s', async (_, text) => {
    const dataset = openPosts()
    for (const viewer of [
      {kind: 'anonymous'} as const,
      {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const,
    ]) {
      for (const perspective of ['raw', 'published', 'drafts'] as const) {
        const request = {query: text, params, perspective, viewer}
        const {result} = await query(dataset, request)
        expect(answerPlanned(dataset, request).result).toBe(JSON.stringify(result))
      }
    }
  })

  it('are found by cached lists of references, in every case, before and after a write', async () => {
    const dataset = openPosts(1000)
    const viewer = {kind: 'anonymous'} as const
    const check = async (groq: string, topics: string[]): Promise<void> => {
      const request = {
        query: groq,
        params: {...params, topics},
        perspective: 'raw',
        viewer,
      } as const
      const {result} = await query(dataset, request)
      expect(answerPlanned(dataset, request).result, groq).toBe(JSON.stringify(result))
    }
    const queries = [
      related('[0...5]'),
      related('[60...75]'),
      related('[0...5]', ' && n != 50'),
      related('[0...5]', ' && n % 3 < 1'),
      related('[0...5]', ' && n > 997'),
      related('[0...3]', ' && n < 0'),
      `*[_type == "post" && ${shared} > 0] | order(${shared} desc, at asc, _id asc)[2...9]{_id, at}`,
    ]
    for (const groq of queries) {
      const request = {query: groq, params, perspective: 'raw', viewer} as const
      for (const index of answerPlanned(dataset, request).wanted) {
        dataset.database.exec(createIndexSql(index))
      }
      forgetIndexes(dataset.database)
      const {plan} = findPlan(dataset, request)
      expect(plan.kind).toBe('shared')
    }
    const lists = [['a'], ['b', 'c'], ['c', 'c', 'a'], ['none'], [], params.topics]
    for (const groq of queries) for (const topics of lists) await check(groq, topics)
    dataset.write([
      {patch: {id: 'p40', set: {topics: ['a', 'a', 'a', 'c'].map(reference), n: 999}}},
      {delete: {id: 'p41'}},
    ])
    for (const groq of queries) for (const topics of lists) await check(groq, topics)
  })

  it('are read in the further order once until a write, although other documents are left out', () => {
    const dataset = openPosts(1000)
    for (const index of answerPlanned(dataset, requestWithout(1)).wanted) {
      dataset.database.exec(createIndexSql(index))
    }
    forgetIndexes(dataset.database)
    const rowsRead = (not: number): number => {
      const {plan} = findPlan(dataset, requestWithout(not))
      let rows = 0
      answerPlanned(dataset, requestWithout(not), {
        observe(statement, ran) {
          if (plan.kind === 'shared' && statement === plan.unfiltered) rows += ran.rows
        },
      })
      return rows
    }
    expect(rowsRead(50)).toBeGreaterThan(0)
    expect(rowsRead(53)).toBe(0)
    dataset.write([{patch: {id: 'p40', set: {n: 2000}}}])
    expect(rowsRead(56)).toBeGreaterThan(0)
  })

  it('computes the further sort keys of the best ones only', () => {
    const dataset = openPosts()
    // SQLite cannot order this date as GROQ does, so that a plan that computes its key is abandoned.
    dataset.write([{patch: {id: 'p33', set: {at: '\uFB01', topics: [reference('a')]}}}])
    const request = {
      query: related('[0...5]'),
      params,
      perspective: 'raw',
      viewer: {kind: 'anonymous'},
    } as const
    expect(JSON.parse(answerPlanned(dataset, request).result)).toHaveLength(5)
  })
})
