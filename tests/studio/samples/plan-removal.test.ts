import {describe, expect, it} from 'vitest'
import {samplePerson, sampleSite} from '../../../web/shared/samples.ts'
import {planRemoval, type StoredDocument} from '../../../studio/samples/plan-removal.ts'

const [first, later] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z']

function stored(_id: string, _type: string, fields: Record<string, unknown> = {}): StoredDocument {
  return {_id, _type, _createdAt: first, _updatedAt: first, title: `Title of ${_id}`, ...fields}
}
const to = (_ref: string) => ({_type: 'reference', _ref, _key: _ref})

const topic = stored('sample-topic-a', 'topic')
const source = stored('sample-source-a', 'source')
const author = stored('sample-author', 'author', {title: undefined, name: samplePerson.name})
const article = stored('sample-a', 'article', {
  authors: [to('sample-author')],
  topics: [to('sample-topic-a')],
  related: [to('sample-b')],
  body: [
    {_type: 'block', _key: 'x', children: [{_type: 'citation', source: to('sample-source-a')}]},
  ],
})
const other = stored('sample-b', 'article', {related: [to('sample-a')]})
const samples = [topic, source, author, article, other]

const offering = stored('sample-offering', 'offering')
const sampleSettings = stored('settings', 'settings', {
  callToAction: sampleSite.callToAction,
  navigation: [
    {_key: 'a', label: 'Articles', address: '/articles'},
    {_key: 's', ...sampleSite.sessions},
  ],
  careNotes: [{_key: 'eu', region: 'European Union', text: '112'}],
})

const rows: {
  says: string
  documents: StoredDocument[]
  removed: string[]
  kept?: Record<string, string>
  unset?: Record<string, string[]>
  redirects?: string[]
  endsRequests?: boolean
  keepsCareNotes?: boolean
}[] = [
  {
    says: 'all samples go together, although they refer to each other',
    documents: samples,
    removed: ['sample-a', 'sample-b', 'sample-topic-a', 'sample-source-a', 'sample-author'],
  },
  {
    says: 'what an own article uses stays',
    documents: [
      ...samples,
      stored('own', 'article', {title: 'Mine', topics: [to('sample-topic-a')]}),
    ],
    removed: ['sample-a', 'sample-b', 'sample-source-a', 'sample-author'],
    kept: {'sample-topic-a': 'Mine'},
  },
  {
    says: 'what only a draft uses stays',
    documents: [...samples, stored('drafts.own', 'article', {authors: [to('sample-author')]})],
    removed: ['sample-a', 'sample-b', 'sample-topic-a', 'sample-source-a'],
    kept: {'sample-author': 'Title of drafts.own'},
  },
  {
    says: 'a sample that was changed stays, with all that it uses',
    documents: [topic, source, author, {...article, _updatedAt: later}, other],
    removed: [],
    kept: {
      'sample-a': 'changed',
      'sample-author': 'Title of sample-a',
      'sample-topic-a': 'Title of sample-a',
      'sample-b': 'Title of sample-a',
      'sample-source-a': 'Title of sample-a',
    },
  },
  {
    says: 'a sample with a draft stays',
    documents: [...samples, stored('drafts.sample-topic-a', 'topic')],
    removed: ['sample-a', 'sample-b', 'sample-source-a', 'sample-author'],
    kept: {'sample-topic-a': 'changed'},
  },
  {
    says: 'menu entries and redirects to a removed document go with it',
    documents: [
      ...samples,
      stored('settings', 'settings', {
        navigation: [
          {_key: 'all', label: 'Articles', address: '/articles'},
          {_key: 'about', label: 'About', target: to('sample-author')},
        ],
        footer: {links: [{_key: 'one', target: to('sample-a')}], text: 'Mine'},
      }),
      stored('redirect-a', 'redirect', {target: to('sample-a')}),
      stored('redirect-b', 'redirect', {address: '/elsewhere'}),
    ],
    removed: ['sample-a', 'sample-b', 'sample-topic-a', 'sample-source-a', 'sample-author'],
    unset: {settings: ['navigation[_key=="about"]', 'footer.links[_key=="one"]']},
    redirects: ['redirect-a'],
  },
  {
    says: 'a real author and a real site do not go on saying what the sample said',
    documents: [
      {
        ...author,
        _updatedAt: later,
        name: 'Ada Ng',
        shortBio: samplePerson.shortBio,
        bio: [{_type: 'block', _key: 'a', children: [{text: 'I write.'}]}],
        portrait: {alt: samplePerson.portraitAlt},
        specialities: samplePerson.specialities,
        affiliations: [
          {_key: 'a', ...samplePerson.affiliations[0]},
          {_key: 'b', name: 'My practice', role: 'Owner'},
        ],
        credentials: [{_key: 'c', ...samplePerson.credentials[0], note: 'added'}],
      },
      stored('settings', 'settings', {
        title: 'Mine',
        description: sampleSite.description,
        footer: {text: sampleSite.footer},
      }),
    ],
    removed: [],
    kept: {'sample-author': 'changed'},
    unset: {
      'sample-author': [
        'shortBio',
        'portrait',
        'credentials[_key=="c"]',
        'affiliations[_key=="a"]',
        'specialities',
      ],
      settings: ['description', 'footer.text'],
    },
  },
  {
    says: 'the form for requests goes with the sessions of the sample, and the emergency numbers stay',
    documents: [...samples, offering, sampleSettings],
    removed: [
      'sample-a',
      'sample-b',
      'sample-offering',
      'sample-topic-a',
      'sample-source-a',
      'sample-author',
    ],
    unset: {settings: ['callToAction', 'navigation[_key=="s"]']},
    endsRequests: true,
    keepsCareNotes: true,
  },
  {
    says: 'a writer who offers sessions keeps the form',
    documents: [offering, stored('own-session', 'offering'), sampleSettings],
    removed: ['sample-offering'],
    keepsCareNotes: true,
  },
  {
    says: 'an invitation in her own words stays',
    documents: [
      offering,
      stored('settings', 'settings', {callToAction: {...sampleSite.callToAction, text: 'Write.'}}),
    ],
    removed: ['sample-offering'],
  },
  {says: 'nothing happens without samples', documents: [stored('own', 'article')], removed: []},
]

describe('planRemoval', () => {
  it.each(rows)('$says', ({documents, removed, kept = {}, unset = {}, redirects = [], ...row}) => {
    const plan = planRemoval(documents)
    expect(plan.endsRequests).toBe(row.endsRequests ?? false)
    expect(plan.keepsCareNotes).toBe(row.keepsCareNotes ?? false)
    expect(plan.removed.map(({_id}) => _id)).toEqual(removed)
    expect(
      Object.fromEntries(
        plan.kept.map(({document, because}) => [
          document._id,
          'changed' in because ? 'changed' : because.usedBy,
        ]),
      ),
    ).toEqual(kept)
    expect(Object.fromEntries(plan.unset.map(({id, paths}) => [id, paths]))).toEqual(unset)
    expect(plan.redirects.map(({_id}) => _id)).toEqual(redirects)
  })
})
