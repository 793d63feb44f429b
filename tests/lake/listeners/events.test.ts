import {describe, expect, it} from 'vitest'
import type {Change, Commit} from '../../../lake/commit.ts'
import type {LakeDocument} from '../../../lake/document.ts'
import {eventsOf, type Listener} from '../../../lake/listeners/events.ts'

function article(id: string, rev: string, title = 'A'): LakeDocument {
  const time = '2026-01-01T00:00:00Z'
  return {_id: id, _type: 'article', _rev: rev, _createdAt: time, _updatedAt: time, title}
}

function change(id: string, previous: string | null, next: string | null, title = 'A'): Change {
  return {
    documentId: id,
    previous: previous === null ? null : article(id, previous),
    next: next === null ? null : article(id, next, title),
    mutations: [{patch: {id}}],
    effects: {apply: [0, null], revert: [0, {title}]},
  }
}

function commit(...changes: Change[]): Commit {
  return {
    position: 2,
    transactionId: 't2',
    timestamp: '2026-01-02T00:00:00Z',
    author: 'someone',
    purged: [],
    changes,
  }
}

const everything: Listener = {
  matches: matchEach(() => true),
  viewer: {kind: 'user', id: 'someone', name: 'Someone', role: 'administrator'},
  includeAllVersions: true,
  includeResult: true,
  includePreviousRevision: true,
  includeMutations: true,
  includeEffects: true,
  visibility: 'transaction',
}

async function heard(
  listener: Partial<Listener>,
  heardOf: Commit,
): Promise<Record<string, unknown>[]> {
  const events = await eventsOf({...everything, ...listener}, heardOf)
  return events.map(({data}) => data as Record<string, unknown>)
}

function matchEach(matches: (document: LakeDocument) => boolean): Listener['matches'] {
  return async (documents) => documents.map(matches)
}

function isTitled(title: string): Listener['matches'] {
  return matchEach((document) => document['title'] === title)
}

describe('the transition that a listener receives', () => {
  const cases: [what: string, change: Change, transition: string | undefined][] = [
    ['created', change('a', null, 't2'), 'appear'],
    ['created, not matching', change('a', null, 't2', 'B'), undefined],
    ['changed', change('a', 't1', 't2'), 'update'],
    ['changed so that it no longer matches', change('a', 't1', 't2', 'B'), 'disappear'],
    ['deleted', change('a', 't1', null), 'disappear'],
  ]
  it.each(cases)('%s', async (_what, one, transition) => {
    const [event] = await heard({matches: isTitled('A')}, commit(one))
    expect(event?.['transition']).toBe(transition)
  })

  it('is "appear" when a document begins to match', async () => {
    const [event] = await heard({matches: isTitled('B')}, commit(change('a', 't1', 't2', 'B')))
    expect(event).toMatchObject({transition: 'appear', resultRev: 't2'})
    expect(event).not.toHaveProperty('previousRev')
  })
})

describe('the chain of revisions', () => {
  it('goes from the previous revision to the transaction', async () => {
    const [event] = await heard({}, commit(change('a', 't1', 't2')))
    expect(event).toMatchObject({previousRev: 't1', resultRev: 't2', transactionId: 't2'})
  })

  it('starts again when a document appears', async () => {
    const [event] = await heard({}, commit(change('a', null, 't2')))
    expect(event).not.toHaveProperty('previousRev')
  })
})

describe('the counters', () => {
  it('include only the events of this listener', async () => {
    const events = await heard(
      {matches: matchEach(({_id}) => _id !== 'b')},
      commit(change('a', 't1', 't2'), change('b', 't1', 't2'), change('c', 't1', 't2')),
    )
    expect(events.map((event) => event['documentId'])).toEqual(['a', 'c'])
    expect(events.map((event) => event['transactionTotalEvents'])).toEqual([2, 2])
    expect(events.map((event) => event['transactionCurrentEvent'])).toEqual([1, 2])
  })
})

describe('the documents that a listener sees', () => {
  const all = commit(
    ...['a', 'drafts.a', 'versions.r.a', '_.settings', 'x.y'].map((id) => change(id, 't1', 't2')),
  )
  const cases: [who: string, listener: Partial<Listener>, ids: string[]][] = [
    ['a user with all versions', {}, ['a', 'drafts.a', 'versions.r.a', '_.settings', 'x.y']],
    ['a user without all versions', {includeAllVersions: false}, ['a', '_.settings', 'x.y']],
    ['an anonymous client', {viewer: {kind: 'anonymous'}}, ['a']],
  ]
  it.each(cases)('%s', async (_who, listener, ids) => {
    const events = await heard(listener, all)
    expect(events.map((event) => event['documentId'])).toEqual(ids)
  })
})

describe('the options of an event', () => {
  const cases: [option: keyof Listener, attribute: string][] = [
    ['includeResult', 'result'],
    ['includePreviousRevision', 'previous'],
    ['includeMutations', 'mutations'],
    ['includeEffects', 'effects'],
  ]
  it.each(cases)('%s controls "%s"', async (option, attribute) => {
    const one = commit(change('a', 't1', 't2'))
    expect((await heard({[option]: true}, one))[0]).toHaveProperty(attribute)
    expect((await heard({[option]: false}, one))[0]).not.toHaveProperty(attribute)
  })
})
