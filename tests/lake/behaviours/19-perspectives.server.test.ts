import type {ClientPerspective} from '@sanity/client'
import {beforeAll, describe, expect, it} from 'vitest'
import {useLake} from './use-lake.ts'

const lake = useLake()

function note(_id: string, title: string, more = {}) {
  return {_id, _type: 'note', title, ...more}
}

beforeAll(async () => {
  const client = lake().client()
  for (const releaseId of ['spring', 'summer']) {
    await client.releases.create({releaseId, metadata: {releaseType: 'undecided'}})
  }
  await client
    .transaction()
    .create(note('ada', 'Ada'))
    .create(note('drafts.ada', 'Ada, drafted'))
    .create(note('versions.summer.ada', 'Ada in summer'))
    .create(note('one', 'One', {by: {_ref: 'ada'}}))
    .create(note('drafts.two', 'Two, drafted', {by: {_ref: 'ada'}}))
    .create(note('versions.spring.one', 'One in spring', {by: {_ref: 'ada'}}))
    .create(note('versions.summer.three', 'Three in summer'))
    .create(note('gone', 'Gone'))
    .create(note('versions.summer.gone', 'Gone', {_system: {delete: true}}))
    .commit()
})

const query = '*[_type == "note"] | order(_id) {_id, _originalId, title, "by": by->title}'

const cases: [perspective: ClientPerspective, rows: [string, string | null, string, string?][]][] =
  [
    [
      'published',
      [
        ['ada', null, 'Ada'],
        ['gone', null, 'Gone'],
        ['one', null, 'One', 'Ada'],
      ],
    ],
    [
      'drafts',
      [
        ['ada', 'drafts.ada', 'Ada, drafted'],
        ['gone', 'gone', 'Gone'],
        ['one', 'one', 'One', 'Ada, drafted'],
        ['two', 'drafts.two', 'Two, drafted', 'Ada, drafted'],
      ],
    ],
    [
      ['spring'],
      [
        ['ada', 'ada', 'Ada'],
        ['gone', 'gone', 'Gone'],
        ['one', 'versions.spring.one', 'One in spring', 'Ada'],
      ],
    ],
    [
      ['summer', 'spring', 'drafts'],
      [
        ['ada', 'versions.summer.ada', 'Ada in summer'],
        ['one', 'versions.spring.one', 'One in spring', 'Ada in summer'],
        ['three', 'versions.summer.three', 'Three in summer'],
        ['two', 'drafts.two', 'Two, drafted', 'Ada in summer'],
      ],
    ],
    [
      ['drafts', 'summer'],
      [
        ['ada', 'drafts.ada', 'Ada, drafted'],
        ['one', 'one', 'One', 'Ada, drafted'],
        ['three', 'versions.summer.three', 'Three in summer'],
        ['two', 'drafts.two', 'Two, drafted', 'Ada, drafted'],
      ],
    ],
    [
      'raw',
      [
        ['ada', null, 'Ada'],
        ['drafts.ada', null, 'Ada, drafted'],
        ['drafts.two', null, 'Two, drafted', 'Ada'],
        ['gone', null, 'Gone'],
        ['one', null, 'One', 'Ada'],
        ['versions.spring.one', null, 'One in spring', 'Ada'],
        ['versions.summer.ada', null, 'Ada in summer'],
        ['versions.summer.gone', null, 'Gone'],
        ['versions.summer.three', null, 'Three in summer'],
      ],
    ],
  ]

function count(apiVersion: string): Promise<number> {
  return lake().client({apiVersion}).fetch('count(*[_type == "note"])')
}

describe('19. Perspectives published, drafts, [release, …], raw; _originalId; references resolve through the perspective', () => {
  it.each(cases)('the perspective %j', async (perspective, rows) => {
    const expected = rows.map(([_id, _originalId, title, by]) => ({
      _id,
      _originalId,
      title,
      by: by ?? null,
    }))
    expect(await lake().client().fetch(query, {}, {perspective})).toEqual(expected)
  })

  it('the default is published from API version 2025-02-19 on, and raw before', async () => {
    expect(await count('2025-02-19')).toBe(3)
    expect(await count('2025-02-18')).toBe(9)
    expect(await count('1')).toBe(9)
  })
})
