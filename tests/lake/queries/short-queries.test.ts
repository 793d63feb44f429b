import {describe, expect, it} from 'vitest'
import type {Json, JsonObject} from '../../../lake/document.ts'
import type {QueryRequest} from '../../../lake/groq/query.ts'
import {maxUnits, OverBudget, type Budget} from '../../../lake/groq/plan/budget.ts'
import {createIndexSql} from '../../../lake/groq/plan/indexes.ts'
import {forgetIndexes} from '../../../lake/groq/plan/known-indexes.ts'
import {answerPlanned} from '../../../lake/groq/plan/planned-query.ts'
import {createShortQueries} from '../../../lake/queries/short-queries.ts'
import {createWordIndexer} from '../../../lake/store/word-indexer.ts'
import {openDataset} from '../open-dataset.ts'

const bySlug = '*[_type == "note" && slug.current == $slug][0]{_id, n, text}'
const some = '*[_type == "note" && n < $n] | order(n desc)[0...$end]{n, "to": to->n}'

function requestOf(query: string, params: JsonObject): QueryRequest {
  return {query, params, perspective: 'raw', viewer: {kind: 'anonymous'}}
}

function failures(options: {isByDelay?: boolean}): OverBudget[] {
  return Array.from({length: 4}, () => new OverBudget('over', options))
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

  it('are left to workers more rarely if only the machine was slow than if they did too much', async () => {
    const dataset = openNotes()
    const request = requestOf(bySlug, {slug: 'slug-1'})
    const skippedAfter = async (thrown: OverBudget[]): Promise<number> => {
      const remaining = [...thrown]
      const short = createShortQueries(() => ({
        spend() {
          const failure = remaining.pop()
          if (failure) throw failure
        },
      }))
      short.note(request, answerPlanned(dataset, request))
      let skipped = 0
      await expect
        .poll(
          () => (remaining.length < thrown.length ? true : short.answer(dataset, request, 10_000)),
          {
            interval: 0,
          },
        )
        .toBe(true)
      while (!short.answer(dataset, request, 10_000)) skipped += 1
      return skipped
    }
    expect(await skippedAfter(failures({isByDelay: true}))).toBe(4 * 2 + 3)
    expect(await skippedAfter(failures({}))).toBe(2 + 8 + 32 + 128 + 3)
  })

  it('have no plan if groq-js evaluates a part of them, or a search is nested', () => {
    const dataset = openNotes()
    for (const query of [
      '*[n + 1 == 3]',
      '*[_type == "note" && [text, pt::text(body)] match "word"]',
      '*[_type == "note"]{"text": pt::text(body)}',
      '*[_type == "note"][0...2]{"others": *[text match "word"]}',
      '*[_type == "note"] | score(text match "word") | order(_score desc)',
    ]) {
      const request = requestOf(query, {})
      const budget = {spend: () => {}}
      expect(() => answerPlanned(dataset, request, {budget}), query).toThrow(OverBudget)
    }
  })
})

const bodyOf = (text: string) => [{_type: 'block', children: [{_type: 'span', text}]}]
const inTitle = '*[_type == "note" && title match $words] | order(n)[0...10]{n}'
const anywhere =
  '*[_type == "note" && (title match $words || pt::text(body) match $words)] | order(n desc)[0...10]{n}'
const byScore =
  '*[_type == "note"] | score(boost(title match $words, 2), pt::text(body) match $words) | order(_score desc)[0...3]{n, _score}'
const scoredFound = byScore.replace(
  '"note"]',
  '"note" && (title match $words || pt::text(body) match $words)]',
)

/** A budget that does not depend on the speed of the machine. */
function withoutClock(): Budget {
  let left = maxUnits
  return {
    spend(units) {
      left -= units
      if (left < 0) throw new OverBudget('too many units')
    },
  }
}

function openTexts() {
  const dataset = openDataset()
  dataset.write(
    Array.from({length: 400}, (_, n) => ({
      create: {
        _id: `note-${n}`,
        _type: 'note',
        n,
        title: n % 100 === 0 ? 'Rare' : `about term${n}`,
        body: bodyOf(`common text. ${n % 40 === 0 ? 'rarely' : ''}${n === 7 ? 'rare' : ''}`),
      },
    })),
  )
  return dataset
}

function indexWords({database}: ReturnType<typeof openTexts>): void {
  const indexer = createWordIndexer(database)
  while (indexer.step(() => false));
}

const found: [query: string, words: Json][] = [
  [inTitle, 'rare'],
  [inTitle, 'term7 about'],
  [anywhere, 'rare'],
  [anywhere, 'rar*'],
  [anywhere, 'ra*'],
  [anywhere, ['rare*', 'text']],
  [anywhere, 'nowhere'],
  [anywhere, 'term7*'],
  [scoredFound, 'rare*'],
]

const refused: typeof found = [
  [anywhere, 'common'],
  [anywhere, 'c*'],
  [anywhere, 'comm*'],
  // groq-js matches it.
  [anywhere, 'rare ra*e'],
  [anywhere, 'rare '.repeat(9)],
]

describe('searches on the main thread', () => {
  it('have the same result, or are refused after little work if they find many documents', () => {
    const dataset = openTexts()
    const answer = (query: string, words: Json) =>
      answerPlanned(dataset, requestOf(query, {words}), {budget: withoutClock()})
    // Documents that are not indexed yet are found, too.
    expect(() => answer(inTitle, 'rare')).toThrow(early)
    indexWords(dataset)
    for (const [query, words] of found) {
      const {result, syncTags} = answerPlanned(dataset, requestOf(query, {words}))
      expect(answer(query, words), JSON.stringify(words)).toMatchObject({result, syncTags})
    }
    for (const [query, words] of refused) {
      expect(() => answer(query, words), JSON.stringify(words)).toThrow(early)
    }
  })

  it('do not keep the next ones of the same text from the main thread if they are refused early', async () => {
    const dataset = openTexts()
    indexWords(dataset)
    const short = createShortQueries(withoutClock)
    const rare = requestOf(anywhere, {words: 'rare'})
    short.note(rare, {...answerPlanned(dataset, rare), wanted: []})
    await expect.poll(() => short.answer(dataset, rare, 10_000)).toBeDefined()
    expect(short.answer(dataset, requestOf(anywhere, {words: 'common'}), 10_000)).toBeUndefined()
    expect(short.answer(dataset, rare, 10_000)).toBeDefined()
  })

  it('spend the size of the texts that they read', () => {
    const dataset = openDataset()
    const text = `rare ${'word '.repeat(100_000)}`
    dataset.write([{create: {_id: 'note', _type: 'note', n: 1, body: bodyOf(text)}}])
    let units = 0
    const budget = {spend: (spent: number) => void (units += spent)}
    answerPlanned(dataset, requestOf(anywhere, {words: 'rare'}), {budget})
    expect(units).toBeGreaterThan(text.length / 4000)
  })
})

const early: unknown = expect.objectContaining({isEarly: true})
