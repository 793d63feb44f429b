import {expect, test} from 'vitest'
import articleAuthors from '../../migrations/article-authors/index.ts'
import {migrateDocuments, type StoredDocument} from './migrate-documents.ts'

const maren = {_type: 'reference', _ref: 'maren'}
const unpublished = {
  _type: 'reference',
  _ref: 'new',
  _weak: true,
  _strengthenOnPublish: {type: 'author'},
}

const before: StoredDocument[] = [
  {_id: 'maren', _type: 'author', name: 'Maren', author: 'a field of another type'},
  {_id: 'article', _type: 'article', title: 'Published', author: maren},
  {_id: 'drafts.article', _type: 'article', title: 'Its draft', author: unpublished},
  {_id: 'versions.spring.article', _type: 'article', title: 'In a release', author: maren},
  {_id: 'both', _type: 'article', author: unpublished, authors: [{...maren, _key: 'a'}]},
  {_id: 'drafts.none', _type: 'article', title: 'By nobody yet', author: {_type: 'reference'}},
  {_id: 'moved', _type: 'article', authors: [{...maren, _key: 'a'}]},
]

test('each article gets a list with its one author, and nothing else changes', async () => {
  const {after, lake} = await migrateDocuments(articleAuthors, before)
  expect(after).toEqual(
    expect.arrayContaining([
      expect.objectContaining(before[0] ?? {}),
      expect.objectContaining({_id: 'article', authors: [{...maren, _key: 'maren'}]}),
      expect.objectContaining({_id: 'drafts.article', authors: [{...unpublished, _key: 'new'}]}),
      expect.objectContaining({
        _id: 'versions.spring.article',
        authors: [{...maren, _key: 'maren'}],
      }),
      expect.objectContaining({_id: 'both', authors: [{...maren, _key: 'a'}]}),
      expect.objectContaining({_id: 'drafts.none', title: 'By nobody yet'}),
      expect.objectContaining({_id: 'moved', authors: [{...maren, _key: 'a'}]}),
    ]),
  )
  expect(await lake.client().fetch('count(*[_type == "article" && defined(author)])')).toBe(0)
})
