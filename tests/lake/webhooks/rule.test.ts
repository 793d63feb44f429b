import {describe, expect, it, test} from 'vitest'
import type {Json, LakeDocument} from '../../../lake/document.ts'
import {checkRule, evaluateRule, type DocumentChange} from '../../../lake/groq/webhook-rule.ts'
import {refusalOf} from '../open-dataset.ts'

const article = (attributes: {[name: string]: Json} = {}): LakeDocument => ({
  _id: 'one',
  _type: 'article',
  _rev: 'r2',
  _createdAt: '2026-01-01T00:00:00.000Z',
  _updatedAt: '2026-01-01T00:00:00.000Z',
  title: 'One',
  slug: {_type: 'slug', current: 'one'},
  author: {_type: 'reference', _ref: 'ada'},
  ...attributes,
})
const ada: LakeDocument = {...article(), _id: 'ada', _type: 'author', name: 'Ada'}
const context = {
  project: 'abc123',
  dataset: 'production',
  now: new Date('2026-02-03T04:05:06Z'),
  identity: 'p-ada',
  read: (id: string) => (id === 'ada' ? ada : undefined),
}
const created: DocumentChange = {before: null, after: article()}
const renamed: DocumentChange = {before: article({title: 'Zero'}), after: article()}
const moved: DocumentChange = {
  before: article({slug: {_type: 'slug', current: 'zero'}}),
  after: article(),
}
const deleted: DocumentChange = {before: article(), after: null}

describe('the filter of a webhook', () => {
  it.each<[filter: string, change: DocumentChange, matches: boolean]>([
    ['', created, true],
    ['// published\n_type == "article"', created, true],
    ['_type == "article"', created, true],
    ['_type == "author"', created, false],
    ['_type == "article" && defined(slug.current)', deleted, true],
    ['delta::operation() == "create"', created, true],
    ['delta::operation() == "update"', renamed, true],
    ['delta::operation() == "delete"', deleted, true],
    ['delta::changedAny(title)', renamed, true],
    ['delta::changedAny(slug.current)', renamed, false],
    ['delta::changedAny((title, slug.current))', moved, true],
    ['delta::changedOnly(title)', renamed, true],
    ['delta::changedOnly(slug)', renamed, false],
    ['before().title == "Zero" && after().title == "One"', renamed, true],
    ['before() == null', created, true],
    ['after() == null', deleted, true],
    ['before().slug.current != after().slug.current', moved, true],
    ['sanity::dataset() == "production" && sanity::projectId() == "abc123"', created, true],
    ['author->name == "Ada"', created, true],
    ['references("ada")', created, true],
    ['title match "on*"', created, true],
    ['[@, _id] match text::query("on*")', created, true],
    ['identity() == "p-ada"', created, true],
    // A subquery finds nothing, as in Sanity’s webhooks.
    ['author._ref in *[_type == "author"]._id', created, false],
    ['count(*) > 0', created, false],
    ['"yes"', created, false],
  ])('%s', async (filter, change, matches) => {
    const payload = await evaluateRule({filter, projection: '"sent"'}, change, context)
    expect(payload).toBe(matches ? 'sent' : undefined)
  })
})

describe('the projection of a webhook', () => {
  it.each<[projection: string, change: DocumentChange, payload: unknown]>([
    ['', renamed, article()],
    ['', deleted, article()],
    ['{_id, "slug": slug.current}', created, {_id: 'one', slug: 'one'}],
    ['{"old": before().title, "new": after().title}', renamed, {old: 'Zero', new: 'One'}],
    ['{"author": author->name}', created, {author: 'Ada'}],
    ['{"author": author->{_id, name}}', created, {author: {_id: 'ada', name: 'Ada'}}],
    ['{"related": *[_type == "author"]{_id}}', created, {related: null}],
    [
      '{"is": delta::operation(), "renamed": delta::changedAny(title)}',
      renamed,
      {is: 'update', renamed: true},
    ],
    [
      '{"deleted": [select(before() != null && after() == null => _id)]}',
      deleted,
      {deleted: ['one']},
    ],
    [
      '{title, _type == "article" => {"path": "/articles/" + slug.current}}',
      created,
      {title: 'One', path: '/articles/one'},
    ],
    ['{...}', created, article()],
    ['slug.current', created, 'one'],
    ['missing', created, null],
    ['{"at": now()}', created, {at: '2026-02-03T04:05:06.000Z'}],
    ['{"day": dateTime(_createdAt)}', created, {day: '2026-01-01T00:00:00Z'}],
  ])('%s', async (projection, change, payload) => {
    expect(await evaluateRule({filter: '', projection}, change, context)).toEqual(payload)
  })
})

test.each([
  ['*[_type == "article"]', 'Leave out "*["'],
  ['_type ==', 'Expected expression'],
  ['_type == $type', 'param $type referenced'],
  ['('.repeat(200), 'nested too deeply'],
  ['documents::get("a")', 'not supported'],
])('refuses the filter %s', (filter, message) => {
  const refusal = refusalOf(() => checkRule({filter, projection: ''}))
  expect(refusal).toMatchObject({message: expect.stringContaining(message)})
})

test('an error of the rule for one document is a refusal', async () => {
  const rule = {filter: 'delta::changedAny(1)', projection: ''}
  const failed = await evaluateRule(rule, renamed, context).catch((error: unknown) => error)
  expect(failed).toMatchObject({name: 'LakeError', code: 'invalid'})
})
