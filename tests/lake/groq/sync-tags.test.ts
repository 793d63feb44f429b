import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../lake/document.ts'
import type {Perspective} from '../../../lake/groq/perspective.ts'
import {query} from '../../../lake/groq/query.ts'
import {tagsOfChange} from '../../../lake/groq/sync-tags.ts'
import {fileOf, openForReading} from '../../../lake/store/database.ts'
import {openDataset} from '../open-dataset.ts'

const start: JsonObject[] = [
  {_id: 'ada', _type: 'author', name: 'Ada'},
  {_id: 'sea', _type: 'topic', title: 'Sea'},
  {
    _id: 'one',
    _type: 'article',
    slug: {current: 'one'},
    author: {_ref: 'ada'},
    topics: [{_ref: 'sea'}],
  },
  {_id: 'two', _type: 'article', slug: {current: 'two'}, author: {_ref: 'ada'}},
  {_id: 'drafts.two', _type: 'article', slug: {current: 'two-new'}},
]
const bySlug = '*[_type == "article" && slug.current == $slug][0]{..., author->}'

interface Case {
  query: string
  params?: JsonObject
  perspective?: Perspective
  mutation: JsonObject
  shares: boolean
}

const cases: Case[] = [
  {
    query: bySlug,
    params: {slug: 'one'},
    mutation: {patch: {id: 'one', set: {title: 'New'}}},
    shares: true,
  },
  {
    query: bySlug,
    params: {slug: 'one'},
    mutation: {patch: {id: 'two', set: {title: 'New'}}},
    shares: false,
  },
  {
    query: bySlug,
    params: {slug: 'one'},
    mutation: {patch: {id: 'ada', set: {name: 'Ann'}}},
    shares: true,
  },
  {
    query: bySlug,
    params: {slug: 'one'},
    mutation: {patch: {id: 'sea', set: {title: 'Ocean'}}},
    shares: false,
  },
  {
    query: bySlug,
    params: {slug: 'three'},
    mutation: {create: {_id: 'three', _type: 'article', slug: {current: 'three'}}},
    shares: true,
  },
  {
    query: bySlug,
    params: {slug: 'one'},
    mutation: {patch: {id: 'two', set: {'slug.current': 'one'}}},
    shares: true,
  },
  {
    query: bySlug,
    params: {slug: 'two'},
    mutation: {patch: {id: 'two', set: {'slug.current': 'gone'}}},
    shares: true,
  },
  {
    query: bySlug,
    params: {slug: 'two'},
    perspective: 'drafts',
    mutation: {delete: {id: 'drafts.two'}},
    shares: true,
  },
  {query: '*[_type == "topic"]', mutation: {create: {_type: 'topic'}}, shares: true},
  {
    query: '*[_type == "article" && publishedAt <= now()]',
    mutation: {create: {_type: 'article', publishedAt: '2999-01-01T00:00:00Z'}},
    shares: true,
  },
  {
    query: '*[_type == "article" && publishedAt == now()]',
    mutation: {patch: {id: 'two', set: {publishedAt: '2026-01-01T00:00:00.000Z'}}},
    shares: true,
  },
  {
    query: '*[_type == "article" && publishedAt <= now()]',
    mutation: {patch: {id: 'ada', set: {name: 'Ann'}}},
    shares: false,
  },
  {
    query: '*[_type == "topic"]',
    mutation: {patch: {id: 'one', set: {title: 'New'}}},
    shares: false,
  },
  {
    query: '*[_type == "topic"]{"count": count(*[references(^._id)])}',
    mutation: {patch: {id: 'two', set: {topics: [{_ref: 'sea'}]}}},
    shares: true,
  },
  {
    query: '*[_type == "topic"]{"count": count(*[references(^._id)])}',
    mutation: {patch: {id: 'one', unset: ['topics']}},
    shares: true,
  },
  {
    query: '*[_type == "topic"]{"count": count(*[references(^._id)])}',
    mutation: {patch: {id: 'two', set: {title: 'New'}}},
    shares: false,
  },
  {
    query: '*[_id == "missing"][0]',
    mutation: {create: {_id: 'missing', _type: 'note'}},
    shares: true,
  },
  {
    query: '*[_id == "one"][0].cover->',
    mutation: {patch: {id: 'one', set: {cover: {_ref: 'sea'}}}},
    shares: true,
  },
  {
    query: '*[!(_type in ["article", "author"])]',
    mutation: {create: {_type: 'note'}},
    shares: true,
  },
  {query: 'count(*)', mutation: {patch: {id: 'ada', set: {name: 'Ann'}}}, shares: true},
]

describe('sync tags', () => {
  for (const {shares, mutation, ...asked} of cases) {
    it(`of ${JSON.stringify(asked)} ${shares ? 'include one' : 'include none'} of ${JSON.stringify(mutation)}`, async () => {
      const dataset = openDataset()
      dataset.write(start.map((document) => ({create: document})))
      const viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const
      const {syncTags} = await query(dataset, {
        params: {},
        perspective: 'published',
        viewer,
        ...asked,
      })
      const tags = dataset
        .write([mutation])
        .changes.flatMap((change) => tagsOfChange(dataset, change))
      expect(syncTags).not.toEqual([])
      expect(syncTags.some((tag) => tags.includes(tag))).toBe(shares)
    })
  }

  it('are short', async () => {
    const dataset = openDataset()
    const {changes} = dataset.write([{create: {_type: 'note'}}])
    const tags = changes.flatMap((change) => tagsOfChange(dataset, change))
    expect(tags).toEqual(Array.from(tags, () => expect.stringMatching(/^s1:[\w-]{8}$/)))
  })

  it('are the same after a restart, and different in every dataset', () => {
    const [dataset, other] = [openDataset(), openDataset()]
    const [change] = dataset.write([{create: {_id: 'a', _type: 'note', title: 'Guessed'}}]).changes
    if (!change) throw new Error('Nothing was changed.')
    const tags = tagsOfChange(dataset, change)
    const again = openForReading(fileOf(dataset.database))
    expect(tagsOfChange({database: again}, change)).toEqual(tags)
    again.close()
    expect(tagsOfChange(other, change).filter((tag) => tags.includes(tag))).toEqual([])
  })
})
