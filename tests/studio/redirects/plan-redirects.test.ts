import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  describeSampleAddress,
  pathOf,
  planRedirects,
  redirectId,
  type Addressed,
  type Redirect,
} from '../../../studio/redirects/plan-redirects.ts'

const now = new Date('2026-11-23T12:00:00Z')

function at(slug: string, more: Partial<Addressed> = {}): Addressed {
  return {_id: 'one', _type: 'article', slug: {current: slug}, ...more}
}

const toOne = {_id: redirectId('/articles/a'), from: '/articles/a', target: 'one'}

const sampleAuthor = {_id: 'sample-author', _type: 'author', slug: {current: 'sample-author'}}

type Case = [string, Addressed | null, Addressed | null, Redirect[], unknown]

const cases: Case[] = [
  ['a new slug', at('a'), at('b'), [], {create: toOne, remove: [], retarget: []}],
  ['the same slug', at('a'), at('a', {publishedAt: '2020-01-01'}), [], undefined],
  ['a first publication', null, at('a'), [], undefined],
  ['a deleted document', at('a'), null, [], undefined],
  ['an empty new slug', at('a'), at(''), [], undefined],
  [
    'an article with a future date',
    at('a', {publishedAt: '2026-11-23T12:01:00Z'}),
    at('b'),
    [],
    undefined,
  ],
  [
    'a visible article whose date moves to the future',
    at('a', {publishedAt: '2026-11-23T12:00:00Z'}),
    at('b', {publishedAt: '2027-01-01T00:00:00Z'}),
    [{_id: 'r', from: '/articles/b', target: {_ref: 'two'}}],
    {create: toOne, remove: [], retarget: []},
  ],
  [
    'an author',
    {_id: 'ada', _type: 'author', slug: {current: 'ada'}},
    {_id: 'ada', _type: 'author', slug: {current: 'ada-wren'}},
    [],
    {
      create: {_id: redirectId('/authors/ada'), from: '/authors/ada', target: 'ada'},
      remove: [],
      retarget: [],
    },
  ],
  [
    'the sample author whose place a writer takes',
    {...sampleAuthor, name: 'Sample Author'},
    {...sampleAuthor, name: 'Nell Wren', slug: {current: 'nell-wren'}},
    [],
    undefined,
  ],
  [
    'a writer who had taken the place of the sample author before',
    {...sampleAuthor, name: 'Nell Wren'},
    {...sampleAuthor, name: 'Nell Wren', slug: {current: 'nell-wren'}},
    [],
    {
      create: {
        _id: redirectId('/authors/sample-author'),
        from: '/authors/sample-author',
        target: 'sample-author',
      },
      remove: [],
      retarget: [],
    },
  ],
  [
    'a type without pages',
    {_id: 's', _type: 'source', slug: {current: 'a'}},
    {_id: 's', _type: 'source', slug: {current: 'b'}},
    [],
    undefined,
  ],
  [
    'an offering, which is a fragment of a page',
    {_id: 'o', _type: 'offering', slug: {current: 'a'}},
    {_id: 'o', _type: 'offering', slug: {current: 'b'}},
    [],
    undefined,
  ],
  [
    'a redirect from the new path, which would hide the page',
    at('a'),
    at('b'),
    [{_id: 'r', from: '/articles/b', target: {_ref: 'one'}}],
    {create: toOne, remove: ['r'], retarget: []},
  ],
  [
    'a redirect from the path of a first publication',
    null,
    at('b'),
    [{_id: 'r', from: '/articles/b/', address: '/elsewhere'}],
    {remove: ['r'], retarget: []},
  ],
  [
    'a redirect to the old path, which would be a chain',
    at('a'),
    at('b'),
    [
      {_id: 'r', from: '/old', address: '/articles/a'},
      {_id: 's', from: '/older', target: {_ref: 'one'}},
      {_id: 't', from: '/other', address: '/articles/aa'},
    ],
    {create: toOne, remove: [], retarget: ['r']},
  ],
  [
    'a manual redirect from the old path',
    at('a'),
    at('b'),
    [
      {_id: 'by-hand', from: '/articles/a', address: '/'},
      {_id: toOne._id, from: '/articles/a', target: {_ref: 'two'}},
    ],
    {create: toOne, remove: ['by-hand'], retarget: []},
  ],
]

