import type {InitialValueResolverContext} from 'sanity'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  articleOfTopic,
  articleTemplates,
  outlines,
} from '../../../studio/templates/article-templates.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {findProblems} from '../../schemas/find-problems.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

interface Article {
  body: {_type: string; style?: string; children?: {text: string}[]; passage?: {_ref: string}}[]
  series?: {_ref: string}
  part?: number
  topics?: {_ref: string}[]
}

async function begin(id: string, params: Record<string, string> = {}): Promise<Article> {
  const template = [...articleTemplates, articleOfTopic].find((one) => one.id === id)
  const context = {getClient: () => lake.client()} as unknown as InitialValueResolverContext
  if (typeof template?.value !== 'function') throw new Error(`There is no template "${id}".`)
  return (await template.value(params, context)) as Article
}

describe.each(outlines.map(({id, headings}) => ({id, headings})))('$id', ({id, headings}) => {
  test('has headings with an empty paragraph below each, and the call to action at its end', async () => {
    const {body} = await begin(id)
    const found = body.flatMap(({style, children}) => (style === 'h2' ? [children?.[0]?.text] : []))
    expect(found).toEqual(headings)
    expect(body[0]?.children?.[0]?.text).toBe('')
    for (const [index, {style}] of body.entries()) {
      if (style === 'h2') expect(body[index + 1]).toMatchObject({style: 'normal'})
    }
    expect(body.at(-1)).toEqual({_type: 'callToAction'})
  })

  test('has no placeholders, and fails only the rules about missing content', async () => {
    for (const heading of headings) expect(heading).not.toMatch(/[[\](){}<>…]/)
    const problems = await findProblems({_id: 'drafts.new', _type: 'article', ...(await begin(id))})
    const errors = problems.filter(([level]) => level === 'error').map(([, field]) => field)
    expect(errors.toSorted()).toEqual(['slug', 'title'])
  })
})

const passageOf = ({body}: Article) => body.flatMap(({passage}) => passage?._ref ?? [])

describe('existing documents are filled in', () => {
  beforeAll(async () => {
    const transaction = lake.client().transaction()
    transaction.create({_id: 'drafts.early', _type: 'passage', kind: 'disclaimer'})
    transaction.create({_id: 'series', _type: 'series', title: 'Listening'})
    const series = {_type: 'reference', _ref: 'series'}
    transaction.create({_id: 'first', _type: 'article', series, part: 1})
    transaction.create({_id: 'drafts.second', _type: 'article', series, part: 2})
    transaction.create({_id: 'drafts.other', _type: 'article', series})
    await transaction.commit()
    await lake.client().create({_id: 'first-disclaimer', _type: 'passage', kind: 'disclaimer'})
    await lake.client().create({_id: 'later-disclaimer', _type: 'passage', kind: 'disclaimer'})
    await lake.client().create({_id: 'care', _type: 'passage', kind: 'careNote'})
  })

  test('the oldest published passage of its kind', async () => {
    expect(passageOf(await begin('article-with-sections'))).toEqual(['first-disclaimer'])
    expect(passageOf(await begin('answer'))).toEqual(['care'])
    expect(passageOf(await begin('part-of-series'))).toEqual([])
  })

  test('the series, and the next part number', async () => {
    expect(await begin('part-of-series', {series: 'series'})).toMatchObject({
      series: {_ref: 'series'},
      part: 3,
    })
    expect(await begin('part-of-series', {series: 'empty'})).toMatchObject({part: 1})
    expect(await begin('part-of-series')).not.toHaveProperty('part')
  })

  test('the topic', async () => {
    expect(await begin('article-of-topic', {topic: 'trust'})).toMatchObject({
      topics: [{_ref: 'trust'}],
    })
  })
})
