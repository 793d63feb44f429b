import {describe, expect, it, test} from 'vitest'
import {samplePerson, sampleSite} from '../../../web/shared/samples.ts'
import {firstSteps, nextStep, ownAuthorId, type HomeFacts} from '../../../studio/home/home-facts.ts'

const sample = {_id: 'sample-author', name: 'Sample Author'}
const start: HomeFacts = {
  siteName: 'Stillwater',
  siteDescription: sampleSite.description,
  authors: [sample],
  sampleAuthor: {...sample, _type: 'author', bio: []},
  samples: 16,
  ownPublished: 0,
  begun: [],
}
const degree = {_key: 'a', ...samplePerson.credentials[0]}

describe('firstSteps', () => {
  it.each<[says: string, facts: Partial<HomeFacts>, done: string[]]>([
    ['nothing is done on the first day', {}, []],
    [
      'an empty dataset has no samples to remove',
      {siteName: null, siteDescription: null, authors: [], samples: 0},
      ['samples'],
    ],
    [
      'a name and a sentence of one’s own',
      {siteName: 'Near', siteDescription: 'On care.'},
      ['site'],
    ],
    ['a name alone is half of it', {siteName: 'Near'}, []],
    ['neither is an emptied sentence one', {siteName: 'Near', siteDescription: null}, []],
    ['the renamed sample is an author', {authors: [{...sample, name: 'Ada Ng'}]}, ['author']],
    [
      'not while the sample’s degrees are under her name',
      {
        authors: [{...sample, name: 'Ada Ng'}],
        sampleAuthor: {...sample, _type: 'author', credentials: [degree]},
      },
      [],
    ],
    ['so is a second author', {authors: [sample, {_id: 'ada', name: 'Ada Ng'}]}, ['author']],
    ['an author without a name is none', {authors: [{_id: 'ada', name: null}]}, []],
    ['an own article counts once readers see it', {ownPublished: 1}, ['article']],
    [
      'all is done',
      {
        siteName: 'Near',
        siteDescription: 'On care.',
        authors: [{_id: 'ada', name: 'Ada Ng'}],
        samples: 0,
        ownPublished: 3,
      },
      ['site', 'author', 'article', 'samples'],
    ],
  ])('%s', (_says, facts, done) => {
    const steps = firstSteps({...start, ...facts})
    expect(steps.filter(({isDone}) => isDone).map(({id}) => id)).toEqual(done)
  })
})

test('what is left of the sample is named', () => {
  const credentials = samplePerson.credentials.map((one, at) => ({_key: String(at), ...one}))
  const portrait = {alt: samplePerson.portraitAlt}
  const [, author] = firstSteps({
    ...start,
    authors: [{...sample, name: 'Ada Ng'}],
    sampleAuthor: {...sample, _type: 'author', portrait, credentials},
  })
  expect(author?.sentence).toBe(
    'You write as Ada Ng. Still the sample’s: the portrait, 2 credentials.',
  )
})

test.each([
  [sampleSite.description, 'The home page still begins with the sample’s sentence.'],
  [null, 'Its description is still empty: the home page begins with it.'],
])('what the home page begins with is named: %j', (siteDescription, says) => {
  const [site] = firstSteps({...start, siteName: 'Near', siteDescription})
  expect(site?.sentence).toContain(`It is called Near. ${says}`)
})

test.each([
  [{}, 'A title and a text are enough.'],
  [{begun: [{id: 'a'}]}, 'It is begun. Readers see it once you press Publish.'],
  [{begun: [{id: 'a'}], ownPublished: 1}, 'Readers can read it.'],
])('the step of the first article with %j', (facts, sentence) => {
  expect(firstSteps({...start, ...facts})[2]?.sentence).toBe(sentence)
})

describe('ownAuthorId', () => {
  it.each<[says: string, authors: HomeFacts['authors'], id: string | undefined]>([
    [
      'the sample, so that a writer takes its place',
      [{_id: 'b', name: 'B'}, sample],
      'sample-author',
    ],
    ['the only author', [{_id: 'b', name: 'B'}], 'b'],
    [
      'none of several',
      [
        {_id: 'b', name: 'B'},
        {_id: 'c', name: 'C'},
      ],
      undefined,
    ],
    ['none', [], undefined],
  ])('%s', (_says, authors, id) => {
    expect(ownAuthorId(authors)).toBe(id)
  })
})

test.each([
  ['http://localhost:3000', 'So far only this machine can open your site.'],
  ['https://quiet.example', 'Share its address: quiet.example.'],
])('once the first steps are done, the next one at %s is named', (origin, sentence) => {
  expect(nextStep(origin)).toContain(sentence)
})