describe('the redirects of', () => {
  test.for(cases)('%s', ([, published, next, existing, plan]) => {
    expect(planRedirects(published, next, existing, now)).toEqual(plan)
  })
})

test('an id depends only on the path and is a valid document id', () => {
  expect(redirectId('/articles/a')).toMatch(/^redirect-[0-9a-f]{24}$/)
  expect(redirectId('/articles/a')).toBe(redirectId('/articles/a'))
  expect(redirectId('/articles/b')).not.toBe(redirectId('/articles/a'))
})

/** Applies the effect of publishing to the existing redirects. */
function publish(redirects: Redirect[], published: Addressed | null, next: Addressed): Redirect[] {
  const plan = planRedirects(published, next, redirects, now)
  if (!plan) return redirects
  const remaining = redirects
    .filter(({_id}) => !plan.remove.includes(_id) && _id !== plan.create?._id)
    .map((redirect) =>
      plan.retarget.includes(redirect._id)
        ? {_id: redirect._id, from: redirect.from, target: {_ref: next._id}}
        : redirect,
    )
  if (!plan.create) return remaining
  const {_id, from, target} = plan.create
  return [...remaining, {_id, from, target: {_ref: target}}]
}

test('changing a slug and back leaves one redirect, and two documents can swap paths', () => {
  let redirects = publish([], at('a'), at('b'))
  redirects = publish(redirects, at('b'), at('a'))
  expect(redirects.map(({from}) => from)).toEqual(['/articles/b'])

  const other = (slug: string) => at(slug, {_id: 'two'})
  redirects = publish([], at('a'), at('aside'))
  redirects = publish(redirects, other('b'), other('a'))
  redirects = publish(redirects, at('aside'), at('b'))
  expect(redirects).toEqual([
    {_id: redirectId('/articles/aside'), from: '/articles/aside', target: {_ref: 'one'}},
  ])
})

test('however often slugs change, each path ever used redirects in one step to the last document that had it', () => {
  const moves = fc.array(
    fc.record({
      id: fc.constantFrom('one', 'two', 'three'),
      slug: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    }),
    {maxLength: 25},
  )
  const byHand = fc.constantFrom<Redirect[]>(
    [],
    [{_id: 'by-hand', from: '/old', address: '/articles/a'}],
    [{_id: 'by-hand', from: '/articles/c', address: '/articles/b'}],
  )
  fc.assert(
    fc.property(moves, byHand, (steps, before) => {
      let redirects = before
      const live = new Map<string, Addressed>()
      const lastHolder = new Map<string, string>()
      for (const {id, slug} of steps) {
        const taken = [...live.values()].some((one) => one._id !== id && one.slug?.current === slug)
        if (taken) continue
        const next = at(slug, {_id: id})
        redirects = publish(redirects, live.get(id) ?? null, next)
        live.set(id, next)
        lastHolder.set(pathOf(next) ?? '', id)
      }
      const livePaths = [...live.values()].map((document) => pathOf(document))
      const froms = redirects.map(({from}) => from)
      expect(new Set(froms).size).toBe(froms.length)
      for (const from of froms) expect(livePaths).not.toContain(from)
      for (const [path, holder] of lastHolder) {
        const arrived =
          [...live.values()].find((document) => pathOf(document) === path)?._id ??
          redirects.find(({from}) => from === path)?.target?._ref
        expect(arrived).toBe(holder)
      }
    }),
  )
})

test.each([
  ['the sample author', {...sampleAuthor, name: 'Sample Author'}, /it becomes yours/],
  ['the sample author under another name', {...sampleAuthor, name: 'Nell Wren'}, /^undefined$/],
  ['another author', {...sampleAuthor, _id: 'nell', name: 'Sample Author'}, /^undefined$/],
  ['an author who is not published', null, /^undefined$/],
])(
  'the address of %s is described as one that changes only if it does',
  (_, published, expected) => {
    expect(String(describeSampleAddress(published))).toMatch(expected)
  },
)
