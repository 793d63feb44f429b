import {samplePerson} from '../../web/shared/samples.ts'
import {expect, test} from 'vitest'
import {articlePreview, type ArticleSelection} from '../../schemas/previews/article.ts'
import {sourcePreview} from '../../schemas/previews/source.ts'
import {types} from '../../schemas/index.ts'

const complete = {
  id: 'a',
  title: 'Listening twice',
  author: 'Ada Wren',
  publishedAt: '2026-03-09T12:00:00Z',
  lede: 'Why the second hearing counts.',
  media: {asset: {}, alt: 'Two chairs'},
}
const toCome = '9999-03-09T12:00:00Z'

test.for<[string, ArticleSelection, string | RegExp]>([
  ['published', {}, 'Published 9 Mar 2026 · Ada Wren'],
  ['scheduled', {publishedAt: toCome}, /^Scheduled for 9 Mar 9999, \d\d:\d\d · Ada Wren$/],
  ['a draft', {id: 'drafts.a'}, 'Draft, 9 Mar 2026 · Ada Wren'],
  ['a draft in a perspective', {originalId: 'drafts.a'}, 'Draft, 9 Mar 2026 · Ada Wren'],
  ['a draft to be scheduled', {id: 'drafts.a', publishedAt: toCome}, /^Draft, for 9 Mar 9999, /],
  ['in a release', {id: 'versions.r1.a'}, 'In a release, 9 Mar 2026 · Ada Wren'],
  ['a decorative cover', {media: {asset: {}, decorative: true}}, 'Published 9 Mar 2026 · Ada Wren'],
  [
    'without alternative text, lede and author',
    {media: {asset: {}}, lede: '', author: ''},
    'Published 9 Mar 2026 · no author, no introduction, no description of the picture',
  ],
  ['a draft without a date', {id: 'drafts.a', publishedAt: ''}, 'Draft, no date · Ada Wren'],
])('the preview of an article that is %s', ([, difference, line]) => {
  const {title, subtitle} = articlePreview.prepare({...complete, ...difference})
  expect(title).toBe('Listening twice')
  expect(subtitle).toMatch(typeof line === 'string' ? new RegExp(`^${line}$`) : line)
})

const paper = {title: 'On listening', kind: 'article', family: 'Wren', year: 2019, doi: '10.1000/1'}

test.for<[string, object, string]>([
  ['by one author', {}, 'Wren · 2019 · Article in a journal'],
  ['by two authors', {second: 'Owl'}, 'Wren & Owl · 2019 · Article in a journal'],
  ['by three authors', {second: 'Owl', third: 'Jay'}, 'Wren et al. · 2019 · Article in a journal'],
  [
    'with missing fields',
    {family: '', year: null, doi: ''},
    'no author, no year, no DOI or address · Article in a journal',
  ],
  ['that is a book', {kind: 'book', doi: ''}, 'Wren · 2019 · Book'],
])('the preview of a source %s', ([, difference, line]) => {
  expect(sourcePreview.prepare({...paper, ...difference}).subtitle).toBe(line)
})

test('the preview of every type has a title, also for an empty document', () => {
  const titles = types.flatMap((type) => {
    const {preview} = type as {preview?: {prepare?: (selection: object) => {title?: string}}}
    return preview?.prepare ? [[type.name, preview.prepare({}).title]] : []
  })
  expect(titles.length).toBeGreaterThan(15)
  expect(titles.filter(([, title]) => !title)).toEqual([])
  // The Studio's own word.
  expect(titles.filter(([, title]) => /^Un(titled|named) /.test(title ?? ''))).toEqual([
    ['author', 'Unnamed author'],
  ])
})

const day = '2026-03-09T12:00:00Z'
const other = '2026-03-10T12:00:00Z'

test.for<[string, {id: string; updated: string; title?: string}, boolean]>([
  ['a sample', {id: 'sample-listening', updated: day}, true],
  ['a sample that the writer has changed', {id: 'sample-listening', updated: other}, false],
  ['the draft of a sample', {id: 'drafts.sample-listening', updated: other}, false],
  ['a document of the writer', {id: 'listening', updated: day}, false],
  ['the sample’s author', {id: 'sample-author', updated: day, title: samplePerson.name}, true],
  ['the same under her name', {id: 'sample-author', updated: day, title: 'Nell Wren'}, false],
])('lists say of %s whether it is a sample', ([, {id, updated, ...shown}, isMarked]) => {
  const stored = {sampleId: id, sampleCreatedAt: day, sampleUpdatedAt: updated}
  for (const name of ['article', 'author', 'topic', 'series', 'source', 'passage', 'page']) {
    const {preview} = types.find((type) => type.name === name) as {
      preview: {select: object; prepare: (selection: object) => {subtitle?: string}}
    }
    expect(preview.select).toMatchObject({sampleId: '_id'})
    const subtitle = preview.prepare({...complete, ...stored, ...shown}).subtitle ?? ''
    expect([name, subtitle.startsWith('Sample')]).toEqual([name, isMarked])
  }
})
