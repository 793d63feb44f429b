import {expect, test} from 'vitest'
import type {InitialValueResolverContext} from 'sanity'
import {pageOutlines, pageTemplates} from '../../../studio/templates/page-templates.ts'
import {templates} from '../../../studio/templates/article-templates.ts'
import {href} from '../../../web/shared/href.ts'
import {findProblems} from '../../schemas/find-problems.ts'

test.each(pageOutlines)(
  'the template “$title” lacks nothing but what only the writer knows',
  async ({id}) => {
    const template = pageTemplates.find((one) => one.id === id)
    if (typeof template?.value !== 'function') throw new Error(`There is no template "${id}".`)
    const page = await template.value({}, {} as InitialValueResolverContext)
    const problems = await findProblems({_id: 'drafts.new', _type: 'page', ...page})
    expect(problems.filter(([level]) => level === 'error')).toEqual([])
  },
)

test.each(pageOutlines)('the address /$slug is free', ({slug}) => {
  expect(href({_type: 'page', slug})).toBe(`/${slug}`)
})

test('the templates of pages follow that of an empty page', () => {
  const found = templates([{id: 'page', title: 'Page', schemaType: 'page', value: {}}])
  const pages = found.filter(({schemaType}) => schemaType === 'page')
  expect(pages.map(({title}) => title)).toEqual([
    'A page',
    'Imprint',
    'How I work',
    'Frequently asked questions',
  ])
})
