import {expect, test} from 'vitest'
import {announcementOf} from '../../../studio/publishing/announce-publication.tsx'

const now = new Date('2026-06-15T12:00:00Z')
const slug = {_type: 'slug', current: 'a'}

test.for<[string, object, {title: string; address?: string}]>([
  [
    'an article of today',
    {title: 'On rest', slug, publishedAt: '2026-06-15T11:59:00Z'},
    {title: 'Readers see “On rest” now', address: 'https://site.example/articles/a'},
  ],
  [
    'a topic',
    {_type: 'topic', title: 'Rest', slug},
    {title: 'Readers see “Rest” now', address: 'https://site.example/topics/a'},
  ],
  [
    'an article of tomorrow',
    {slug, publishedAt: '2026-06-16T12:00:00'},
    {title: 'Scheduled for 16 Jun 2026, 12:00'},
  ],
  ['an article without a slug', {title: 'On rest'}, {title: 'Published: “On rest”'}],
  ['a source', {_type: 'source', title: 'A study'}, {title: 'Published: “A study”'}],
])('says where readers see %s', ([, fields, expected]) => {
  const document = {
    _id: 'a',
    _type: 'article',
    _rev: '1',
    _createdAt: '',
    _updatedAt: '',
    ...fields,
  }
  const {title, address} = announcementOf(document, now, 'https://site.example')
  expect({title, ...(address && {address: address.href})}).toEqual(expected)
})
